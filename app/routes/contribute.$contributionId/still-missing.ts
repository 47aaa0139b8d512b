import type { Refusal } from '#moderation/refusal.ts'

/** After a save: what of an earlier refusal still holds. A lack is over once its field is filled; files on their way are looked at when sending; any other fault ended with the save. */
export function stillMissing(refusal: Refusal | null, form: FormData): Refusal | null {
	if (refusal?.code === 'uploads-unfinished') return refusal
	if (refusal?.code !== 'invalid') return null
	const faults = refusal.faults.filter(
		({ field, code }) => code === 'missing' && (field === 'files' || form.getAll(field).every((value) => value === '')),
	)
	return faults.length > 0 ? { code: 'invalid', faults } : null
}
