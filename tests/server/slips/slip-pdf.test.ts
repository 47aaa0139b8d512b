import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { vi } from '#app/i18n/vi.ts'
import { qrShape } from '#server/print/qr-shape.ts'
import { slipPdf, type PrintedSlip } from '#server/slips/slip-pdf.ts'
import { pdfText } from '../../support/pdf-text.ts'

const slip: PrintedSlip = {
	title: 'Chuyện bến nước buôn Akõ Dhông, aê̆ H’Biă kể; Ƀuôn Ŏr, Čư̆ Mgar, Kroñ Ĭĭ',
	code: '7KD-M4P-X2H',
	pin: '004219',
	address: 'https://bennuoc.example/slip/7KD-M4P-X2H',
	square: 'https://bennuoc.example/slip/7KD-M4P-X2H?k=0123456789abcdef0123',
	isForAnother: true,
	issuedAt: new Date('2026-03-01T02:00:00Z'),
}
const said = { house: 'Bến Nước', day: '1 tháng 3, 2026', language: 'vi' }
const flat = (text: string): string => text.replace(/[\s\u200b]/g, '').normalize('NFC')

describe('the printed slip', () => {
	test.each([
		{ language: 'vi', words: vi.slips.paper },
		{ language: 'en', words: en.slips.paper },
	])('in $language is one A6 page, and every word of it can be copied out letter for letter', async ({ language, words }) => {
		const pdf = await slipPdf(slip, words, { ...said, language })
		if (process.env['KEEP_PDF']) await writeFile(`${process.env['KEEP_PDF']}-${language}.pdf`, pdf)
		const raw = pdf.toString('latin1')
		expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1)
		expect(raw).toMatch(/\/MediaBox \[0 0 297\.64 419\.53\]/)
		expect(raw).toContain(`/Lang (${language})`)
		const text = flat(pdfText(pdf))
		for (const each of [
			slip.code,
			slip.title,
			'004 219',
			words.title,
			words.code,
			words.pin,
			words.scan,
			words.how,
			words.keep,
			words.another,
		])
			expect(text).toContain(flat(each))
		expect(text).toContain('bennuoc.example/slip')
	})

	test('has room for a number written by hand where none is told, and says nothing of taking over to whoever follows their own', async () => {
		const text = flat(pdfText(await slipPdf({ ...slip, pin: null, isForAnother: false }, vi.slips.paper, said)))
		expect(text).not.toContain('004219')
		expect(text).toContain('______')
		expect(text).not.toContain(flat(vi.slips.paper.another))
	})

	test('of a very long title is still one page', async () => {
		const pdf = await slipPdf({ ...slip, title: 'Đắk Lắk '.repeat(60) }, vi.slips.paper, said)
		expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
	})
})

test('the square has three finders and a light margin of four', () => {
	const { size, path } = qrShape(slip.square)
	const dark = new Set([...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${x},${y}`))
	const last = size - 5
	for (const [x, y] of [
		[4, 4],
		[last, 4],
		[4, last],
	])
		expect(dark.has(`${x},${y}`)).toBe(true)
	expect([...dark].every((at) => at.split(',').every((each) => Number(each) >= 4 && Number(each) <= last))).toBe(true)
})
