import { expect, test } from 'vitest'
import { ownCursorText, parseOwnCursor } from '#app/forms/own-cursor.ts'

const cursor = { rank: 1, savedAt: '2026-03-01T02:00:00.123Z', id: '6b1f9a52-6f0c-4a35-9d8e-0d7e5a0c1b2a' }

test('a cursor comes back as it went out', () => {
	expect(parseOwnCursor(ownCursorText(cursor))).toEqual(cursor)
})

test.each([
	null,
	'',
	'x',
	'3.1.6b1f9a52-6f0c-4a35-9d8e-0d7e5a0c1b2a',
	`1.99999999999999.${cursor.id}`,
	`1.-1.${cursor.id}`,
	`1.1.${cursor.id}'`,
])('%j begins at the beginning', (text) => {
	expect(parseOwnCursor(text)).toBeUndefined()
})
