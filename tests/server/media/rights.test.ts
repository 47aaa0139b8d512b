import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exifReader from 'exifreader'
import { afterAll, expect, test } from 'vitest'
import { makePoster, makeSizes } from '#server/media/derive.ts'
import { type Rights, rightsAsXmp, xmlText } from '#server/media/rights.ts'
import { patterned } from './samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'rights-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rights: Rights = {
	creator: "H'Wang Niê & con",
	credit: 'Gia đình bà H’Wang Niê, buôn Akŏ Dhông <ghi lời ê̆ ô̆>',
	title: 'Chiêng Êđê “Knah”',
	licenceUri: 'https://creativecommons.org/licenses/by-nc/4.0/',
	webStatement: 'https://ben-nuoc.example/registry/DL-001?a=1&b=2',
}
const { data, info } = await patterned(900, 600).raw().toBuffer({ resolveWithObject: true })
const pixels = { data, width: info.width, height: info.height, channels: 3 as const }
const files = [...(await makeSizes(pixels, folder, rights)), await makePoster(pixels, folder, rights)]
const read = (path: string) => exifReader.load(path, { expanded: true })

function words(group: object | undefined, name: string): string | undefined {
	const tag: unknown = group && Reflect.get(group, name)
	return typeof tag === 'object' && tag !== null && 'description' in tag ? String(tag.description) : undefined
}

test('every public size carries the rights as XMP, letter by letter', async () => {
	expect(files.map(({ name }) => name)).toEqual(['small', 'medium', 'large', 'poster'])
	for (const { path } of files) {
		const { xmp } = await read(path)
		expect({
			title: xmp?.['title']?.description,
			creator: xmp?.['creator']?.description,
			rights: xmp?.['rights']?.description,
			marked: xmp?.['Marked']?.description,
			statement: xmp?.['WebStatement']?.description,
			terms: xmp?.['UsageTerms']?.description,
			credit: xmp?.['Credit']?.description,
			attribution: xmp?.['attributionName']?.description,
		}).toEqual({
			title: rights.title,
			creator: rights.creator,
			rights: `${rights.credit} · ${rights.licenceUri}`,
			marked: 'True',
			statement: rights.webStatement,
			terms: rights.licenceUri,
			credit: rights.credit,
			attribution: rights.credit,
		})
		expect(xmp?._raw).toContain(`<cc:license rdf:resource="${rights.licenceUri}"/>`)
	}
})

test('the download size also carries EXIF and IPTC, with every Vietnamese and Ê Đê letter', async () => {
	const large = files.find(({ name }) => name === 'large')
	const { exif, iptc } = await read(large?.path ?? '')
	expect([words(exif, 'Artist'), words(exif, 'ImageDescription'), words(exif, 'Copyright')]).toEqual([
		rights.creator,
		rights.title,
		`${rights.credit} · ${rights.licenceUri}`,
	])
	expect(words(iptc, 'Object Name')).toBe(rights.title)
	expect(words(iptc, 'By-line')).toBe(rights.creator)
	expect(words(iptc, 'Copyright Notice')).toContain('Gia đình bà H’Wang Niê')
})

test('IPTC fields keep to the lengths of the standard and never cut a letter', async () => {
	const long = 'ê̆'.repeat(300)
	const [, , large] = await makeSizes(pixels, folder, { ...rights, creator: long, credit: long, title: long })
	const { iptc, xmp } = await read(large?.path ?? '')
	for (const [name, bytes] of [
		['Object Name', 64],
		['By-line', 32],
		['Credit', 32],
		['Copyright Notice', 128],
	] as const) {
		const text = words(iptc, name) ?? ''
		expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes)
		expect(text.normalize('NFC')).toMatch(/^(?:ê̆)+$/)
	}
	expect(xmp?.['creator']?.description).toBe(long)
})

