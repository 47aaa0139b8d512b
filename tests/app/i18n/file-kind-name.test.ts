import { expect, test } from 'vitest'
import { media as english } from '#app/i18n/en/media.ts'
import { media as vietnamese } from '#app/i18n/vi/media.ts'

test.each([
	{ why: 'a Word file of today', found: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', said: 'Word' },
	{ why: 'a Word file of before', found: 'application/msword', said: 'Word' },
	{ why: 'a sheet', found: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', said: 'Excel' },
	{ why: 'a PDF', found: 'application/pdf', said: 'PDF' },
	{ why: 'an archive', found: 'application/x-7z-compressed', said: 'ZIP, RAR' },
	{ why: 'what has no common name keeps its own', found: 'image/vnd.adobe.photoshop', said: 'image/vnd.adobe.photoshop' },
])('$why is refused by the name people know', ({ found, said }) => {
	for (const { refusals } of [vietnamese, english])
		expect(refusals['unsupported-kind']({ code: 'unsupported-kind', found })).toContain(`“${said}”`)
})
