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

/** Entries named by people, by their identifiers. */
export interface NamedEntries {
	/** What the reviewer chose by hand. */
	readonly chosen: string | null
	/** What the giver says it is about: a reason to look, which weighs nothing, since they may well be wrong. */
	readonly about: string | null
}

const saidByGiver: Evidence = { field: 'giver', mine: '', theirs: '', effect: 0 }

/**
 * Entries a contribution may be about, best first, each with the evidence for and against it; behind them the one its giver means, and apart the one chosen by hand,
 * wherever they rank.
 */
export async function proposeMatches(
	db: Db,
	query: MatchQuery,
	sightings: readonly Sighting[] = [],
	{ chosen, about }: NamedEntries = { chosen: null, about: null },
): Promise<Proposal> {
	const named = [...new Set([about, chosen])].filter((one) => one !== null)
	const result = await matchRegistry(db, query, sightings, named)
	const best = result.candidates.slice(0, shown)
	const further = result.also.filter(({ entryId }) => !best.some((candidate) => candidate.entryId === entryId))
	const briefs = await listEntryBriefs(
		db,
		[...best, ...further].map((candidate) => candidate.entryId),
	)
	const listed = [...best, ...further.filter(({ entryId }) => entryId === about)]
	const withBrief = ({ entryId, score, evidence }: MatchCandidate): ProposedMatch[] => {
		const entry = briefs.find((brief) => brief.identifier === entryId)
		return entry ? [{ entry, score, evidence: entryId === about ? [...evidence, saidByGiver] : evidence }] : []
	}
	return {
		verdict: result.verdict,
		confidence: result.confidence,
		candidates: listed.flatMap(withBrief),
		also: further.filter((one) => !listed.includes(one)).flatMap(withBrief)[0] ?? null,
	}
}
