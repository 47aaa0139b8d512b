import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { advance } from '../advance.ts'
import type { Community } from '../heritage.ts'
import type { ContributionState } from '../lifecycle.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { requireAuthority } from './authority.ts'
import { questionFaults, type FieldQuestion } from './questions.ts'

/**
 * `escalate`: handed on to a lead, who decides in the reviewer's place (chuyển lên người phụ trách). `hold`: parked until custodians of its community answer
 * (chờ người giữ lệ), with what is asked of them.
 */
export const reviewDecisions = ['approve', 'return', 'refuse', 'hold', 'escalate'] as const
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
	/** To the contributor, in their language; of an escalation, to the lead alone; of a hold, to the custodians. */
	readonly message: string
	/** Of a return: what is asked about single fields. */
	readonly questions?: readonly FieldQuestion[]
	/** Of a hold: whose custodians are asked. */
	readonly holdFor?: Community | null
	/** Of a hold: the id it is kept under. */
	readonly holdId?: string
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
	if (command.decision === 'approve' && contribution.refusedBy)
		return refuse({ code: 'custodians-said-no', community: contribution.refusedBy })
	const next = advance(contribution.state, command.decision)
	if (!next.ok) return next
	const reason = command.reason ? { reason: command.reason } : {}
	const message = command.message.trim()
	const words = message === '' ? {} : { words: { plain: message } }
	if (command.decision === 'hold') return accept(held(contribution, next.value, command))
	return accept({
		next: next.value,
		events: [{ kind: 'contribution-moved', from: contribution.state, to: next.value, ...reason, ...words }],
		jobs: [],
	})
}

function escalated({ state }: Contribution, message: string): Outcome {
	return { next: state, events: [{ kind: 'contribution-escalated', words: { plain: message.trim() } }], jobs: [] }
}

/** What is asked of the custodians is for them: the giver reads only that they are asked. */
function held({ state }: Contribution, next: ContributionState, { message, holdId = '' }: ReviewCommand): Outcome {
	return {
		next,
		events: [
			{ kind: 'custodians-asked', holdId, words: { plain: message.trim() } },
			{ kind: 'contribution-moved', from: state, to: next },
		],
		jobs: [],
	}
}

function faultsOf(
	{ decision, reason, message, questions = [], holdFor = null }: ReviewCommand,
	{ escalatedBy = null }: Contribution,
): FieldFault[] {
	const faults: FieldFault[] = questionFaults(questions)
	const isWordless = message.trim() === '' && (decision !== 'return' || questions.length === 0)
	if (decision !== 'approve' && isWordless) faults.push({ field: 'message', code: 'missing' })
	if (decision !== 'return' && questions.length > 0) faults.push({ field: 'decision', code: 'not-allowed' })
	if (decision === 'escalate' && escalatedBy !== null) faults.push({ field: 'decision', code: 'not-allowed' })
	if (message.length > messageMax) faults.push({ field: 'message', code: 'too-long', max: messageMax, length: message.length })
	if (decision === 'hold' && holdFor === null) faults.push({ field: 'community', code: 'missing' })
	if (decision === 'refuse' && reason === null) faults.push({ field: 'reason', code: 'missing' })
	return faults
}
