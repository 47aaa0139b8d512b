import { expect, test } from 'vitest'
import { changedWords, readSeen, type SeenWords } from '#app/components/desk/seen-words.ts'

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
	{ why: 'read in the other language: nothing can be set beside it', seen: JSON.stringify([['Name', 'Gong']]), changed: [] },
	{ why: 'nothing sent', seen: '', changed: [] },
	{ why: 'no list', seen: '{"a":1}', changed: [] },
	{ why: 'no pairs', seen: '[["Tên gọi", 1]]', changed: [] },
	{ why: 'broken', seen: '[["Tên', changed: [] },
])('what changed since it was seen: $why', ({ seen, changed }) => {
	expect(changedWords(readSeen(seen), now).map(({ label }) => label)).toEqual(changed)
})
