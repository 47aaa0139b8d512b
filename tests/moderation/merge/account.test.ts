import { describe, expect, test } from 'vitest'
import { accountOf, choicesFor, firstChoice, isRecording, withAccount } from '#moderation/merge/account.ts'
import type { ContributedWords } from '#moderation/merge/proposal.ts'

const words: ContributedWords = {
	contributionId: 'c1',
	title: 'Bến nước',
	description: 'Bà tôi kể.',
	languages: ['rad', 'vi'],
	placeId: null,
	placeText: '',
	period: '',
	heritageClass: null,
	maker: '',
	shown: '',
	credit: 'H’Bla Niê',
}

describe('an account', () => {
	test.each([
		{ why: 'who speaks in it', change: { teller: 'Amí Hrin', shown: 'Bà tôi' }, teller: 'Amí Hrin' },
		{ why: 'who speaks asked not to be named', change: { teller: '', shown: 'Bà tôi' }, teller: '' },
		{ why: 'who is shown', change: { shown: ' Bà tôi ' }, teller: 'Bà tôi' },
		{ why: 'who is credited', change: {}, teller: 'H’Bla Niê' },
	])('is told by $why', ({ change, teller }) => {
		expect(accountOf({ ...words, ...change }, 'x').teller).toBe(teller)
	})
	test('is in the first language of the gift, with its recordings, marked where people disagree', () => {
		const told = accountOf({ ...words, recordings: ['m1'], isDisputed: true }, 'Bà tôi kể.')
		expect(told).toEqual({
			lang: 'rad',
			text: 'Bà tôi kể.',
			teller: 'H’Bla Niê',
			contributionId: 'c1',
			recordings: ['m1'],
			isDisputed: true,
		})
		expect(accountOf({ ...words, languages: [] }, 'x').lang).toBe('und')
	})
	test('told again replaces its own alone', () => {
		const [old, other] = [accountOf(words, 'cũ'), accountOf({ ...words, contributionId: 'c2' }, 'khác')]
		expect(withAccount([old, other], accountOf(words, 'mới')).map((one) => one.text)).toEqual(['khác', 'mới'])
	})
})

describe('choices', () => {
	test.each([
		{ why: 'a description', field: 'descriptions', change: {}, choices: ['keep', 'take', 'both', 'edit'] },
		{ why: 'told in a recording alone', field: 'descriptions', change: { description: ' ' }, choices: ['keep', 'both'] },
		{ why: 'disputed: an account or nothing', field: 'descriptions', change: { isDisputed: true }, choices: ['keep', 'both'] },
		{ why: 'disputed: no other field', field: 'names', change: { isDisputed: true }, choices: ['keep'] },
		{ why: 'a class has one value', field: 'heritageClass', change: {}, choices: ['keep', 'take'] },
	] as const)('$why', ({ field, change, choices }) => {
		expect(choicesFor(field, { ...words, ...change })).toEqual(choices)
	})
	test.each([
		{ why: 'nothing is taken into an entry unasked', field: 'names', change: {}, isNew: false, first: 'keep' },
		{ why: 'all into a new one', field: 'names', change: {}, isNew: true, first: 'take' },
		{ why: 'the disputed is there for its account', field: 'descriptions', change: { isDisputed: true }, isNew: false, first: 'both' },
		{ why: 'and for nothing else', field: 'period', change: { isDisputed: true }, isNew: true, first: 'keep' },
		{ why: 'a new one told in a recording', field: 'descriptions', change: { description: '' }, isNew: true, first: 'both' },
	] as const)('set before the officer chooses: $why', ({ field, change, isNew, first }) => {
		expect(firstChoice(field, { ...words, ...change }, isNew)).toBe(first)
	})
	test.each([
		{ file: { kind: 'audio', state: 'ready' }, is: true },
		{ file: { kind: 'video', state: 'received' }, is: true },
		{ file: { kind: 'audio', state: 'refused' }, is: false },
		{ file: { kind: 'image', state: 'ready' }, is: false },
		{ file: { kind: null, state: 'ready' }, is: false },
	])('someone can be heard in $file: $is', ({ file, is }) => {
		expect(isRecording(file)).toBe(is)
	})
})
