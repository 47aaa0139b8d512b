import type { Actor } from '../actor.ts'
import type { Contribution } from '../contribution.ts'
import type { AuditEvent } from '../event.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { answerLimit } from './draft.ts'
import { requireOwn } from './own.ts'
import { tooLong } from './typed-text.ts'

/** Whether the contributor may write to the desk about this contribution now (trả lời), and the event that tells of it. */
export function decideAnswer(actor: Actor, contribution: Contribution, body: string): Result<readonly AuditEvent[]> {
	const own = requireOwn(actor, 'answer', 'submit', contribution)
	if (!own.ok) return own
	const fault = body === '' ? ({ field: 'body', code: 'missing' } as const) : tooLong('body', body, answerLimit)
	return fault ? refuse({ code: 'invalid', faults: [fault] }) : accept([{ kind: 'question-answered', words: { plain: body } }])
}
