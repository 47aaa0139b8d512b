import type { Messages } from '#app/i18n/vi.ts'
import { takedownReasons } from '#moderation/publish/takedown.ts'
import { refusalReasons } from '#moderation/review/decision.ts'

/** A coded reason of a refusal or a takedown in words; empty for none, or one this version does not know. */
export function reasonWords(t: Messages, code: string | null): string {
	const refusal = refusalReasons.find((reason) => reason === code)
	if (refusal) return t.desk.reasons[refusal]
	const takedown = takedownReasons.find((reason) => reason === code)
	return takedown ? t.after.takedownReasons[takedown] : ''
}
