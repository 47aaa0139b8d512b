import { consentPurposes, type ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'

/** One purpose whose consent is taken back. */
export function parseRevocation(form: FormData): Result<{ readonly purposes: readonly ConsentPurpose[] }> {
	const asked = form.getAll('purpose')
	const purposes = consentPurposes.filter((purpose) => asked.includes(purpose))
	return purposes.length > 0 ? accept({ purposes }) : refuse({ code: 'invalid', faults: [{ field: 'purpose', code: 'missing' }] })
}
