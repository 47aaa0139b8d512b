import { describe, expect, test } from 'vitest'
import { parseContribution, savingItself, typedOver } from '#app/forms/contribution.ts'
import { languagesIn } from '#app/forms/languages.ts'

function formOf(ticked: readonly string[], typed: string): FormData {
	const form = new FormData()
	for (const each of ticked) form.append('languages', each)
	form.set('otherLanguage', typed)
	return form
}

describe('languagesIn', () => {
	test.each([
		{ ticked: ['rad', 'vi'], typed: '', languages: ['vi', 'rad'], why: 'cards, in our order' },
		{ ticked: ['rad'], typed: 'tiếng Mường, km; Tiếng Nga', languages: ['rad', 'mtq', 'km', 'ru'], why: 'several typed' },
		{ ticked: ['mtq'], typed: 'Mường', languages: ['mtq'], why: 'ticked and typed is once' },
		{ ticked: [], typed: 'ê đê', languages: ['rad'], why: 'typed though there is a card' },
	])('$why', ({ ticked, typed, languages }) => expect(languagesIn(formOf(ticked, typed))).toEqual({ languages, faults: [] }))

	test.each([
		{
			ticked: ['rad'],
			typed: 'Mường, tiếng chim',
			languages: ['rad', 'mtq'],
			faults: [{ field: 'otherLanguage', code: 'unknown-language', typed: 'tiếng chim' }],
			why: 'no language, told by what was typed',
		},
		{
			ticked: ['RAD', 'xx'],
			typed: '',
			languages: [],
			faults: [{ field: 'languages', code: 'not-allowed' }],
			why: 'cards that are none of ours',
		},
	])('$why', ({ ticked, typed, languages, faults }) => expect(languagesIn(formOf(ticked, typed))).toEqual({ languages, faults }))
})

describe('the form of a draft', () => {
	const id = '6b1f9a52-6f0c-4a35-9d8e-0d7e5a0c1b2a'
	const form = (intent: string): FormData => {
		const made = formOf(['rad', 'mtq'], 'tiếng ch')
		for (const [name, value] of Object.entries({ version: '1', set: 'what', title: 'Ché', intent })) made.set(name, value)
		return made
	}

	test.each([
		{ intent: 'save', ok: false, why: 'saved by its button' },
		{ intent: 'send', ok: false, why: 'sent' },
		{ intent: savingItself, ok: true, why: 'saving itself while a name is being typed' },
	])('a name typed by half, $why', ({ intent, ok }) => expect(parseContribution(id, form(intent)).ok).toBe(ok))

	test('keeps what was chosen when it is refused', () => {
		const draft = { kind: 'mix', title: '', languages: [] } as never
		expect(typedOver(draft, { set: 'what', languages: ['rad', 'mtq'], otherLanguage: 'tiếng chim' })).toMatchObject({
			languages: ['rad', 'mtq'],
		})
	})
})
