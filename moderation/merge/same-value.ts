/** Whether two values of a record say the same: the order of keys does not count, absent and undefined are one. */
export function sameValue(mine: unknown, theirs: unknown): boolean {
	return canonical(mine) === canonical(theirs)
}

function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	)
}
