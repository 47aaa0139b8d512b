/** What a file is to people: a picture (hình ảnh), a sound recording (ghi âm), a moving picture (phim). */
export type MediaClass = 'image' | 'audio' | 'video'

interface KindRule {
	readonly mediaClass: MediaClass
	/** The type we serve and store, decided by content. */
	readonly mime: string
	/** Further names browsers give this kind. */
	readonly aliases: readonly string[]
	readonly extensions: readonly [string, ...string[]]
	/** Whether today's browsers show or play the kind as it is: some codecs inside do not, then the answer is 'maybe'. */
	readonly playable: 'yes' | 'maybe' | 'no'
}

const kind = (
	mediaClass: MediaClass,
	playable: KindRule['playable'],
	mime: string,
	aliases: string[],
	extensions: [string, ...string[]],
): KindRule => ({
	mediaClass,
	playable,
	mime,
	aliases,
	extensions,
})

/** The accepted kinds (loại tệp được nhận), one table for the browser, the upload server and the screening. */
export const mediaKinds = {
	jpeg: kind('image', 'yes', 'image/jpeg', ['image/jpg', 'image/pjpeg'], ['jpg', 'jpeg', 'jpe', 'jfif']),
	png: kind('image', 'yes', 'image/png', ['image/x-png'], ['png']),
	webp: kind('image', 'yes', 'image/webp', [], ['webp']),
	avif: kind('image', 'yes', 'image/avif', [], ['avif']),
	heic: kind('image', 'no', 'image/heic', ['image/heif', 'image/heic-sequence', 'image/heif-sequence'], ['heic', 'heif', 'hif']),
	tiff: kind('image', 'no', 'image/tiff', ['image/x-tiff'], ['tif', 'tiff']),
	mp3: kind('audio', 'yes', 'audio/mpeg', ['audio/mp3', 'audio/x-mp3'], ['mp3']),
	m4a: kind('audio', 'yes', 'audio/mp4', ['audio/x-m4a', 'audio/m4a'], ['m4a']),
	aac: kind('audio', 'yes', 'audio/aac', ['audio/x-aac', 'audio/aacp'], ['aac']),
	ogg: kind('audio', 'maybe', 'audio/ogg', ['audio/opus', 'application/ogg', 'audio/x-ogg'], ['ogg', 'oga', 'opus']),
	wav: kind('audio', 'maybe', 'audio/wav', ['audio/x-wav', 'audio/wave', 'audio/vnd.wave'], ['wav', 'bwf']),
	flac: kind('audio', 'yes', 'audio/flac', ['audio/x-flac'], ['flac']),
	weba: kind('audio', 'yes', 'audio/webm', [], ['weba']),
	mp4: kind('video', 'maybe', 'video/mp4', ['video/x-m4v'], ['mp4', 'm4v']),
	mov: kind('video', 'maybe', 'video/quicktime', [], ['mov', 'qt']),
	webm: kind('video', 'yes', 'video/webm', [], ['webm']),
	'3gp': kind('video', 'maybe', 'video/3gpp', ['audio/3gpp', 'video/3gpp2'], ['3gp', '3gpp', '3g2']),
} as const satisfies Record<string, KindRule>

export type MediaKind = keyof typeof mediaKinds

const MiB = 1024 * 1024
const GiB = 1024 * MiB
const hour = 60 * 60 * 1000

/** The most one file may weigh, in bytes, by class. */
export const maxBytes: Readonly<Record<MediaClass, number>> = { image: 100_000_000, audio: 500_000_000, video: 2 * GiB }

/** The heaviest file of all, for the upload server's own bound. */
export const maxUploadBytes = Math.max(...Object.values(maxBytes))

/** Width × height a picture may have; the largest phone cameras of today give 50 to 108 megapixels, a flatbed scan of A3 at 400 dpi 31. */
export const maxPixels = 120_000_000

/** All that one plain form may carry, in bytes: it cannot be resumed, so a larger one would only break on the way. */
export const maxFormBytes = 50 * MiB

export const maxFilesPerContribution = 60

/** What one member (thành viên) may have under way and bring in; bytes and counts. */
export const memberQuota = { openUploads: 20, bytesPerDay: 20 * GiB, bytesTotal: 500 * GiB } as const

export type MemberQuota = { readonly [K in keyof typeof memberQuota]: number }

/** An unfinished upload is kept this long after its last byte, in milliseconds: long enough for a walk back to the commune's Wi-Fi. */
export const uploadExpiryMs = 7 * 24 * hour

/** Finished uploads never expire; times in milliseconds since the epoch. */
export function isUploadExpired(upload: { isFinished: boolean; lastByteAt: number }, now: number): boolean {
	return !upload.isFinished && now - upload.lastByteAt > uploadExpiryMs
}
