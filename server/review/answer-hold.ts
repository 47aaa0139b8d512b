import type { CustodianAnswer } from '#moderation/review/custodian-answer.ts'
import { decideHoldAnswer } from '#moderation/review/hold.ts'
import { refuse, type Result } from '#moderation/refusal.ts'
import { findHold } from '#db/read/find-hold.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { answerHoldRow } from '#db/write/hold.ts'
import { applyOutcome, type Applied } from '../apply.ts'
import type { Context } from '../context.ts'
import { setRuleIn, type RuleAsked } from '../publish/set-rule.ts'

export interface AnswerHold {
	readonly holdId: string
	readonly answer: CustodianAnswer | null
	readonly words: string
	/** With "allow, under a rule": the rule, which then goes with the gift wherever it goes. */
	readonly rule: RuleAsked | null
}

/** A custodian answers for what a reviewer holds; with a rule, the rule stands from this moment. */
export async function answerHold(context: Context, command: AnswerHold): Promise<Result<Applied>> {
	const known = await findHold(context.db, command.holdId)
	if (!known) return refuse({ code: 'not-found' })
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, known.contributionId)
		const hold = await findHold(trx, command.holdId)
		if (!locked || !hold) return refuse({ code: 'not-found' })
		const decided = decideHoldAnswer(locked.facts, hold, context.actor, command)
		if (!decided.ok) return decided
		const answer = command.answer
		if (answer === null) return refuse({ code: 'invalid', faults: [{ field: 'answer', code: 'missing' }] })
		if (answer === 'allow-with-rule') {
			const set = await setRuleIn(trx, context, { contributionId: known.contributionId }, hold.community, command.rule)
			if (!set.ok) return set
		}
		await answerHoldRow(trx, hold.id, {
			answer,
			words: command.words.normalize('NFC').trim(),
			by: context.actor.memberId,
			at: context.now(),
		})
		return applyOutcome(trx, context, locked.facts, decided.value)
	})
}
