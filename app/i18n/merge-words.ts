/** Words of one language over those of the language it builds on; what is missing is marked `⟦so⟧` where a translator looks for it, and stands plainly for everyone else. */
export function mergeWords<All extends object>(base: All, some: object, isMarked: boolean): All {
	const merged = Object.entries(base).map(([key, standing]) => {
		const own: unknown = Object.hasOwn(some, key) ? (some as Record<string, unknown>)[key] : undefined
		return [key, mergeOne(standing, own, isMarked)]
	})
	// The shape is the base's own: each of its keys is there, with a value of its kind.
	return (Array.isArray(base) ? merged.map(([, value]) => value) : Object.fromEntries(merged)) as All
}

function mergeOne(standing: unknown, own: unknown, isMarked: boolean): unknown {
	if (typeof standing === 'object' && standing !== null)
		return Array.isArray(own) ? own : mergeWords(standing, typeof own === 'object' && own !== null ? own : {}, isMarked)
	if (typeof own === typeof standing) return own
	if (!isMarked) return standing
	if (typeof standing !== 'function') return mark(standing)
	return (...facts: unknown[]) => mark(Reflect.apply(standing, undefined, facts))
}

function mark(said: unknown): unknown {
	return typeof said === 'string' && said !== '' ? `⟦${said}⟧` : said
}
