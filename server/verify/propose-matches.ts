import { buildCorpus, type MatchCorpus } from '#moderation/verify/corpus.ts'
import type { Evidence, MatchPlaces, MatchQuery } from '#moderation/verify/match-types.ts'
import { rankCandidates } from '#moderation/verify/rank.ts'
import { listEntryBriefs, type EntryBrief } from '#db/read/list-entry-briefs.ts'
import { findRegistryStamp, listMatchEntries } from '#db/read/list-match-entries.ts'
import type { Db } from '#db/schema.ts'
import { loadMatchPlaces } from './seed-corpus.ts'

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
export async function proposeMatches(db: Db, query: MatchQuery): Promise<Proposal> {
	const result = rankCandidates(query, await currentCorpus(db))
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

interface KeptCorpus {
	readonly stamp: string
	readonly corpus: Promise<MatchCorpus>
}
const kept = new WeakMap<Db, KeptCorpus>()
let places: Promise<MatchPlaces> | undefined

/** The registry prepared for matching, kept until any entry changes. */
async function currentCorpus(db: Db): Promise<MatchCorpus> {
	const stamp = await findRegistryStamp(db)
	const known = kept.get(db)
	if (known?.stamp === stamp) return known.corpus
	const corpus = prepare(db)
	kept.set(db, { stamp, corpus })
	corpus.catch(() => kept.delete(db))
	return corpus
}

async function prepare(db: Db): Promise<MatchCorpus> {
	places ??= loadMatchPlaces()
	return buildCorpus(await listMatchEntries(db), await places)
}
