import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { type PicturePrint, printRasterSide, takePrint } from '#moderation/upload/picture/print.ts'
import type { Pixels } from './picture.ts'
import { type Rights, writeJpegRights, writeRights } from './rights.ts'

export type PictureSize = 'small' | 'medium' | 'large'

/** The longer side of each size in pixels, and its form: the large one is what people download, so it is the form every program opens. */
const sizes: Readonly<Record<PictureSize, { side: number; ending: 'webp' | 'jpg'; mime: string }>> = {
	small: { side: 480, ending: 'webp', mime: 'image/webp' },
	medium: { side: 1200, ending: 'webp', mime: 'image/webp' },
	large: { side: 2400, ending: 'jpg', mime: 'image/jpeg' },
}
const sizeNames = ['small', 'medium', 'large'] as const satisfies readonly PictureSize[]

/** A file made from an original, lying in the caller's temporary folder. */
export interface DerivativeFile {
	readonly name: PictureSize | 'poster' | 'playable'
	readonly path: string
	readonly ending: string
	readonly mime: string
	readonly bytes: number
	readonly sha256: string
	readonly width?: number
	readonly height?: number
}

const fromPixels = ({ data, ...raw }: Pixels) => sharp(data, { raw })

function encode(picture: Sharp, ending: 'webp' | 'jpg'): Sharp {
	return ending === 'webp'
		? picture.webp({ quality: 80, effort: 3 })
		: picture.flatten({ background: 'white' }).jpeg({ quality: 85, mozjpeg: true })
}

interface Made {
	readonly name: DerivativeFile['name']
	readonly ending: 'webp' | 'jpg'
	readonly mime: string
	readonly side: number
}

async function make(pixels: Pixels, made: Made, folder: string, rights?: Rights): Promise<DerivativeFile> {
	const shrunk = fromPixels(pixels).resize(made.side, made.side, { fit: 'inside', withoutEnlargement: true })
	const encoded = encode(rights ? writeRights(shrunk, rights) : shrunk, made.ending)
	const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
	const content = rights && made.ending === 'jpg' ? writeJpegRights(data, rights) : data
	const path = join(folder, `${made.name}.${made.ending}`)
	await writeFile(path, content, { mode: 0o600 })
	const sha256 = createHash('sha256').update(content).digest('hex')
	return { ...describe(made), path, bytes: content.length, sha256, width: info.width, height: info.height }
}

const describe = ({ name, ending, mime }: Made) => ({ name, ending, mime })

/** The three sizes of a picture, re-encoded from bare pixels: nothing of the original's metadata can come along. With `rights`, for the public. */
export async function makeSizes(pixels: Pixels, folder: string, rights?: Rights): Promise<DerivativeFile[]> {
	const files: DerivativeFile[] = []
	for (const name of sizeNames) files.push(await make(pixels, { name, ...sizes[name] }, folder, rights))
	return files
}

/** One picture that stands for a film. */
export function makePoster(pixels: Pixels, folder: string, rights?: Rights): Promise<DerivativeFile> {
	return make(pixels, { name: 'poster', ending: 'webp', mime: 'image/webp', side: 1200 }, folder, rights)
}

/** What a picture is recognised by; `undefined` when it is too even to be told from others. */
export async function printPicture(pixels: Pixels): Promise<PicturePrint | undefined> {
	const { data, info } = await fromPixels(pixels)
		.flatten({ background: 'white' })
		.resize(printRasterSide, printRasterSide, { fit: 'inside' })
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true })
	return takePrint({ width: info.width, height: info.height, data })
}
