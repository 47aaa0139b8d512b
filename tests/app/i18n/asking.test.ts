import { expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { vi } from '#app/i18n/vi.ts'
import * as notice from '#server/notify/words.ts'

test.each([
	{ language: 'vi', page: vi, letter: notice.vi },
	{ language: 'en', page: en, letter: notice.en },
])('what a question is about is called the same on the page and in the letter ($language)', ({ page, letter }) => {
	expect(letter.fields).toEqual(page.asking.fields)
})
