import type { Actor } from '../actor.ts'
import { advance } from '../advance.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import type { Outcome } from '../outcome.ts'
import { isCustodian } from '../publish/access-rule.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import type { CustodianAnswer } from './custodian-answer.ts'

const holdWordsMax = 4000

export interface HoldToAnswer {
	readonly id: string
	readonly community: string
	readonly answer: CustodianAnswer | null
}

/**
 * A custodian answers for what a reviewer holds (hỏi người giữ lệ); whatever the answer, it goes back to the reviewers' queue with it. Nobody answers for what
 * they gave themselves.
 */
export function decideHoldAnswer(
	contribution: Contribution,
	hold: HoldToAnswer,
	actor: Actor,
	command: { readonly answer: CustodianAnswer | null; readonly words: string },
): Result<Outcome> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!isCustodian(actor, hold.community)) return refuse({ code: 'forbidden', action: 'answer-hold' })
	if (actor.memberId === contribution.memberId) return refuse({ code: 'own-contribution' })
	if (hold.answer !== null) return refuse({ code: 'nothing-changed' })
	const words = command.words.normalize('NFC').trim()
	const faults: FieldFault[] = []
	if (command.answer === null) faults.push({ field: 'answer', code: 'missing' })
	if (command.answer === 'no' && words === '') faults.push({ field: 'words', code: 'missing' })
	if (words.length > holdWordsMax) faults.push({ field: 'words', code: 'too-long', max: holdWordsMax, length: words.length })
	if (faults.length > 0 || command.answer === null) return refuse({ code: 'invalid', faults })
	const next = advance(contribution.state, 'answer-hold')
	if (!next.ok) return next
	return accept({
		next: next.value,
		events: [
			{ kind: 'custodians-answered', holdId: hold.id, answer: command.answer, ...(words === '' ? {} : { words: { plain: words } }) },
			{ kind: 'contribution-moved', from: contribution.state, to: next.value },
		],
		jobs: [],
	})
}
