import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fieldSets, parseAnswer, parseContribution, parseContributionId, parseStart, typedOver, peopleIn } from '#app/forms/contribution.ts'
import { currentConsent } from '#moderation/contribute/consent-text.ts'
import type { Draft } from '#moderation/contribute/draft.ts'

const id = '6b1f9a52-6f0c-4a35-9d8e-0d7e5a0c1b2a'
const mediaId = '0d7e5a0c-6f0c-4a35-9d8e-6b1f9a521b2a'

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries({ version: '3', set: [...fieldSets], ...fields }))
		for (const each of [value].flat()) form.append(name, each)
	return form
}
function parsed(fields: Readonly<Record<string, string | readonly string[]>>) {
	const result = parseContribution(id, formOf(fields))
	if (!result.ok) throw new Error(JSON.stringify(result.refusal))
	return result.value
}

describe('parseContribution', () => {
	test('reads every part', () => {
		const { edit, intent } = parsed({
			intent: 'send',
			title: '  Ché tuk ',
			description: 'Một\r\nHai',
			languages: ['vi', 'rad'],
			placeText: 'buôn Akõ Dhông',
			placeId: 'p-123',
			periodText: 'khoảng 1968',
			heritageClass: 'hien_vat',
			maker: 'Ama Kông',
			shown: '',
			creditChoice: 'other-name',
			creditName: 'Gia đình Niê',
			licence: 'cc-by-sa-4.0',
		})
		expect(intent).toBe('send')
		expect(edit).toEqual({
			version: 3,
			captions: [],
			people: { rows: [] },
			rightsBasis: null,
			change: {
				title: 'Ché tuk',
				description: 'Một\nHai',
				languages: ['vi', 'rad'],
				placeText: 'buôn Akõ Dhông',
				placeId: 'p-123',
				periodText: 'khoảng 1968',
				heritageClass: 'hien_vat',
				maker: 'Ama Kông',
				shown: '',
				creditChoice: 'other-name',
				creditName: 'Gia đình Niê',
				licence: 'cc-by-sa-4.0',
			},
		})
	})

	test('touches only the parts that were shown', () => {
		expect(parsed({ set: 'who', maker: 'Ama Kông', title: 'không đụng tới', licence: 'cc0-1.0' }).edit.change).toEqual({
			maker: 'Ama Kông',
			shown: '',
			creditChoice: null,
			creditName: '',
		})
		expect(parsed({ set: [] }).edit.change).toEqual({})
	})

	test.each([
		['nothing', {}, {}],
		[
			'ticks with the words in force',
			{ consentKeep: currentConsent.keep.version, consentMachineLearning: currentConsent['machine-learning'].version },
			{ keep: true, 'machine-learning': true },
		],
		[
			'a tick beside words of another version, or of another purpose',
			{ consentKeep: 'keep-0', consentReuse: 'keep-1', consentEveryone: 'on' },
			{},
		],
	])('consent: %s', (_why, fields, ticks) => {
		expect(parsed(fields).ticks).toEqual(ticks)
	})

	test.each([
		['remove', { act: 'remove', mediaId }],
		['earlier', { act: 'earlier', mediaId }],
		['later', { act: 'later', mediaId }],
	])('%s acts on one file and saves', (act, files) => {
		const form = parsed({ intent: `${act}:${mediaId}`, [`caption.${mediaId}`]: ' Ché ', 'caption.../../etc': 'x' })
		expect(form).toMatchObject({ intent: 'save', edit: { files, captions: [{ mediaId, text: 'Ché' }] } })
	})

	test.each([
		['no version', { version: '' }, [{ field: 'version', code: 'malformed' }]],
		['a version that is no count', { version: '1.5' }, [{ field: 'version', code: 'malformed' }]],
		['a huge version', { version: '1e400' }, [{ field: 'version', code: 'malformed' }]],
		['a forged licence', { licence: 'all-rights-reserved' }, [{ field: 'licence', code: 'not-allowed' }]],
		['a forged credit', { creditChoice: '__proto__' }, [{ field: 'creditChoice', code: 'not-allowed' }]],
		['a forged class', { heritageClass: 'constructor' }, [{ field: 'heritageClass', code: 'not-allowed' }]],
		['a language that is none', { languages: ['vi', 'xx'] }, [{ field: 'languages', code: 'not-allowed' }]],
	])('refuses %s', (_why, fields, faults) => {
		expect(parseContribution(id, formOf(fields))).toEqual({ ok: false, refusal: { code: 'invalid', faults } })
	})

	test('a file where text was expected counts as nothing', () => {
		const form = formOf({})
		form.set('title', new File(['x'], 'x.txt'))
		expect(parseContribution(id, form)).toMatchObject({ ok: true, value: { edit: { change: { title: '' } } } })
	})
})

test.each([undefined, '', 'x', `${id}x`, id.toUpperCase(), "1' or '1'='1", '../../etc/passwd', '\u0000'])(
	'%j is no id of anything',
	(text) => {
		expect(parseContributionId(text)).toEqual({ ok: false, refusal: { code: 'not-found' } })
	},
)

