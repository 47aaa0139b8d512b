import { randomUUID } from 'node:crypto'
import { can } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { tidyCited } from '#moderation/verify/cited.ts'
import { judge, type Judged, type JudgementCommand, type JudgementFacts } from '#moderation/verify/judgement.ts'
import type { Standing } from '#moderation/verify/opinions.ts'
import { findCitedContribution } from '#db/read/find-judgement-facts.ts'
import { isUuid } from '#db/is-uuid.ts'
import type { Transaction } from '#db/schema.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { lockContribution, lockContributions } from '#db/write/contribution.ts'
import { endOpinions, insertMatch, insertOpinion } from '#db/write/review.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { askMatcher, loadJudgementFacts, type MatcherView } from './judgement-ground.ts'

export interface ConfirmMatchCommand extends JudgementCommand {
	readonly contributionId: string
}

export interface VerdictGiven extends Applied {
	/** Null: the verdict waits for another reviewer. */
	readonly standing: Standing | null
}

/** Records one reviewer's verdict with who, why and how sure; it stands at once, or waits for a second reviewer, or settles what two or three have answered. */
export async function confirmMatch(context: Context, command: ConfirmMatchCommand): Promise<Result<VerdictGiven>> {
	if (context.actor.memberId === null || !isUuid(command.contributionId)) return refuse({ code: 'not-found' })
	const matcher = await askMatcher(context, command.contributionId, command.identifier)
	return context.db.transaction().execute(async (trx) => {
		await lockBoth(trx, command)
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
		const facts = await loadJudgementFacts(trx, locked.row, command, matcher)
		const now = context.now()
		const judged = judge(locked.facts, command, facts, context.actor, now)
		if (!judged.ok) return judged
		const decidedBy = context.actor.memberId
		if (decidedBy === null) return refuse({ code: 'sign-in-needed' })
		await write(trx, command, judged.value, columnsOf(command, { facts, matcher, judged: judged.value, decidedBy, now }))
		await deleteClaim(trx, command.contributionId)
		const { outcome, standing } = judged.value
		const patch = standing === null ? {} : { verified_by: decidedBy }
		const applied = await applyOutcome(trx, { ...context, now: () => now }, locked.facts, outcome, patch)
		return applied.ok ? accept({ ...applied.value, standing }) : applied
	})
}

/** A duplicate and what it repeats, held together in one order: two reviewers who set two gifts aside for each other do not wait in a circle, and the second sees what the first did. */
async function lockBoth(trx: Transaction, { contributionId, judgement, duplicateCode }: ConfirmMatchCommand): Promise<void> {
	if (judgement !== 'duplicate') return
	const other = await findCitedContribution(trx, duplicateCode)
	if (other) await lockContributions(trx, [contributionId, other.id])
}

interface Ground {
	readonly facts: JudgementFacts
	readonly matcher: MatcherView
	readonly judged: Judged
	readonly decidedBy: string
	readonly now: Date
}

function columnsOf(command: ConfirmMatchCommand, { facts, matcher, decidedBy, now }: Ground) {
	if (command.confidence === null) throw new Error('a verdict without its confidence is refused before this')
	const tidy = (text: string): string => text.normalize('NFC').trim()
	const positions = command.judgement === 'disputed' ? command.positions : []
	return {
		contribution_id: command.contributionId,
		contribution_version: command.version,
		verdict: command.judgement,
		entry_id: facts.entryId,
		parent_id: facts.parentId,
		duplicate_of: facts.duplicateOf,
		reason: tidy(command.reason),
		confidence: command.confidence,
		evidence: JSON.stringify(matcher.evidence),
		cited: JSON.stringify(tidyCited(command.cited)),
		positions: JSON.stringify(positions.map(({ holder, words }) => ({ holder: tidy(holder), words: tidy(words) }))),
		would_change: tidy(command.wouldChange),
		decided_by: decidedBy,
		at: now,
	}
}

/** A verdict that stands by itself is one row; where several answer, each answer is kept, and the verdict beside them. */
async function write(
	trx: Transaction,
	{ contributionId }: ConfirmMatchCommand,
	{ round, standing, classes }: Judged,
	columns: ReturnType<typeof columnsOf>,
): Promise<void> {
	if (standing !== 'alone')
		await insertOpinion(trx, { id: randomUUID(), ...columns, classes: [...classes], round, match_id: null, ended_at: null, ended_by: null })
	if (standing === null) return
	const matchId = randomUUID()
	await insertMatch(trx, { id: matchId, ...columns, classes: [...classes], standing })
	await endOpinions(trx, contributionId, { by: 'settled', at: columns.at, matchId })
}
