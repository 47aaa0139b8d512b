import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { FieldFault } from '../field-fault.ts'
import { advance } from '../advance.ts'
import type { Outcome } from '../outcome.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { requireAuthority } from './authority.ts'

export const reviewDecisions = ['approve', 'return', 'refuse'] as const
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
	/** To the contributor, in their language. */
	readonly message: string
}

/** Review (duyệt): approve, return with a question, or refuse with a coded reason and words. A refusal is never a deletion. */
export function decideReview(contribution: Contribution, command: ReviewCommand, actor: Actor, now: Date): Result<Outcome> {
	const authority = requireAuthority(contribution, actor, 'review', command.version, now)
	if (!authority.ok) return authority
	const faults = faultsOf(command)
	if (faults.length > 0) return refuse({ code: 'invalid', faults })
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

function faultsOf({ decision, reason, message }: ReviewCommand): FieldFault[] {
	const faults: FieldFault[] = []
	if (decision !== 'approve' && message.trim() === '') faults.push({ field: 'message', code: 'missing' })
	if (message.length > messageMax) faults.push({ field: 'message', code: 'too-long', max: messageMax, length: message.length })
	if (decision === 'refuse' && reason === null) faults.push({ field: 'reason', code: 'missing' })
	return faults
}
