import { expect, test } from 'vitest'
import { changedWords, readSeen, seenWords, type SeenWords } from '#app/components/desk/seen-words.ts'
import { vi } from '#app/i18n/vi.ts'

type Given = Parameters<typeof seenWords>[1]
const file = { id: '1', fileName: 'a.jpg', caption: '' }
// Only what a desk sends along is looked at; the rest of the page's data is left out.
const given = {
	...{ title: 'Chiêng', description: 'Bảy chiếc.', languages: ['vi'], placeLabel: null, placeText: 'Ea Tul', period: '' },
	...{ heritageClass: 'hien_vat', maker: '', shown: '', licence: 'cc-by-4.0', files: [file] },
} as unknown as Given

const now: SeenWords = [
	['Tên gọi', 'Chiêng'],
	['Lời kể', 'Bảy chiếc.'],
]

test.each([
	{
		why: 'one told otherwise',
		seen: JSON.stringify([
			['Tên gọi', 'Chiêng'],
			['Lời kể', ''],
		]),
		changed: ['Lời kể'],
	},
	{ why: 'as it was', seen: JSON.stringify(now), changed: [] },
	{
		why: 'read in the other language: nothing can be set beside it, and nothing said of it',
		seen: JSON.stringify([['Name', 'Gong']]),
		changed: null,
	},
	{ why: 'nothing sent', seen: '', changed: null },
	{ why: 'no list', seen: '{"a":1}', changed: null },
	{ why: 'no pairs', seen: '[["Tên gọi", 1]]', changed: null },
	{ why: 'a part of it', seen: JSON.stringify([['Tên gọi', 'Chiêng']]), changed: null },
	{ why: 'pairs of three', seen: JSON.stringify(now.map(([label, words]) => [label, words, words])), changed: null },
	{ why: 'broken', seen: '[["Tên', changed: null },
])('what changed since it was seen: $why', ({ seen, changed }) => {
	expect(changedWords(readSeen(seen), now)?.map(({ label }) => label) ?? null).toEqual(changed)
})

test.each([
	{ why: 'another title', over: { title: 'Ching' }, changed: ['Tên gọi'] },
	{ why: 'another licence', over: { licence: 'keep-only' }, changed: [vi.desk.licence] },
	{ why: 'another language', over: { languages: ['rad', 'vi'] }, changed: [vi.desk.languages] },
	{ why: 'a place resolved', over: { placeLabel: 'Xã Ea Tul' }, changed: [vi.desk.place] },
	{ why: 'a file more', over: { files: [file, { ...file, id: '2', fileName: 'b.jpg' }] }, changed: [vi.desk.filesTitle] },
	{ why: 'another caption', over: { files: [{ ...file, caption: 'Nhìn từ cổng' }] }, changed: [vi.desk.filesTitle] },
	{ why: 'who took it in hand meanwhile', over: { claimHolder: 'Mai Lan' }, changed: [] },
])('of a contribution: $why', ({ over, changed }) => {
	const then = seenWords(vi, given)
	expect(new Set(then.map(([label]) => label)).size).toBe(then.length)
	const now = seenWords(vi, { ...given, ...over } as Given)
	expect(changedWords(readSeen(JSON.stringify(then)), now)?.map(({ label }) => label)).toEqual(changed)
})
