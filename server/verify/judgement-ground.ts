import type { Evidence } from '#moderation/verify/match-types.ts'
import type { HeritageRank } from '#moderation/heritage.ts'
import { highValueOf } from '#moderation/verify/high-value.ts'
import type { JudgementCommand, JudgementFacts } from '#moderation/verify/judgement.ts'
import { canLieUnder, findCitedContribution, findCitedEntry } from '#db/read/find-judgement-facts.ts'
import { listOpinions } from '#db/read/list-opinions.ts'
import type { Transaction } from '#db/schema.ts'
import type { ContributionRow } from '#db/tables/contribution.ts'
import type { Context } from '../context.ts'
import { seeWithProposal } from './see-with-proposal.ts'

/** What the matcher says to a verdict. */
export interface MatcherView {
	/** Ranks of the entry it would match, if any. */
	readonly ranks: readonly HeritageRank[]
	/** For and against the entry the reviewer names. */
	readonly evidence: readonly Evidence[]
}

/** Asked before the deed's transaction: it reads much, and holds nothing. */
export async function askMatcher(context: Context, contributionId: string, identifier: string | null): Promise<MatcherView> {
	const wanted = identifier?.trim().toUpperCase() ?? null
	const seen = await seeWithProposal(context, contributionId, wanted)
	if (!seen.ok) return { ranks: [], evidence: [] }
	const { verdict, candidates, also } = seen.value.proposal
	return {
		ranks: verdict === 'match' ? (candidates[0]?.entry.ranks ?? []) : [],
		evidence: [...candidates, ...(also ? [also] : [])].find((candidate) => candidate.entry.identifier === wanted)?.evidence ?? [],
	}
}

/** What stands under the identifiers and the code a verdict names, and what others have answered. */
export async function loadJudgementFacts(
	trx: Transaction,
	row: ContributionRow,
	command: JudgementCommand,
	matcher: MatcherView,
): Promise<JudgementFacts> {
	const { judgement } = command
	const isComponent = judgement === 'component'
	const named = ['match', 'disputed', 'component'].includes(judgement) ? await findCitedEntry(trx, command.identifier) : null
	const component = isComponent ? await findCitedEntry(trx, command.componentIdentifier) : null
	const other = judgement === 'duplicate' ? await findCitedContribution(trx, command.duplicateCode) : null
	const opinions = await listOpinions(trx, row.id)
	return {
		entryId: (isComponent ? component : named)?.id ?? null,
		parentId: isComponent ? (named?.id ?? null) : null,
		duplicateOf: other?.id ?? null,
		isDuplicateItself: other?.isDuplicate ?? false,
		isComponentOfIt: component !== null && named !== null && (await canLieUnder(trx, component, named)),
		classes: highValueOf({
			judgement,
			flags: command.flags,
			records: [named, component].flatMap((entry) => entry?.record ?? []),
			candidateRanks: matcher.ranks,
			words: [row.title, row.description],
		}),
		opinions,
	}
}
