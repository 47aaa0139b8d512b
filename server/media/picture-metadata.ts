import exifReader from 'exifreader'
import { asTitle, deviceTime } from './written-facts.ts'

/** What a picture file says about itself; `location` and the names are for private facts only. */
export interface WrittenFacts {
	readonly title?: string
	readonly capturedAt?: string
	readonly location?: { readonly latitude: number; readonly longitude: number }
	readonly hasLocation: boolean
	readonly device?: string
	readonly author?: string
	readonly copyright?: string
}

type Group = Readonly<Record<string, unknown>>

function groupsOf(content: Buffer): Readonly<Record<string, Group>> {
	try {
		const tags: Readonly<Record<string, unknown>> = { ...exifReader.load(content, { expanded: true, includeUnknown: false }) }
		return Object.fromEntries(
			Object.entries(tags).filter((entry): entry is [string, Group] => typeof entry[1] === 'object' && entry[1] !== null),
		)
	} catch {
		return {}
	}
}

function text(group: Group | undefined, name: string): string | undefined {
	const tag = group?.[name]
	if (typeof tag !== 'object' || tag === null || !('description' in tag)) return undefined
	const written = String(tag.description)
	return written.includes('<faulty value>') ? undefined : asTitle(written)
}

function position(gps: Group | undefined) {
	const latitude = Number(gps?.['Latitude'])
	const longitude = Number(gps?.['Longitude'])
	const isOnEarth = gps !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
	return isOnEarth ? { latitude, longitude } : undefined
}

const namesLocation = /GPS(?:Latitude|Longitude|Position|Dest)|ModelTiepoint|GeoTiff/i

function first(...values: (string | undefined)[]): string | undefined {
	return values.find((value) => value !== undefined)
}

/** Reads EXIF, IPTC, XMP of any accepted picture; a file whose metadata is broken simply says nothing. */
export function readWrittenFacts(content: Buffer): WrittenFacts {
	const { exif, iptc, xmp, gps } = groupsOf(content)
	const location = position(gps)
	const title = first(text(xmp, 'title'), text(iptc, 'Object Name'), text(iptc, 'Headline'))
	const capturedAt = deviceTime(
		first(text(exif, 'DateTimeOriginal'), text(exif, 'DateTimeDigitized'), text(xmp, 'DateCreated'), text(xmp, 'CreateDate')),
	)
	const device = [text(exif, 'Make'), text(exif, 'Model')].filter(Boolean).join(' ')
	const author = first(text(exif, 'Artist'), text(iptc, 'By-line'), text(xmp, 'creator'))
	const copyright = first(text(exif, 'Copyright'), text(iptc, 'Copyright Notice'), text(xmp, 'rights'))
	return {
		...(title !== undefined && { title }),
		...(capturedAt !== undefined && { capturedAt }),
		...(location && { location }),
		hasLocation: location !== undefined || [exif, xmp].some((group) => Object.keys(group ?? {}).some((name) => namesLocation.test(name))),
		...(device && { device }),
		...(author !== undefined && { author }),
		...(copyright !== undefined && { copyright }),
	}
}
