import { expect, test } from 'vitest'
import { faultsOfSpokenBy, missingOfVoice, workingTitle, type SpokenBy, type VoiceAtHand } from '#moderation/contribute/voice.ts'

const nobody: SpokenBy = { name: '', otherName: '', creditChoice: null, contact: '' }
const whole: VoiceAtHand = { gifts: 1, hasProof: true, spokenBy: null }

test.each<{ why: string; atHand: VoiceAtHand; missing: string[] }>([
	{ why: 'spoken for oneself, recorded, agreed', atHand: whole, missing: [] },
	{ why: 'nothing was said or shown', atHand: { ...whole, gifts: 0 }, missing: ['gift'] },
	{ why: 'nobody’s answer was recorded', atHand: { ...whole, hasProof: false }, missing: ['proof'] },
	{ why: 'an elder was not asked how to be named', atHand: { ...whole, spokenBy: nobody }, missing: ['spokenCredit'] },
	{
		why: 'an elder who hides their name need not tell it',
		atHand: { ...whole, spokenBy: { ...nobody, creditChoice: 'anonymous' } },
		missing: [],
	},
	{
		why: 'a name that is to be shown must be there',
		atHand: { ...whole, spokenBy: { ...nobody, creditChoice: 'own-name' } },
		missing: ['spokenName'],
	},
	{
		why: 'so must another name',
		atHand: { ...whole, spokenBy: { ...nobody, creditChoice: 'other-name', name: 'Y Thim Byă' } },
		missing: ['spokenOtherName'],
	},
])('$why', ({ atHand, missing }) => {
	expect(missingOfVoice(atHand).map((fault) => fault.field)).toEqual(missing)
})

test.each([
	{
		why: 'Vietnamese, the day without leading noughts',
		subject: 'song',
		day: '2026-03-01',
		language: 'vi',
		title: 'Bài hát, lời kể, ghi ngày 1/3/2026',
	},
	{ why: 'English', subject: 'object', day: '2026-11-22', language: 'en', title: 'Object, recorded 22/11/2026' },
] as const)('working title: $why', ({ subject, day, language, title }) => {
	expect(workingTitle(subject, day, language)).toBe(title)
})

test('a name longer than a name is refused by its field', () => {
	expect(faultsOfSpokenBy({ ...nobody, name: 'ê̆'.repeat(301) })).toMatchObject([{ field: 'spokenName', code: 'too-long', length: 301 }])
})
