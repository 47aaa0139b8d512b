import { otherLanguageField } from '#app/forms/languages.ts'
import { draftIn } from '#app/forms/contribution.ts'
import { alteredFields, type Draft, type DraftField } from '#moderation/contribute/draft.ts'

/** Fields whose control another script owns: they are left to the person to choose. */
const untouchable: ReadonlySet<DraftField> = new Set(['placeId', 'placeText'])

/**
 * Two devices changed one draft. Where this form still holds what it began with, it takes what the other device wrote; returns true when nothing is
 * left that both changed, so that the rest can be saved without asking.
 */
export function adoptTheirs(form: HTMLFormElement, base: Draft, theirs: Draft): boolean {
	const mine = new Set(alteredFields(base, draftIn(new FormData(form), base)))
	const changedThere = alteredFields(base, theirs)
	for (const field of changedThere) if (!mine.has(field) && !untouchable.has(field)) setField(form, field, theirs)
	return !changedThere.some((field) => mine.has(field) || untouchable.has(field))
}

function setField(form: HTMLFormElement, field: DraftField, draft: Draft): void {
	const control = form.elements.namedItem(field)
	const value = draft[field]
	const values: readonly unknown[] = typeof value === 'object' && value !== null ? value : [value ?? '']
	if (field === 'languages') addLanguages(form, values.map(String))
	if (control instanceof RadioNodeList) {
		for (const each of control) if (each instanceof HTMLInputElement) each.checked = values.includes(each.value)
	} else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)
		control.value = String(values[0])
}

/** Languages this page has no card for go into the box, by their tags. */
function addLanguages(form: HTMLFormElement, languages: readonly string[]): void {
	const box = form.elements.namedItem(otherLanguageField)
	const cards = [...form.querySelectorAll<HTMLInputElement>('input[name=languages]')].map((card) => card.value)
	if (box instanceof HTMLInputElement) box.value = languages.filter((language) => !cards.includes(language)).join(', ')
}
