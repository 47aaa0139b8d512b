import { creditsAfter, type CreditAfter } from '#moderation/contribute/erasure.ts'
import type { FieldFault } from '#moderation/field-fault.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { oneOf, textOf } from './one-of.ts'

/** The password as typed, and what becomes of the name: nothing is chosen beforehand. */
export function parseErasure(form: FormData): Result<{ readonly password: string; readonly credit: CreditAfter }> {
	const credit = oneOf(creditsAfter, form.get('credit'))
	const password = textOf(form, 'password').slice(0, 2000)
	const faults: FieldFault[] = []
	if (credit === null) faults.push({ field: 'credit', code: 'missing' })
	if (password === '') faults.push({ field: 'password', code: 'missing' })
	return credit === null || faults.length > 0 ? refuse({ code: 'invalid', faults }) : accept({ password, credit })
}
