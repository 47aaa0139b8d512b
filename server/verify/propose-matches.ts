import type { Evidence, MatchQuery } from '#moderation/verify/match-types.ts'
import { listEntryBriefs, type EntryBrief } from '#db/read/list-entry-briefs.ts'
import type { Db } from '#db/schema.ts'
import type { Sighting } from '#moderation/verify/sightings.ts'
import { matchRegistry } from './match-registry.ts'

const shown = 6

export interface ProposedMatch {
	readonly entry: EntryBrief
	/** 0 to 1 of the best candidate's. */
	readonly score: number
	readonly evidence: readonly Evidence[]
}

/** What the matcher proposes; a person decides. */
export interface Proposal {
	readonly verdict: 'match' | 'new'
	readonly confidence: number
	readonly candidates: readonly ProposedMatch[]
}

/** Entries a contribution may be about, best first, each with the evidence for and against it. */
export async function proposeMatches(db: Db, query: MatchQuery, sightings: readonly Sighting[] = []): Promise<Proposal> {
	const result = await matchRegistry(db, query, sightings)
	const best = result.candidates.slice(0, shown)
	const briefs = await listEntryBriefs(
		db,
		best.map((candidate) => candidate.entryId),
	)
	const candidates = best.flatMap(({ entryId, score, evidence }) => {
		const entry = briefs.find((brief) => brief.identifier === entryId)
		return entry ? [{ entry, score, evidence }] : []
	})
	return { verdict: result.verdict, confidence: result.confidence, candidates }
}
