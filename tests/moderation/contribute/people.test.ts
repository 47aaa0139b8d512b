import { describe, expect, test } from 'vitest'
import {
	alteredPeople,
	changePeople,
	missingOfPeople,
	mostPeople,
	peopleFaults,
	staysNamed,
	type DraftPerson,
} from '#moderation/contribute/people.ts'

const person = (id: string, more: Partial<DraftPerson> = {}): DraftPerson => ({
	id,
	role: 'speaker',
	name: 'Amí Hrin',
	creditChoice: 'own-name',
	otherName: '',
	mediaId: null,
	...more,
})
const held = [person('a'), person('b', { name: 'Y Suin' }), person('c', { contact: 'buôn Ky' })]
const nothing = { changed: [], removed: null, adds: false }

test.each([
	{ why: 'a form without people', edit: undefined, change: nothing },
	{ why: 'the same said again', edit: { rows: held }, change: nothing },
	{
		why: 'another name',
		edit: { rows: [person('a', { name: 'Amí H’Rin' })] },
		change: { ...nothing, changed: [person('a', { name: 'Amí H’Rin' })] },
	},
	{
		why: 'no longer to be named',
		edit: { rows: [person('a', { creditChoice: 'anonymous' })] },
		change: { ...nothing, changed: [person('a', { creditChoice: 'anonymous' })] },
	},
	{
		why: 'where to find them',
		edit: { rows: [person('a', { contact: '0905 000 000' })] },
		change: { ...nothing, changed: [person('a', { contact: '0905 000 000' })] },
	},
	{ why: 'a form that does not ask where to find them leaves it', edit: { rows: [person('c')] }, change: nothing },
	{ why: 'one added', edit: { rows: held, act: { act: 'add' } as const }, change: { ...nothing, adds: true } },
	{ why: 'one taken off', edit: { rows: held, act: { act: 'remove', id: 'b' } as const }, change: { ...nothing, removed: 'b' } },
	{ why: 'one gone meanwhile is passed over', edit: { rows: [person('z')], act: { act: 'remove', id: 'z' } as const }, change: nothing },
	{
		why: 'tied to a file of the contribution',
		edit: { rows: [person('a', { mediaId: 'm1' })] },
		change: { ...nothing, changed: [person('a', { mediaId: 'm1' })] },
	},
	{ why: 'tied to a file that is not there: to the whole', edit: { rows: [person('a', { mediaId: 'm9' })] }, change: nothing },
])('$why', ({ edit, change }) => {
	expect(changePeople(held, edit, ['m1'])).toEqual(change)
	expect(alteredPeople(changePeople(held, edit, ['m1']))).toEqual(change === nothing ? [] : ['people'])
})

test('a list has an end', () => {
	const many = Array.from({ length: mostPeople }, (_, index) => person(String(index)))
	expect(changePeople(many, { rows: [], act: { act: 'add' } }, []).adds).toBe(false)
})

describe('before it is sent', () => {
	test.each([
		{ why: 'everyone said how they wish to be named', people: held, missing: [] },
		{ why: 'a row left empty is nobody', people: [person('a', { name: ' ', creditChoice: null })], missing: [] },
		{ why: 'someone was not asked', people: [person('a', { creditChoice: null })], missing: ['person-credit-a'] },
		{ why: 'another name was wanted and not given', people: [person('a', { creditChoice: 'other-name' })], missing: ['person-other-a'] },
		{
			why: 'another name alone is enough',
			people: [person('a', { name: '', creditChoice: 'other-name', otherName: 'Mẹ Hrin' })],
			missing: [],
		},
		{
			why: 'a child whose name is kept back has a guardian all the same',
			people: [person('a', { name: '', creditChoice: null, isMinor: true })],
			missing: ['person-guardian-a'],
		},
		{
			why: 'and the guardian agrees',
			people: [person('a', { name: '', creditChoice: null, isMinor: true, guardian: 'H’Bia Niê' })],
			missing: ['person-guardian-agrees-a'],
		},
		{ why: 'anonymous needs no other', people: [person('a', { creditChoice: 'anonymous' })], missing: [] },
	])('$why', ({ people, missing }) => {
		expect(missingOfPeople(people)).toEqual(missing.map((field) => ({ field, code: 'missing' })))
	})
})

describe('who stays on the list', () => {
	const consent = { purpose: 'everyone', by: 'person', personId: 'a', way: 'tick', stands: true } as const
	test.each([
		{ why: 'was asked nothing', consents: [], stays: false },
		{ why: 'ticked here', consents: [consent], stays: false },
		{ why: 'took a tick back', consents: [{ ...consent, stands: false }], stays: true },
		{ why: 'said so aloud', consents: [{ ...consent, way: 'voice' as const }], stays: true },
		{ why: 'has a guardian who signed', consents: [{ ...consent, by: 'guardian' as const, way: 'signature' as const }], stays: true },
		{ why: 'is another', consents: [{ ...consent, personId: 'b', way: 'voice' as const }], stays: false },
	])('who $why: $stays', ({ consents, stays }) => {
		expect(staysNamed('a', consents)).toBe(stays)
	})
})

test('names have a length, counted as a reader does', () => {
	const family = '👨‍👩‍👧'
	expect(peopleFaults([person('a', { name: family.repeat(300), otherName: 'x'.repeat(101) })])).toEqual([
		{ field: 'person-other-a', code: 'too-long', max: 100, length: 101 },
	])
})
