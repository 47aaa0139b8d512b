import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { messageMax, refusalReasons } from '#moderation/review/decision.ts'
import { decisionsTogether, type DecisionTogether } from '#moderation/review/together.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import { oneOf, textOf } from './one-of.ts'

export interface TogetherForm {
	readonly decision: DecisionTogether
	readonly reason: (typeof refusalReasons)[number] | null
	readonly message: string
	readonly chosen: readonly { readonly contributionId: string; readonly version: number }[]
}

/** One decision with one reason for those ticked, each as `id:version` of when it was read. */
export function parseTogether(form: FormData): Result<TogetherForm> {
	const decision = oneOf(decisionsTogether, form.get('decision'))
	const reason = decision === 'refuse' ? oneOf(refusalReasons, form.get('reason')) : null
	const message = textOf(form, 'message').trim()
	const faults: FieldFault[] = []
	if (decision === null) faults.push({ field: 'decision', code: 'missing' })
	if (decision === 'refuse' && reason === null) faults.push({ field: 'reason', code: 'missing' })
	if (message === '') faults.push({ field: 'message', code: 'missing' })
	if (message.length > messageMax) faults.push({ field: 'message', code: 'too-long', max: messageMax, length: message.length })
	if (decision === null || faults.length > 0) return refuse({ code: 'invalid', faults })
	const chosen = form.getAll('chosen').flatMap((value) => {
		const [, contributionId = '', version = ''] = (typeof value === 'string' && /^([0-9a-f-]{36}):(\d{1,9})$/.exec(value)) || []
		return contributionId === '' ? [] : [{ contributionId, version: Number(version) }]
	})
	return chosen.length === 0 ? refuse({ code: 'nothing-chosen' }) : accept({ decision, reason, message, chosen })
}
