import { mediaKinds } from '#moderation/upload/limits.ts'
import type { ServedMedia } from '#db/read/find-served-media.ts'

export interface ChosenFile {
	readonly storageKey: string
	readonly mime: string
	readonly bytes: number
	readonly sha256: string
	readonly disposition: string
	/** The same for everyone, so that others between us and the reader may keep it a while. */
	readonly isPublic: boolean
}

type Size = 'small' | 'medium' | 'large'
type Derivative = ServedMedia['derivatives'][number]

/** When a size was not made (a film has one poster), the next best. */
const instead: Record<Size, readonly Derivative['size'][]> = {
	small: ['small', 'medium', 'poster', 'large'],
	medium: ['medium', 'poster', 'large', 'small'],
	large: ['large', 'poster', 'medium', 'small'],
}
const safeTypes: ReadonlySet<string> = new Set(Object.values(mediaKinds).map(({ mime }) => mime))
const extensions = new Map(
	Object.values(mediaKinds).map(({ mime, extensions: [extension] }): [string, string] => [mime, extension ?? 'bin']),
)

/** What a reader may have of a file beyond what is public. */
export interface Sight {
	/** May see the contribution. */
	readonly desk: boolean
	/** May see what is covered; asks for it, or is its giver. */
	readonly unmasked: boolean
}

/**
 * What this reader gets when asking for `size` of a file; undefined: nothing, as if there were none. Of a file with covered parts nobody gets the original or a copy
 * without the masks who did not ask for it and may see it.
 */
export function chooseMedia(found: ServedMedia, size: Size | 'original', { desk, unmasked }: Sight): ChosenFile | undefined {
	const { masked, scan } = found.media
	const given: Derivative['audience'] = masked === 'not' || (desk && unmasked) ? 'desk' : 'masked'
	if (given === 'masked' && masked === 'hidden') return undefined
	const isBare = given === 'desk' && masked !== 'not'
	const seesGiven = desk && scan?.outcome !== 'infected'
	if (size === 'original') {
		if (seesGiven && given === 'desk') return original(found)
		return (found.isPublic ? playable(found, 'public') : undefined) ?? (seesGiven ? deskCopy(found) : undefined)
	}
	return (found.isPublic && !isBare ? picture(found, size, 'public') : undefined) ?? (desk ? picture(found, size, given) : undefined)
}

/** In place of a masked file's original. */
function deskCopy(found: ServedMedia): ChosenFile | undefined {
	return found.media.kind === 'image' ? picture(found, 'large', 'masked') : playable(found, 'masked')
}

function picture({ derivatives, media }: ServedMedia, size: Size, audience: Derivative['audience']): ChosenFile | undefined {
	const made = instead[size]
		.map((wanted) => derivatives.find((derivative) => derivative.audience === audience && derivative.size === wanted))
		.find((derivative) => derivative !== undefined)
	return made && asFile(made, audience === 'public', `inline; filename="${publicName(media.id, made.mime)}"`)
}

/** Sound and film for everyone: the copy made for publication, never the original, which may tell a place or a device. */
function playable({ derivatives, media }: ServedMedia, audience: 'public' | 'masked'): ChosenFile | undefined {
	const made = derivatives.find((derivative) => derivative.audience === audience && derivative.size === 'playable')
	return made && asFile(made, audience === 'public', `inline; filename="${publicName(media.id, made.mime)}"`)
}

function original({ media }: ServedMedia): ChosenFile {
	const isPlayed = media.kind === 'audio' || media.kind === 'video'
	return {
		storageKey: media.storage_key,
		mime: safeType(media.mime),
		bytes: media.bytes,
		sha256: media.sha256,
		disposition: `${isPlayed ? 'inline' : 'attachment'}; ${fileNameParameter(media.file_name)}`,
		isPublic: false,
	}
}

function asFile(made: Derivative, isPublic: boolean, disposition: string): ChosenFile {
	return { storageKey: made.storage_key, mime: safeType(made.mime), bytes: made.bytes, sha256: made.sha256, disposition, isPublic }
}

function safeType(mime: string | null): string {
	return mime !== null && safeTypes.has(mime) ? mime : 'application/octet-stream'
}

/** A file's own name can name people; the public gets a name of ours. */
function publicName(mediaId: string, mime: string): string {
	return `ben-nuoc-${mediaId.slice(0, 8)}.${extensions.get(mime) ?? 'bin'}`
}

/** `filename*` of RFC 6266 in the encoding of RFC 8187, with an ASCII stand-in for old readers. */
function fileNameParameter(name: string): string {
	const ascii =
		name
			.normalize('NFD')
			.replace(/[^\x20-\x7E]/g, '')
			.replace(/["\\%]/g, '_')
			.trim() || 'file'
	const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
	return `filename="${ascii}"; filename*=UTF-8''${encoded}`
}
