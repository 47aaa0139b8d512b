import { readFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import decodeHeic from 'heic-decode'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { maxPixels, type MediaKind } from '#moderation/upload/limits.ts'
import type { MediaRefusal } from '#moderation/upload/media-refusal.ts'
import { reachesItsEnd } from './content-end.ts'

/** The longer side of the largest derivative, in pixels; pictures are decoded once, to this. */
const largestSide = 2400

/** The HEIC decoder holds the whole picture several times over: 50 megapixels need about 1.2 GB. */
const maxHeicPixels = 52_000_000

/** A decoded picture, upright, in sRGB, 8 bits a channel, at most `largestSide` long. */
export interface Pixels {
	readonly data: Buffer
	readonly width: number
	readonly height: number
	readonly channels: 3 | 4
}

export interface Picture {
	readonly pixels: Pixels
	/** Pixels of the original as displayed. */
	readonly width: number
	readonly height: number
	readonly pages: number
	readonly hasFaults: boolean
}

export type PictureResult = { readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly refusal: MediaRefusal }

const refuse = (refusal: MediaRefusal): PictureResult => ({ ok: false, refusal })

async function toPixels(source: Sharp): Promise<Pixels> {
	const { data, info } = await source
		.resize(largestSide, largestSide, { fit: 'inside', withoutEnlargement: true })
		.toColourspace('srgb')
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true })
	return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 }
}

const open = (path: string, failOn: 'none' | 'truncated' | 'warning') =>
	sharp(path, { failOn, limitInputPixels: maxPixels, pages: 1, autoOrient: true, sequentialRead: true })

const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => work().catch(() => undefined)

/** Gives raw pixels the colour profile of their file: a PNG around them with an iCCP chunk (PNG specification 11.3.2.3). */
async function withProfile(pixels: Pixels, profile: Buffer): Promise<Pixels> {
	const { data, ...raw } = pixels
	const png = await sharp(data, { raw }).png({ compressionLevel: 1 }).toBuffer()
	const body = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)])
	const chunk = Buffer.alloc(body.length + 8)
	chunk.writeUInt32BE(body.length - 4)
	body.copy(chunk, 4)
	chunk.writeUInt32BE(crc32(body), body.length + 4)
	const afterHeader = 33
	return toPixels(sharp(Buffer.concat([png.subarray(0, afterHeader), chunk, png.subarray(afterHeader)])))
}

/** HEIC and the HEIF variants sharp was not built for; the turn and mirror of the file are already applied by the decoder. */
async function readHeif(path: string, profile: Buffer | undefined): Promise<Picture | undefined> {
	const images = await decodeHeic.all({ buffer: await readFile(path) })
	try {
		const first = images[0]
		if (!first || first.width * first.height > maxHeicPixels) return undefined
		const { data, width, height } = await first.decode()
		const raw = sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } }).removeAlpha()
		const small = await toPixels(raw)
		const pixels = profile ? ((await attempt(() => withProfile(small, profile))) ?? small) : small
		return { pixels, width, height, pages: images.length, hasFaults: false }
	} finally {
		images.dispose()
	}
}

function upright(metadata: Metadata) {
	const { width, height } = metadata.autoOrient ?? metadata
	return { width, height, pages: metadata.pages ?? 1 }
}

/**
 * From the strictest reading to the mildest: a photo with odd blocks is taken and marked, one whose end is missing is refused as such, and what
 * no reading opens whole is undecodable.
 */
async function readLadder(path: string, kind: MediaKind, metadata: Metadata): Promise<PictureResult> {
	for (const failOn of ['warning', 'truncated'] as const) {
		const pixels = await attempt(() => toPixels(open(path, failOn)))
		if (pixels) return { ok: true, picture: { pixels, ...upright(metadata), hasFaults: failOn !== 'warning' } }
	}
	const isReadInPart = (await attempt(() => toPixels(open(path, 'none')))) !== undefined
	const isCut = isReadInPart && !reachesItsEnd(kind, await readFile(path))
	return refuse({ code: isCut ? 'truncated' : 'undecodable', kind })
}

/** Reads a picture of an accepted kind; whatever is wrong with it comes back as a refusal. */
export async function readPicture(path: string, kind: MediaKind): Promise<PictureResult> {
	const metadata = await attempt(() => sharp(path, { failOn: 'none', limitInputPixels: false }).metadata())
	const isHeif = kind === 'heic' || kind === 'avif'
	if (!metadata && !isHeif) return refuse({ code: 'undecodable', kind })
	if (metadata) {
		const { width, height } = metadata
		const limit = kind === 'heic' ? maxHeicPixels : maxPixels
		if (width * height > limit) return refuse({ code: 'too-many-pixels', width, height, maxPixels: limit })
	}
	const result = metadata ? await readLadder(path, kind, metadata) : refuse({ code: 'undecodable', kind })
	if (result.ok || !isHeif) return result
	const heif = await attempt(() => readHeif(path, metadata?.icc))
	return heif ? { ok: true, picture: heif } : result
}
