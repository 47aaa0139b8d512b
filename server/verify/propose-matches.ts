import type { Evidence, MatchCandidate, MatchQuery } from '#moderation/verify/match-types.ts'
import { listEntryBriefs, type EntryBrief } from '#db/read/list-entry-briefs.ts'
import type { Db } from '#db/schema.ts'
import type { Sighting } from '#moderation/verify/sightings.ts'
import { matchRegistry } from './match-registry.ts'

const shown = 6

export interface ProposedMatch {
	readonly entry: EntryBrief
	/** Log-odds, added up over the evidence: above 11 is a very close fit, below 4 little fits. */
	readonly score: number
	readonly evidence: readonly Evidence[]
}

/** What the matcher proposes; a person decides. */
export interface Proposal {
	readonly verdict: 'match' | 'new'
	readonly confidence: number
	readonly candidates: readonly ProposedMatch[]
	/** The entry someone chose by hand, weighed like the others. */
	readonly also: ProposedMatch | null
}

/** Entries a contribution may be about, best first, each with the evidence for and against it; `also`, an entry chosen by hand, wherever it ranks. */
export async function proposeMatches(db: Db, query: MatchQuery, sightings: readonly Sighting[] = [], also?: string): Promise<Proposal> {
	const result = await matchRegistry(db, query, sightings, also)
	const best = result.candidates.slice(0, shown)
	const asked = result.also && !best.some((candidate) => candidate.entryId === also) ? [result.also] : []
	const briefs = await listEntryBriefs(
		db,
		[...best, ...asked].map((candidate) => candidate.entryId),
	)
	const withBrief = ({ entryId, score, evidence }: MatchCandidate): ProposedMatch[] => {
		const entry = briefs.find((brief) => brief.identifier === entryId)
		return entry ? [{ entry, score, evidence }] : []
	}
	return {
		verdict: result.verdict,
		confidence: result.confidence,
		candidates: best.flatMap(withBrief),
		also: asked.flatMap(withBrief)[0] ?? null,
	}
}