test.each([
	['photos', { ok: true, value: { kind: 'photos', about: null } }],
	['', { ok: false, refusal: { code: 'invalid', faults: [{ field: 'kind', code: 'missing' }] } }],
	['toString', { ok: false, refusal: { code: 'invalid', faults: [{ field: 'kind', code: 'not-allowed' }] } }],
])('starting with kind %j', (kind, result) => {
	const form = new FormData()
	form.set('kind', kind)
	expect(parseStart(form)).toEqual(result)
})

test('what was typed is laid over what is saved, and what is not in the form stays', () => {
	const saved: Draft = {
		kind: 'story',
		title: 'Cũ',
		description: 'Cũ',
		languages: ['vi'],
		placeId: null,
		placeText: '',
		periodText: '',
		heritageClass: null,
		maker: 'Ama Kông',
		shown: '',
		creditChoice: null,
		creditName: '',
		licence: 'cc0-1.0',
	}
	const typed = { set: ['what'], title: 'x'.repeat(500), languages: ['rad', 'vi'], licence: 'cc-by-4.0' }
	expect(typedOver(saved, typed)).toMatchObject({
		title: 'x'.repeat(500),
		description: '',
		languages: ['vi', 'rad'],
		maker: 'Ama Kông',
		licence: 'cc0-1.0',
	})
	expect(typedOver(saved, undefined)).toBe(saved)
})

const listed = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'media', 'strings', 'blns.json')
const naughty: readonly string[] = existsSync(listed)
	? JSON.parse(readFileSync(listed, 'utf8'))
	: [
			'\u0000',
			'\ud800',
			'‮abc',
			'Ω≈ç√∫˜µ≤≥÷',
			'田中さん',
			'​',
			"'; drop table member; --",
			'<img src=x onerror=alert(1)>',
			'../../../etc/passwd',
			'a\u0301'.repeat(99),
		]

test(`${naughty.length} naughty strings ${existsSync(listed) ? 'of the big list' : '(own list: the big list is not beside this checkout)'} are kept as text or refused, never worse`, () => {
	for (const text of naughty) {
		const { edit } = parsed({ title: text, description: text, [`caption.${mediaId}`]: text })
		for (const kept of [edit.change.title, edit.change.description, edit.captions[0]?.text]) {
			expect(kept).toBe(kept?.normalize('NFC').trim())
			expect(kept?.isWellFormed()).toBe(true)
			expect(kept).not.toContain('\u0000')
		}
		const forged = parseContribution(id, formOf({ licence: text, creditChoice: text, heritageClass: text, version: text, languages: text }))
		if (forged.ok) throw new Error(`taken as a version and choices: ${JSON.stringify(text)}`)
		const answer = new FormData()
		answer.set('body', text)
		expect(parseAnswer(answer).body.isWellFormed()).toBe(true)
	}
})

test.each([
	['DL-001', 'DL-001'],
	['', null],
	["' or 1=1", null],
])('starting from the entry %j', (entry, about) => {
	const form = new FormData()
	form.set('kind', 'photos')
	form.set('entry', entry)
	expect(parseStart(form)).toEqual({ ok: true, value: { kind: 'photos', about } })
})

describe('people', () => {
	const [one, other] = ['4fd0e1f5-14bb-4a77-9a7e-0d6a4d0e7f11', '4fd0e1f5-14bb-4a77-9a7e-0d6a4d0e7f12']
	const row = { [`person-role-${one}`]: 'owner', [`person-name-${one}`]: '  Y  Suin ', [`person-credit-${one}`]: 'anonymous' }
	const grown = { isMinor: false, guardian: '', guardianAgrees: false, agrees: [], proof: null }
	test.each<{ why: string; fields: Record<string, string>; rows: number; act?: object }>([
		{ why: 'a row as typed', fields: { person: one, ...row }, rows: 1 },
		{ why: 'a row to come', fields: { person: one, ...row, intent: 'person:add' }, rows: 1, act: { act: 'add' } },
		{ why: 'a row to go', fields: { person: one, ...row, intent: `person-remove:${other}` }, rows: 1, act: { act: 'remove', id: other } },
		{ why: 'an id that is none is no row', fields: { person: '../../x', ...row }, rows: 0 },
		{ why: 'no people shown', fields: {}, rows: 0 },
	])('$why', ({ fields, rows, act }) => {
		const form = new FormData()
		for (const [name, value] of Object.entries(fields)) form.append(name, value)
		const read = peopleIn(form)
		expect(read.act).toEqual(act)
		expect(read.rows).toEqual(
			rows === 0 ? [] : [{ id: one, role: 'owner', name: 'Y Suin', creditChoice: 'anonymous', otherName: '', mediaId: null, ...grown }],
		)
	})

	test('a role or choice there is none of is not made up', () => {
		const form = new FormData()
		for (const [name, value] of Object.entries({ person: one, [`person-role-${one}`]: 'king', [`person-credit-${one}`]: 'loud' }))
			form.append(name, value)
		expect(peopleIn(form).rows).toMatchObject([{ role: 'speaker', creditChoice: null }])
	})
})