test('who wishes not to be named is not named', async () => {
	const [small, , large] = await makeSizes(pixels, folder, { ...rights, creator: null, credit: 'Người dân buôn Akŏ Dhông' })
	for (const path of [small?.path ?? '', large?.path ?? '']) {
		const { xmp, exif, iptc } = await read(path)
		expect([xmp?.['creator'], exif?.Artist, iptc?.['By-line']]).toEqual([undefined, undefined, undefined])
	}
})

test('a very short title stands inside its EXIF entry', async () => {
	const [, , large] = await makeSizes(pixels, folder, { ...rights, title: 'Dao' })
	const { exif } = await read(large?.path ?? '')
	expect(words(exif, 'ImageDescription')).toBe('Dao')
})

test('CC0 is marked as free of rights', () => {
	expect(rightsAsXmp({ ...rights, licenceUri: 'https://creativecommons.org/publicdomain/zero/1.0/' })).toContain('<xmpRights:Marked>False<')
})

test('where no licence is offered any more, credit and page are told and no terms', async () => {
	const xmp = rightsAsXmp({ ...rights, licenceUri: null })
	for (const said of ['cc:license', 'dcterms:rights', 'UsageTerms', 'null', ' · '])
		expect(xmp.replace(/xmlns:\w+="[^"]*"/g, '')).not.toContain(said)
	expect(xmp).toContain('<xmpRights:Marked>True<')
	const [, , large] = await makeSizes(pixels, folder, { ...rights, licenceUri: null })
	const { exif } = await read(large?.path ?? '')
	expect(words(exif, 'Copyright')).toBe(rights.credit)
})

test.each([
	{ code: 'InC', marked: 'True' },
	{ code: 'NoC-OKLR', marked: null },
	{ code: 'UND', marked: null },
])('a statement of rights ($code) is told as one, never as a licence', ({ code, marked }) => {
	const licenceUri = `http://rightsstatements.org/vocab/${code}/1.0/`
	const xmp = rightsAsXmp({ ...rights, licenceUri })
	expect(xmp).toContain(`<dcterms:rights rdf:resource="${licenceUri}"/>`)
	expect(xmp).not.toContain('cc:license')
	expect(/<xmpRights:Marked>(\w+)</.exec(xmp)?.[1] ?? null).toBe(marked)
})

test.each([
	['markup', `<a href="x">'&'</a>`, '&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;'],
	['what XML cannot write', 'a\0b\u0001c\ufffed', 'abcd'],
	['half a surrogate pair', 'a\ud800', 'a\ufffd'],
	['NFD', 'Niê'.normalize('NFD'), 'Niê'],
	['the end of a CDATA section', ']]>', ']]&gt;'],
])('XML text: %s', (_why, text, xml) => {
	expect(xmlText(text)).toBe(xml)
})

function hasExiftool(): boolean {
	try {
		execFileSync('exiftool', ['-ver'], { stdio: 'ignore' })
		return true
	} catch {
		return false
	}
}

test.runIf(!hasExiftool())('exiftool was not asked: it is not installed here (Debian: libimage-exiftool-perl); exifreader was', () => {
	expect(hasExiftool()).toBe(false)
})

test.runIf(hasExiftool())('exiftool reads the same and finds nothing of a place or a device', async () => {
	const large = (await makeSizes(pixels, folder, rights))[2]
	const said = execFileSync('exiftool', ['-j', '-G0', '-charset', 'iptc=UTF8', large?.path ?? ''], { encoding: 'utf8' })
	const [facts] = JSON.parse(said)
	expect(facts).toMatchObject({
		'EXIF:Artist': rights.creator,
		'IPTC:By-line': rights.creator,
		'XMP:Creator': rights.creator,
		'XMP:Credit': rights.credit,
		'XMP:License': rights.licenceUri,
		'XMP:WebStatement': rights.webStatement,
	})
	expect(Object.keys(facts).filter((name) => /GPS|Make|Model|Serial/.test(name))).toEqual([])
})
