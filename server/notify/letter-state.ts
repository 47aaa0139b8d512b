import type { LetterState } from '#moderation/notify/notice.ts'
import type { Delivery } from './mailer.ts'

/** Where a letter stands after it was handed over, or was not. */
export function stateAfter(delivery: Delivery): LetterState {
	if (delivery.end === 'taken') return 'sent'
	if (delivery.end === 'unclear') return 'unclear'
	return delivery.isPassing ? 'waiting' : 'failed'
}
