import { expect, test } from 'vitest'
import { parseVoice, parseVoiceSubject } from '#app/forms/voice.ts'
import { consentFields, currentConsent, type ConsentPurpose } from '#moderation/contribute/consent-text.ts'

const id = '00000000-0000-4000-8000-000000000001'

function form(fields: Record<string, string | string[]>, ticked: readonly ConsentPurpose[] = []): FormData {
	const data = new FormData()
	for (const [name, value] of Object.entries({ version: '1', ...fields })) for (const each of [value].flat()) data.append(name, each)
	for (const purpose of ticked) data.append(consentFields[purpose], currentConsent[purpose].version)
	return data
}

test.each<{ why: string; ticked: ConsentPurpose[]; licence: string; kept: string | null }>([
	{ why: 'nothing agreed to yet', ticked: [], licence: '', kept: null },
	{ why: 'keeping alone licenses nothing', ticked: ['keep'], licence: '', kept: 'keep-only' },
	{ why: 'nor does a licence left chosen when reuse was unticked', ticked: ['keep', 'community'], licence: 'cc0-1.0', kept: 'keep-only' },
	{ why: 'reuse is under the licence chosen', ticked: ['keep', 'everyone', 'reuse'], licence: 'cc-by-4.0', kept: 'cc-by-4.0' },
	{ why: 'reuse without a licence asks for one', ticked: ['keep', 'everyone', 'reuse'], licence: '', kept: null },
	{ why: 'keeping only is no licence to reuse', ticked: ['keep', 'reuse'], licence: 'keep-only', kept: null },
])('licence: $why', ({ ticked, licence, kept }) => {
	const parsed = parseVoice(id, form({ licence }, ticked))
	expect(parsed.ok && parsed.value.edit.change.licence).toBe(kept)
})

test('a page filled in for an elder', () => {
	const parsed = parseVoice(
		id,
		form({
			intent: 'send',
			languages: ['rad', 'klingon', 'vi'],
			placeId: 'dak-lak',
			whom: 'other',
			spokenCredit: 'other-name',
			spokenName: ' Ami  Thim ',
			spokenOtherName: 'Am\u0131\u0306'.normalize('NFD'),
			spokenContact: '0905 000 000',
			creditChoice: 'own-name',
		}),
	)
	expect(parsed).toMatchObject({
		ok: true,
		value: {
			intent: 'send',
			edit: { change: { languages: ['vi', 'rad'], placeId: 'dak-lak', creditChoice: 'own-name' } },
			speaker: { name: 'Ami Thim', creditChoice: 'other-name', contact: '0905 000 000' },
		},
	})
})

test.each([
	{
		why: 'for oneself nobody else is named, whatever the hidden fields hold',
		fields: { whom: 'self', spokenName: 'Ai đó' },
		speaker: 'self',
	},
	{ why: 'not answered is nobody yet', fields: { spokenName: 'Ai đó' }, speaker: null },
])('$why', ({ fields, speaker }) => {
	const parsed = parseVoice(id, form(fields))
	expect(parsed.ok && parsed.value.speaker).toBe(speaker)
})

test.each([
	{ why: 'a picture touched', said: 'song', ok: true },
	{ why: 'none', said: '', ok: false },
	{ why: 'not one of ours', said: 'dance', ok: false },
])('subject: $why', ({ said, ok }) => {
	expect(parseVoiceSubject(form({ subject: said })).ok).toBe(ok)
})
