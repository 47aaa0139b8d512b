import type { Evidence } from '#moderation/verify/match-types.ts'
import { listEntryBriefs } from '#db/read/list-entry-briefs.ts'
import type { Db } from '#db/schema.ts'
import type { Proposal } from './propose-matches.ts'

/** The giver's word counts as a reason to look, and weighs nothing: they may well be wrong. */
const said: Evidence = { field: 'giver', mine: '', theirs: '', effect: 0 }

/** The proposal with the entry the giver says it is about: marked where it stands, else laid behind the others. */
export async function withHint(db: Db, proposal: Proposal, about: string | null): Promise<Proposal> {
	if (about === null) return proposal
	const { also } = proposal
	if (also?.entry.identifier === about)
		return { ...proposal, candidates: [...proposal.candidates, { ...also, evidence: [...also.evidence, said] }], also: null }
	const isThere = proposal.candidates.some(({ entry }) => entry.identifier === about)
	const [hinted] = isThere ? [] : await listEntryBriefs(db, [about])
	const candidates = proposal.candidates.map((candidate) =>
		candidate.entry.identifier === about ? { ...candidate, evidence: [...candidate.evidence, said] } : candidate,
	)
	return { ...proposal, candidates: hinted ? [...candidates, { entry: hinted, score: 0, evidence: [said] }] : candidates }
}
