import { termsForMachines } from './terms-for-machines.ts'
import { licenceIn } from '#moderation/contribute/terms.ts'
import { creatorsOf } from '#moderation/merge/attribution.ts'
import { publicTag } from '#moderation/contribute/language-tag.ts'
import type { HeritageClass, Language } from '#moderation/heritage.ts'
import type { EntryView, ShownMedia } from './entry-view.ts'
import { entryProvenance, fileProvenance, provContext } from './provenance.ts'
import { usesOf } from './uses.ts'

const types: Record<HeritageClass, string> = {
	di_tich: 'LandmarksOrHistoricalBuildings',
	hien_vat: 'VisualArtwork',
	phi_vat_the: 'CreativeWork',
	tu_lieu: 'ArchiveComponent',
}
const mediaTypes = { image: 'ImageObject', audio: 'AudioObject', video: 'VideoObject' } as const

/** The entry for machines as schema.org JSON-LD with its provenance in W3C PROV, safe to stand inside a script element. Says nothing that the page does not say. */
export function structuredData(view: EntryView): string {
	return escapeForScript(JSON.stringify(describedEntry(view)))
}

/** The same as a value, for the entry's own JSON-LD resource. */
export function describedEntry(view: EntryView): Record<string, unknown> {
	const { record } = view
	const [title, ...others] = record.names
	const data = {
		'@context': ['https://schema.org', provContext],
		'@type': [types[record.heritageClass], 'prov:Entity'],
		'@id': view.url,
		url: view.url,
		identifier: view.identifier,
		name: inLanguage(view.title, title?.lang ?? 'vi'),
		alternateName: others.map((name) => inLanguage(name.text, name.lang)),
		description: record.descriptions.map((text) => inLanguage(text.text, text.lang)),
		inLanguage: languagesOf(record),
		dateModified: view.updatedAt,
		...entryProvenance(view),
		...(record.heritageClass === 'di_tich' ? placeParts(view) : { ...madeParts(view), contentLocation: placeOf(view) }),
		[record.heritageClass === 'di_tich' ? 'photo' : 'associatedMedia']: view.media.map((item) => mediaObject(item, view)),
	}
	return withoutEmptyParts(data)
}

/** A text of which the language is not known is a text all the same (JSON-LD 1.1, section 9.9). */
function inLanguage(text: string, language: Language) {
	return { '@value': text, '@language': publicTag(language) }
}

/** Languages of the words and recordings of the entry (BCP 47), each once. */
function languagesOf({ descriptions, accounts }: EntryView['record']): string[] {
	return [...new Set([...descriptions, ...accounts].flatMap(({ lang }) => publicTag(lang) ?? []))]
}

function placeParts(view: EntryView) {
	return { address: addressOf(view), geo: geoOf(view), containedInPlace: view.parent ? linkTo(view, view.parent.identifier) : undefined }
}

function madeParts(view: EntryView) {
	return { isPartOf: view.parent ? linkTo(view, view.parent.identifier) : undefined, temporalCoverage: view.record.period ?? undefined }
}

function placeOf(view: EntryView) {
	const address = addressOf(view)
	return address && { '@type': 'Place', address, geo: geoOf(view) }
}

function addressOf(view: EntryView) {
	const locality = view.placeNow?.name ?? view.record.place.communeAsWritten
	return { '@type': 'PostalAddress', addressLocality: locality ?? undefined, addressRegion: 'Đắk Lắk', addressCountry: 'VN' }
}

function geoOf(view: EntryView) {
	const { point } = view.record
	return point ? { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude } : undefined
}

function linkTo(view: EntryView, identifier: string) {
	return { '@id': view.url.replace(/[^/]*$/, encodeURIComponent(identifier)) }
}

function mediaObject(item: ShownMedia, view: EntryView) {
	const file = `${new URL(view.url).origin}/media/${item.id}`
	return {
		'@type': [mediaTypes[item.kind], 'prov:Entity'],
		'@id': `${view.url}#file-${item.id}`,
		...fileProvenance(item, view),
		contentUrl: item.kind === 'image' ? `${file}/large.webp` : `${file}/original`,
		thumbnailUrl: item.kind === 'audio' ? undefined : `${file}/small.webp`,
		caption: item.caption,
		...termsForMachines(item.licence, usesOf(view, item.trace, item.ruleKinds) ?? []),
		acquireLicensePage: licenceIn(item.licence) ? view.url : undefined,
		creditText: item.credit,
		creator: creatorsIn(item).map((name) => ({ '@type': 'Person', name })),
		copyrightNotice: item.credit,
	}
}

function creatorsIn({ people, credit }: ShownMedia): string[] {
	const creators = creatorsOf(people)
	return creators.length > 0 || people.length > 0 || credit === '' ? creators : [credit]
}

/** Leaves out what is not known, at every depth. */
function withoutEmpty(value: unknown): unknown {
	if (Array.isArray(value)) return value.length > 0 ? value.map(withoutEmpty) : undefined
	if (typeof value !== 'object' || value === null) return value === '' || value === null ? undefined : value
	return withoutEmptyParts(value)
}

function withoutEmptyParts(value: object): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, part]) => (withoutEmpty(part) === undefined ? [] : [[key, withoutEmpty(part)]])),
	)
}

/** `</script>`, `<!--` and the line separators of JavaScript cannot end or change the element when `<`, `>`, `&` and they are escaped. */
function escapeForScript(text: string): string {
	return text.replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
