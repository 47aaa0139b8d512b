import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { advance } from '../advance.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { requireAuthority } from './authority.ts'
import { questionFaults, type FieldQuestion } from './questions.ts'

/** `escalate`: handed on to a lead, who decides in the reviewer's place (chuyển lên người phụ trách). */
export const reviewDecisions = ['approve', 'return', 'refuse', 'escalate'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

/** Coded reasons of a refusal (lý do không nhận); each has its sentence and the way on in app/i18n. */
export const refusalReasons = [
	'not-heritage',
	'outside-scope',
	'rights-unclear',
	'personal-data',
	'harmful',
	'unusable-file',
	'already-there',
	'advertising',
	'other',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const messageMax = 4000

export interface ReviewCommand {
	readonly version: number
	readonly decision: ReviewDecision
	readonly reason: RefusalReason | null
	/** To the contributor, in their language; of an escalation, to the lead alone. */
	readonly message: string
	/** Of a return: what is asked about single fields. */
	readonly questions?: readonly FieldQuestion[]
}

/**
 * Review (duyệt): approve, return with questions, refuse with a coded reason and words, or hand on to a lead with the reason why. A refusal is never a
 * deletion; what was handed on waits where it is for somebody else.
 */
export function decideReview(contribution: Contribution, command: ReviewCommand, actor: Actor, now: Date): Result<Outcome> {
	const authority = requireAuthority(contribution, actor, 'review', command.version, now)
	if (!authority.ok) return authority
	const faults = faultsOf(command, contribution)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
	if (command.decision === 'escalate') return accept(escalated(contribution, command.message))
	const next = advance(contribution.state, command.decision)
	if (!next.ok) return next
	const reason = command.reason ? { reason: command.reason } : {}
	const message = command.message.trim()
	const words = message === '' ? {} : { words: { plain: message } }
	return accept({
		next: next.value,
		events: [{ kind: 'contribution-moved', from: contribution.state, to: next.value, ...reason, ...words }],
		jobs: [],
	})
}

function escalated({ state }: Contribution, message: string): Outcome {
	return { next: state, events: [{ kind: 'contribution-escalated', words: { plain: message.trim() } }], jobs: [] }
}

function faultsOf({ decision, reason, message, questions = [] }: ReviewCommand, { escalatedBy = null }: Contribution): FieldFault[] {
	const faults: FieldFault[] = questionFaults(questions)
	const isWordless = message.trim() === '' && (decision !== 'return' || questions.length === 0)
	if (decision !== 'approve' && isWordless) faults.push({ field: 'message', code: 'missing' })
	if (decision !== 'return' && questions.length > 0) faults.push({ field: 'decision', code: 'not-allowed' })
	if (decision === 'escalate' && escalatedBy !== null) faults.push({ field: 'decision', code: 'not-allowed' })
	if (message.length > messageMax) faults.push({ field: 'message', code: 'too-long', max: messageMax, length: message.length })
	if (decision === 'refuse' && reason === null) faults.push({ field: 'reason', code: 'missing' })
	return faults
}
