import { randomUUID } from 'node:crypto'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { applicationWords } from '#app/i18n/application-words.ts'
import { vi } from '#app/i18n/vi.ts'
import { makeApplication } from '#server/collection/make-application.ts'
import { nameOpener } from '#server/collection/name-opener.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { readZip } from '../../support/read-zip.ts'
import { givePhoto, sentItem } from './support.ts'

const house = useHouse()
const words = { words: applicationWords(vi), placeLabel: () => '', reason: null } as const
type Member = Parameters<typeof givePhoto>[0]

/** A photograph whose copies even bear where they were taken: the paper must not, whatever the copy does. */
async function photo(member: Member, fileName: string, copies: Partial<Record<'desk' | 'masked', string>>): Promise<string> {
	const id = await givePhoto(member, fileName)
	for (const [audience, background] of Object.entries(copies)) {
		const key = `copies/${id}-${audience}`
		const bytes = await sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
			.withExif({ IFD0: { Artist: 'Y-Niêm-Kín' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 40/1 0/1' } })
			.webp()
			.toBuffer()
		expect(ExifReader.load(bytes)).toHaveProperty('GPSLatitude')
		await member.storage.put(key, bytes)
		await member.db
			.insertInto('derivative')
			.values({
				...{ id: randomUUID(), media_id: id, audience: audience === 'desk' ? 'desk' : 'masked', size: 'large', mime: 'image/webp' },
				...{ width: 1600, height: 1200, bytes: bytes.length, sha256: 'ab'.repeat(32), storage_key: key, created_at: member.now() },
			})
			.execute()
	}
	return id
}

/** JPEG files that stand in a PDF as they are. */
function jpegsIn(pdf: Buffer): Buffer[] {
	const found: Buffer[] = []
	const begin = Buffer.from([0xff, 0xd8, 0xff])
	for (let at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) found.push(pdf.subarray(at, pdf.indexOf('endstream', at)))
	return found
}
const jpegsInDocx = (docx: Buffer): Buffer[] =>
	[...readZip(docx)].flatMap(([name, bytes]) => (name.startsWith('word/media/') ? [bytes] : []))

async function colours(jpegs: readonly Buffer[]): Promise<string[]> {
	const told: string[] = []
	for (const jpeg of jpegs) {
		const { dominant } = await sharp(jpeg).stats()
		told.push(dominant.r > dominant.b ? 'red' : 'blue')
	}
	return told
}

test.each([
	{ format: 'pdf', read: jpegsIn },
	{ format: 'docx', read: jpegsInDocx },
] as const)(
	'the application as $format holds every photograph, small, and without a word of where, when or by whom',
	async ({ format, read }) => {
		const collector = await house.current.member('collector')
		const mediaIds = []
		for (let number = 1; number <= 5; number++) mediaIds.push(await photo(collector, `ché ${number}.jpg`, { desk: `#c020${number}0` }))
		mediaIds.push(await photo(collector, 'chưa có bản sao.jpg', {}))
		const itemId = await sentItem(collector, { mediaIds })
		const { bytes } = must(await makeApplication(collector, { ...words, itemId, format }))
		const jpegs = read(bytes)
		expect(jpegs).toHaveLength(5)
		for (const jpeg of jpegs) {
			const { width, height, exif, xmp, iptc } = await sharp(jpeg).metadata()
			expect([width, height, exif, xmp, iptc]).toEqual([1000, 750, undefined, undefined, undefined])
			expect(jpeg.length).toBeLessThan(300_000)
		}
		expect(bytes.includes('Niêm-Kín')).toBe(false)
	},
)

test('what is covered on a photograph its owner has uncovered on paper, an officer covered', async () => {
	const collector = await house.current.member('collector')
	const officer = await house.current.member('officer')
	must(await nameOpener(await house.current.member('administrator'), officer.memberId))
	const mediaId = await photo(collector, 'ché.jpg', { desk: '#c02020', masked: '#2020c0' })
	await collector.db.updateTable('media').set({ masked: 'partly' }).where('id', '=', mediaId).execute()
	const itemId = await sentItem(collector, { mediaIds: [mediaId] })
	const own = must(await makeApplication(collector, { ...words, itemId, format: 'pdf' }))
	expect(await colours(jpegsIn(own.bytes))).toEqual(['red'])
	const reason = 'Chuyển hồ sơ tới cơ quan đăng ký'
	const taken = must(await makeApplication(officer, { ...words, itemId, format: 'pdf', reason }))
	expect(await colours(jpegsIn(taken.bytes))).toEqual(['blue'])
	await collector.db.updateTable('media').set({ masked: 'hidden' }).where('id', '=', mediaId).execute()
	const hidden = must(await makeApplication(officer, { ...words, itemId, format: 'docx', reason }))
	expect(jpegsInDocx(hidden.bytes)).toEqual([])
})
