import type { FieldFault } from '#moderation/field-fault.ts'
import type { Refusal } from '#moderation/refusal.ts'

/** The fault of one field in a refusal of a form, if it has one. */
export function faultOf(refusal: Refusal | null | undefined, field: string): FieldFault | undefined {
	return refusal?.code === 'invalid' ? refusal.faults.find((fault) => fault.field === field) : undefined
}
