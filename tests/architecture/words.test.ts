import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { vi } from '#app/i18n/vi.ts'

/** Path of every word → what it is: a sentence, or a sentence made from so many facts. */
function shapeOf(words: object, path = ''): Map<string, string> {
	const shape = new Map<string, string>()
	for (const [key, value] of Object.entries(words)) {
		const at = path ? `${path}.${key}` : key
		if (typeof value === 'object' && value !== null) for (const [inner, kind] of shapeOf(value, at)) shape.set(inner, kind)
		else shape.set(at, typeof value)
	}
	return shape
}

function sentences(words: object): [string, string][] {
	return Object.entries(words).flatMap(([key, value]) => {
		if (typeof value === 'string') return [[key, value] as [string, string]]
		return typeof value === 'object' && value !== null
			? sentences(value).map(([inner, text]) => [`${key}.${inner}`, text] as [string, string])
			: []
	})
}

describe('the two languages', () => {
	test('have the same words', () => {
		expect(Object.fromEntries(shapeOf(en))).toEqual(Object.fromEntries(shapeOf(vi)))
	})

	test('leave nothing empty (what comes next may be nothing) and hold no decomposed letters', () => {
		for (const [key, text] of [...sentences(vi), ...sentences(en)]) {
			if (!key.endsWith('.next')) expect(text.trim(), key).not.toBe('')
			expect(text, key).toBe(text.normalize('NFC'))
		}
	})
})
