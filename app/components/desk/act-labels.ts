import type { Messages } from '#app/i18n/vi.ts'

/** Labels of the fields of an act, for the notice above a form. */
export function actLabels({ acts }: Messages): Readonly<Record<string, string>> {
	return { actNumber: acts.number, actOffice: acts.office, actSigner: acts.signer, actDate: acts.date, actNote: acts.note }
}
