import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { applicationWords } from '#app/i18n/application-words.ts'
import { vi } from '#app/i18n/vi.ts'
import { applicationDocx } from '#server/collection/application-docx.ts'
import { applicationPdf } from '#server/collection/application-pdf.ts'
import { layOutApplication } from '#server/collection/application.ts'
import { makeApplication } from '#server/collection/make-application.ts'
import { nameOpener } from '#server/collection/name-opener.ts'
import { listOpenings } from '#db/read/list-openings.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { canaries, jar, sentItem } from './support.ts'

const house = useHouse()
/** Letters that fonts lack or break: precomposed, with a combining breve, and small and capital. */
const letters = 'Ê̆ ê̆ ô̆ ơ̆ ư̆ č ñ ĭ ŏ ŭ ĕ ƀ Đ đ ặ ẫ ệ ỗ ợ ữ ỵ H’Bla Niê Kdăm'
const facts = {
	item: {
		...jar,
		code: 'HV-2345-6789',
		otherName: letters,
		photos: [{ fileName: 'ché.jpg', sha256: 'ab'.repeat(32), picture: null }],
	},
	placeText: 'xã Buôn Đôn',
	owner: { fullName: canaries.fullName, address: canaries.address, phone: '' },
	sealed: jar.sealed,
	day: '01/03/2026',
}
const application = layOutApplication(facts, applicationWords(vi))
const words = { format: 'pdf', words: applicationWords(vi), placeLabel: () => '' } as const

/** The text of one part of a DOCX, which is a ZIP. */
function docxText(docx: Buffer, part: string): string {
	for (let at = docx.indexOf('PK\u0001\u0002'); at >= 0; at = docx.indexOf('PK\u0001\u0002', at + 4)) {
		const nameLength = docx.readUInt16LE(at + 28)
		if (docx.toString('utf8', at + 46, at + 46 + nameLength) !== part) continue
		const local = docx.readUInt32LE(at + 42)
		const start = local + 30 + docx.readUInt16LE(local + 26) + docx.readUInt16LE(local + 28)
		const xml = inflateRawSync(docx.subarray(start, start + docx.readUInt32LE(at + 20))).toString('utf8')
		return xml.replace(/<[^>]+>/g, '')
	}
	return ''
}

describe('the printed application', () => {
	test('as a PDF: every letter can be read out of it again', async () => {
		const closed = (text: string): string => text.normalize('NFC').replace(/\s/g, '')
		const text = closed(pdfText(await applicationPdf(application)))
		expect(text).toContain(closed(letters))
		for (const said of [application.title, application.motto, canaries.fullName, 'ché.jpg', 'xã Buôn Đôn'])
			expect(text).toContain(closed(said))
		expect(text).toContain(closed('chưa phải là việc đăng ký'))
		expect(text).not.toContain('\ufffd')
	})
	test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('with %i photographs, what is signed stands on the page where it is signed', async (count) => {
		const photos = Array.from({ length: count }, (_, at) => ({ fileName: `ché ${at}.jpg`, sha256: 'ab'.repeat(32), picture: null }))
		const laidOut = layOutApplication({ ...facts, item: { ...facts.item, photos } }, applicationWords(vi))
		const pages = pdfText(await applicationPdf(laidOut)).split('\n\n')
		const signed = pages.filter((page) => page.replace(/\s/g, '').includes(laidOut.signHint.replace(/\s/g, '')))
		expect(signed).toHaveLength(1)
		expect(signed[0]?.replace(/\s/g, '')).toContain(laidOut.oath.replace(/\s/g, ''))
	})
	test('as a Word document', async () => {
		const text = docxText(await applicationDocx(application), 'word/document.xml')
		for (const said of [letters, application.title, canaries.address, canaries.acquisition]) expect(text).toContain(said)
	})
	test('what was not written is said not to be', () => {
		expect(application.sections[0]?.lines.at(-1)).toEqual({ label: 'Điện thoại', text: 'chưa ghi' })
	})
})

describe('whose it is', () => {
	test('the owner has it; an officer only when named, with a reason, and it is an opening', async () => {
		const collector = await house.current.member('collector')
		const officer = await house.current.member('officer')
		const itemId = await sentItem(collector)
		expect(
			must(await makeApplication(collector, { ...words, itemId, reason: null }))
				.bytes.subarray(0, 5)
				.toString(),
		).toBe('%PDF-')
		expect(await listOpenings(collector.db, collector.memberId)).toEqual([])
		expect(await makeApplication(officer, { ...words, itemId, reason: 'Chuyển hồ sơ tới Sở' })).toMatchObject({
			refusal: { code: 'forbidden' },
		})
		must(await nameOpener(await house.current.member('administrator'), officer.memberId))
		expect(await makeApplication(officer, { ...words, itemId, reason: null })).toMatchObject({ refusal: { code: 'invalid' } })
		must(await makeApplication(officer, { ...words, itemId, format: 'docx', reason: 'Chuyển hồ sơ tới Sở' }))
		expect(await listOpenings(collector.db, collector.memberId)).toMatchObject([{ part: 'application' }])
		const stranger = await house.current.member('collector', 'reviewer')
		expect(await makeApplication(stranger, { ...words, itemId, reason: 'Chuyển hồ sơ tới Sở' })).toMatchObject({
			refusal: { code: 'not-found' },
		})
	})
})
