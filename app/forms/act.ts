import { readAct, type Act } from '#moderation/merge/act.ts'
import type { Result } from '#moderation/refusal.ts'
import { textOf } from './one-of.ts'

/** The act typed into a form, or null where none was. `today`: ISO date here. */
export function parseAct(form: FormData, today: string, isNeeded = false): Result<Act | null> {
	const [office, number, signer, signedOn, note] = ['actOffice', 'actNumber', 'actSigner', 'actDate', 'actNote'].map((name) =>
		textOf(form, name),
	)
	return readAct(
		{ office: office ?? '', number: number ?? '', signer: signer ?? '', signedOn: signedOn ?? '', note: note ?? '' },
		{ today, isNeeded },
	)
}
