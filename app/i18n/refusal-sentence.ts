import type { FieldFault } from '#moderation/field-fault.ts'
import type { Refusal } from '#moderation/refusal.ts'
import type { Messages } from './vi.ts'

/** The sentence for a refusal in the page's language. */
export function refusalSentence(t: Messages, refusal: Refusal): string {
	const say: (facts: never) => string = t.refusals.sentences[refusal.code]
	return say(refusal as never)
}

/** The sentence for what is wrong with one field. */
export function faultSentence(t: Messages, fault: FieldFault): string {
	const lacking = fault.code === 'missing' ? new Map(Object.entries(t.refusals.missing)).get(fault.field) : undefined
	if (lacking !== undefined) return lacking
	const say: (facts: never) => string = t.refusals.faults[fault.code]
	return say(fault as never)
}
