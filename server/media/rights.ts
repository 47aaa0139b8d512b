import type { Sharp } from 'sharp'

/** Whose a published file is and how it may be used (quyền tác giả và giấy phép), written into the file itself. */
export interface Rights {
	/** Who made it; `null` when they wish not to be named. */
	readonly creator: string | null
	/** The credit line as the giver worded it. */
	readonly credit: string
	readonly title: string
	/** Canonical URI of the licence, e.g. `https://creativecommons.org/licenses/by/4.0/`, or of the statement of rights where there is none; null: none is offered any more. */
	readonly licenceUri: string | null
	/** The page where the file is published. */
	readonly webStatement: string
}

const publicDomain = /creativecommons\.org\/publicdomain\//
const statement = /rightsstatements\.org\/vocab\/([^/]+)\//

/** XMP: true for what is rights-managed, false for the public domain, and left out where it is not known. */
function markOf(uri: string | null): string {
	if (uri === null) return '<xmpRights:Marked>True</xmpRights:Marked>'
	const stated = statement.exec(uri)?.[1]
	if (stated !== undefined && !stated.startsWith('InC')) return ''
	return `<xmpRights:Marked>${publicDomain.test(uri) ? 'False' : 'True'}</xmpRights:Marked>`
}

/** A statement is no licence, and is not told as one. */
function termsElement(uri: string): string {
	const name = statement.test(uri) ? 'dcterms:rights' : 'cc:license'
	return `<${name} rdf:resource="${xmlText(uri)}"/>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text for XML 1.0: NFC, without the characters XML has no way to write (section 2.2), markup escaped. */
export function xmlText(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFC')
		.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

const inLanguage = (tag: string, text: string) =>
	`<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${tag}>`

/** The notice of rights as one line. */
export const copyright = ({ credit, licenceUri }: Rights): string => (licenceUri === null ? credit : `${credit} · ${licenceUri}`)

/** The XMP packet (ISO 16684-1) with Dublin Core, XMP Rights, Photoshop and Creative Commons properties. */
export function rightsAsXmp(rights: Rights): string {
	const { creator, credit, title, licenceUri, webStatement } = rights
	return [
		'<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
		' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:cc="http://creativecommons.org/ns#" xmlns:dcterms="http://purl.org/dc/terms/">',
		inLanguage('dc:title', title),
		creator === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${xmlText(creator)}</rdf:li></rdf:Seq></dc:creator>`,
		inLanguage('dc:rights', copyright(rights)),
		markOf(licenceUri),
		`<xmpRights:WebStatement>${xmlText(webStatement)}</xmpRights:WebStatement>`,
		licenceUri === null ? '' : inLanguage('xmpRights:UsageTerms', licenceUri),
		`<photoshop:Credit>${xmlText(credit)}</photoshop:Credit>`,
		licenceUri === null ? '' : termsElement(licenceUri),
		`<cc:attributionName>${xmlText(credit)}</cc:attributionName>`,
		`<cc:attributionURL rdf:resource="${xmlText(webStatement)}"/>`,
		'</rdf:Description></rdf:RDF></x:xmpmeta>',
		'<?xpacket end="w"?>',
	].join('')
}

const oneLine = (text: string) =>
	text
		.toWellFormed()
		.normalize('NFC')
		.replace(/\p{Cc}+/gu, ' ')
		.trim()

/** Adds credit and licence as XMP to what a picture will be saved with. */
export const writeRights = (picture: Sharp, rights: Rights): Sharp => picture.withXmp(rightsAsXmp(rights))

/** One text field of an IFD: four bytes or fewer stand in the entry itself, longer ones where the entry points. */
function exifEntry(tag: number, text: Buffer, offset: number): Buffer {
	const entry = Buffer.alloc(12)
	entry.writeUInt16LE(tag)
	entry.writeUInt16LE(2, 2)
	entry.writeUInt32LE(text.length, 4)
	if (text.length <= 4) text.copy(entry, 8)
	else entry.writeUInt32LE(offset, 8)
	return entry
}

/**
 * EXIF (CIPA DC-008) with description, artist and copyright in IFD0. Made here because libvips turns text into ASCII, which would write H'Wang Niê
 * as H'Wang Nie; the text is UTF-8, as the Metadata Working Group advises (MWG 2.0 section 3.2).
 */
function rightsAsExif(rights: Rights): Buffer {
	const artist: [number, string][] = rights.creator === null ? [] : [[0x013b, rights.creator]]
	const fields: [number, string][] = [[0x010e, rights.title], ...artist, [0x8298, copyright(rights)]]
	const count = Buffer.alloc(2)
	count.writeUInt16LE(fields.length)
	let offset = 8 + 2 + fields.length * 12 + 4
	const entries: Buffer[] = []
	const texts: Buffer[] = []
	for (const [tag, text] of fields) {
		const bytes = Buffer.from(`${oneLine(text)}\0`)
		entries.push(exifEntry(tag, bytes, offset))
		texts.push(bytes, Buffer.alloc(bytes.length % 2))
		offset += bytes.length + (bytes.length % 2)
	}
	return Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), count, ...entries, Buffer.alloc(4), ...texts])
}

/** One dataset of IPTC-IIM record 2, cut to its greatest length between letters. */
function dataset(record: number, number: number, text: string, maxBytes = 2000): Buffer {
	let kept = ''
	for (const { segment } of new Intl.Segmenter('vi').segment(oneLine(text))) {
		if (Buffer.byteLength(kept + segment) > maxBytes) break
		kept += segment
	}
	const content = Buffer.from(kept)
	return Buffer.concat([Buffer.of(0x1c, record, number, content.length >> 8, content.length & 0xff), content])
}

/** IPTC-IIM 4.2: 1:90 says UTF-8, then title, by-line, credit, copyright notice with the lengths the standard allows. */
function rightsAsIim(rights: Rights): Buffer {
	const utf8 = Buffer.of(0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47)
	const creator = rights.creator === null ? [] : [dataset(2, 80, rights.creator, 32)]
	return Buffer.concat([
		utf8,
		dataset(2, 5, rights.title, 64),
		...creator,
		dataset(2, 110, rights.credit, 32),
		dataset(2, 116, copyright(rights), 128),
	])
}

function segment(marker: number, content: Buffer): Buffer {
	const header = Buffer.of(0xff, marker, 0, 0)
	header.writeUInt16BE(content.length + 2, 2)
	return Buffer.concat([header, content])
}

/** An image resource of Photoshop, number 0x0404, which holds the IPTC block. */
function asImageResource(iim: Buffer): Buffer {
	const length = Buffer.alloc(4)
	length.writeUInt32BE(iim.length)
	return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), length, iim, Buffer.alloc(iim.length % 2)])
}

/** The same JPEG with EXIF and IPTC beside its XMP, for the programs that look there. */
export function writeJpegRights(jpeg: Buffer, rights: Rights): Buffer {
	let at = 2
	while (jpeg[at] === 0xff && ((jpeg[at + 1] ?? 0) & 0xf0) === 0xe0) at += 2 + jpeg.readUInt16BE(at + 2)
	const exif = segment(0xe1, rightsAsExif(rights))
	const iptc = segment(0xed, asImageResource(rightsAsIim(rights)))
	return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2, at), iptc, jpeg.subarray(at)])
}
