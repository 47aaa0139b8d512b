import { randomUUID } from 'node:crypto'
import { can } from '#moderation/permissions.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { judge, type JudgementCommand } from '#moderation/verify/judgement.ts'
import { findJudgementFacts } from '#db/read/find-judgement-facts.ts'
import { deleteClaim } from '#db/write/claim.ts'
import { lockContribution, lockContributions } from '#db/write/contribution.ts'
import type { Transaction } from '#db/schema.ts'
import { insertMatch } from '#db/write/review.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { seeWithProposal } from './see-with-proposal.ts'

export interface ConfirmMatchCommand extends JudgementCommand {
	readonly contributionId: string
}

/** Records the verdict of verification: an item of the registry, a new one, or a gift given before; with who, why and how sure. */
export async function confirmMatch(context: Context, command: ConfirmMatchCommand): Promise<Result<Applied>> {
	const evidence = await evidenceFor(context, command)
	return context.db.transaction().execute(async (trx) => {
		await lockBoth(trx, command)
		const locked = await lockContribution(trx, command.contributionId)
		if (!locked || !can(context.actor, 'see', locked.facts)) return refuse({ code: 'not-found' })
		const found = await findJudgementFacts(trx, command.identifier, command.duplicateCode)
		const facts = {
			entryId: command.judgement === 'match' ? found.entryId : null,
			duplicateOf: command.judgement === 'duplicate' ? found.duplicateOf : null,
			isDuplicateItself: found.isDuplicateItself,
		}
		const now = context.now()
		const judged = judge(locked.facts, command, facts, context.actor, now)
		if (!judged.ok) return judged
		const decidedBy = context.actor.memberId
		if (decidedBy === null || command.confidence === null) return refuse({ code: 'sign-in-needed' })
		await insertMatch(trx, {
			id: randomUUID(),
			contribution_id: command.contributionId,
			contribution_version: command.version,
			verdict: command.judgement,
			entry_id: facts.entryId,
			duplicate_of: facts.duplicateOf,
			reason: command.reason.normalize('NFC').trim(),
			confidence: command.confidence,
			evidence: JSON.stringify(evidence),
			decided_by: decidedBy,
			at: now,
		})
		await deleteClaim(trx, command.contributionId)
		return applyOutcome(trx, { ...context, now: () => now }, locked.facts, judged.value, { verified_by: decidedBy })
	})
}

/** A duplicate and what it repeats, held together in one order: two reviewers who set two gifts aside for each other do not wait in a circle, and the second sees what the first did. */
async function lockBoth(trx: Transaction, { contributionId, judgement, duplicateCode }: ConfirmMatchCommand): Promise<void> {
	if (judgement !== 'duplicate') return
	const { duplicateOf } = await findJudgementFacts(trx, null, duplicateCode)
	if (duplicateOf !== null) await lockContributions(trx, [contributionId, duplicateOf])
}

/** The evidence the matcher lays before the reviewer for the entry they chose, kept with the verdict: none when they found it by hand. */
async function evidenceFor(context: Context, command: ConfirmMatchCommand): Promise<readonly unknown[]> {
	if (command.judgement !== 'match') return []
	const seen = await seeWithProposal(context, command.contributionId)
	if (!seen.ok) return []
	return seen.value.proposal.candidates.find((candidate) => candidate.entry.identifier === command.identifier)?.evidence ?? []
}
