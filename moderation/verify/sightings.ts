import type { WeighedEntry } from './weigh.ts'

/** A file of the contribution seen in an entry's own media (ảnh đã có trong hồ sơ): the same bytes, or the same picture saved, cut or lit otherwise. */
export interface Sighting {
	readonly entryId: string
	/** Media of the contribution, and of the entry. */
	readonly mine: string
	readonly theirs: string
	readonly kind: 'same' | 'near'
}

/** What a sighting says for the entry, in log-odds: a picture is seldom given for something else, a near copy may show another half of a scene. */
const effects: Readonly<Record<Sighting['kind'], number>> = { same: 7, near: 5 }

/** The one that says most for each entry. */
export function bestSightings(sightings: readonly Sighting[]): ReadonlyMap<string, Sighting & { readonly effect: number }> {
	const best = new Map<string, Sighting & { readonly effect: number }>()
	for (const sighting of sightings) {
		const effect = effects[sighting.kind]
		if (effect > (best.get(sighting.entryId)?.effect ?? 0)) best.set(sighting.entryId, { ...sighting, effect })
	}
	return best
}

/**
 * Adds what pictures say to what words said, and puts the entries in order again. One whose media show the same is looked at whatever the words say against it: it comes
 * second at the latest, before entries only words speak for.
 */
export function addSightings(weighed: readonly WeighedEntry[], sightings: ReturnType<typeof bestSightings>): WeighedEntry[] {
	if (sightings.size === 0) return [...weighed]
	const isSeen = (one: WeighedEntry): boolean => sightings.has(one.known.entry.id)
	const [first, ...rest] = weighed
		.map((one) => ({ ...one, score: one.score + (sightings.get(one.known.entry.id)?.effect ?? 0) }))
		.sort((one, other) => other.score - one.score)
	return first ? [first, ...rest.filter(isSeen), ...rest.filter((one) => !isSeen(one))] : []
}
