import { expect, test } from 'vitest'
import { faultsOfSpokenBy, missingOfVoice, workingTitle, type SpokenBy, type VoiceAtHand } from '#moderation/contribute/voice.ts'

const nobody: SpokenBy = { name: '', otherName: '', creditChoice: null, contact: '' }
const told = { languages: ['rad'], creditChoice: 'own-name', creditName: '', licence: 'cc-by-4.0' } as const
const whole: VoiceAtHand = { gifts: 1, hasProof: true, speaker: 'self', told, ticks: { keep: true, everyone: true, reuse: true } }

test.each<{ why: string; atHand: VoiceAtHand; missing: string[] }>([
	{ why: 'spoken for oneself, recorded, agreed', atHand: whole, missing: [] },
	{ why: 'nothing was said or shown', atHand: { ...whole, gifts: 0 }, missing: ['gift'] },
	{ why: 'nobody’s answer was recorded', atHand: { ...whole, hasProof: false }, missing: ['proof'] },
	{ why: 'an elder was not asked how to be named', atHand: { ...whole, speaker: nobody }, missing: ['spokenCredit'] },
	{
		why: 'an elder who hides their name need not tell it',
		atHand: { ...whole, speaker: { ...nobody, creditChoice: 'anonymous' } },
		missing: [],
	},
	{
		why: 'a name that is to be shown must be there',
		atHand: { ...whole, speaker: { ...nobody, creditChoice: 'own-name' } },
		missing: ['spokenName'],
	},
	{
		why: 'so must another name',
		atHand: { ...whole, speaker: { ...nobody, creditChoice: 'other-name', name: 'Y Thim Byă' } },
		missing: ['spokenOtherName'],
	},
	{ why: 'who speaks was not told: nobody’s answer is taken for the giver’s', atHand: { ...whole, speaker: null }, missing: ['whom'] },
	{ why: 'no language', atHand: { ...whole, told: { ...told, languages: [] } }, missing: ['languages'] },
	{ why: 'the giver’s own name', atHand: { ...whole, told: { ...told, creditChoice: null } }, missing: ['creditChoice'] },
	{ why: 'another name that is not there', atHand: { ...whole, told: { ...told, creditChoice: 'other-name' } }, missing: ['creditName'] },
	{ why: 'not even keeping', atHand: { ...whole, ticks: {} }, missing: ['consentKeep'] },
	{ why: 'shown to everyone, reused by nobody', atHand: { ...whole, ticks: { keep: true, everyone: true } }, missing: ['consentReuse'] },
	{ why: 'reused, shown to nobody', atHand: { ...whole, ticks: { keep: true, reuse: true } }, missing: ['consentEveryone'] },
	{ why: 'reuse under no licence', atHand: { ...whole, told: { ...told, licence: null } }, missing: ['licence'] },
	{
		why: 'everything at once, in the order of the page',
		atHand: { gifts: 0, hasProof: false, speaker: null, told: {}, ticks: {} },
		missing: ['gift', 'languages', 'whom', 'creditChoice', 'consentKeep', 'proof'],
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
