import type { Sharp } from 'sharp'

/** Whose a published file is and how it may be used (quyền tác giả và giấy phép), written into the file itself. */
export interface Rights {
	/** Who made it; `null` when they wish not to be named. */
	readonly creator: string | null
	/** The credit line as the giver worded it. */
	readonly credit: string
	readonly title: string
	/** Canonical URI of the licence, e.g. `https://creativecommons.org/licenses/by/4.0/`. */
	readonly licenceUri: string
	/** The page where the file is published. */
	readonly webStatement: string
}

const publicDomain = /creativecommons\.org\/publicdomain\//

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

const copyright = ({ credit, licenceUri }: Rights) => `${credit} · ${licenceUri}`

/** The XMP packet (ISO 16684-1) with Dublin Core, XMP Rights, Photoshop and Creative Commons properties. */
export function rightsAsXmp(rights: Rights): string {
	const { creator, credit, title, licenceUri, webStatement } = rights
	const isReserved = !publicDomain.test(licenceUri)
	return [
		'<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
		' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:cc="http://creativecommons.org/ns#">',
		inLanguage('dc:title', title),
		creator === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${xmlText(creator)}</rdf:li></rdf:Seq></dc:creator>`,
		inLanguage('dc:rights', copyright(rights)),
		`<xmpRights:Marked>${isReserved ? 'True' : 'False'}</xmpRights:Marked>`,
		`<xmpRights:WebStatement>${xmlText(webStatement)}</xmpRights:WebStatement>`,
		inLanguage('xmpRights:UsageTerms', licenceUri),
		`<photoshop:Credit>${xmlText(credit)}</photoshop:Credit>`,
		`<cc:license rdf:resource="${xmlText(licenceUri)}"/>`,
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

/** Adds credit and licence to what a picture will be saved with. EXIF text is UTF-8 as the Metadata Working Group advises (MWG 2.0 section 3.2). */
export function writeRights(picture: Sharp, rights: Rights): Sharp {
	const names = { Copyright: oneLine(copyright(rights)), ImageDescription: oneLine(rights.title) }
	const artist = rights.creator === null ? {} : { Artist: oneLine(rights.creator) }
	return picture.withXmp(rightsAsXmp(rights)).withExif({ IFD0: { ...names, ...artist } })
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

/** The same JPEG with an IPTC block: APP13, Photoshop image resource 0x0404, after the other application segments. */
export function writeIptc(jpeg: Buffer, rights: Rights): Buffer {
	const iim = rightsAsIim(rights)
	const resource = Buffer.concat([
		Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'),
		Buffer.alloc(4),
		iim,
		Buffer.alloc(iim.length % 2),
	])
	resource.writeUInt32BE(iim.length, 22)
	const header = Buffer.of(0xff, 0xed, 0, 0)
	header.writeUInt16BE(resource.length + 2, 2)
	let at = 2
	while (jpeg[at] === 0xff && ((jpeg[at + 1] ?? 0) & 0xf0) === 0xe0) at += 2 + jpeg.readUInt16BE(at + 2)
	return Buffer.concat([jpeg.subarray(0, at), header, resource, jpeg.subarray(at)])
}
