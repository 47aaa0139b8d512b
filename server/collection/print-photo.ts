import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { findServedMedia } from '#db/read/find-served-media.ts'
import type { Context } from '../context.ts'
import { chooseMedia } from '../http/choose-media.ts'

/** A photograph as it is put on paper: a JPEG without any metadata, its sides in pixels. */
export interface PrintedPhoto {
	readonly jpeg: Buffer
	readonly width: number
	readonly height: number
}

/** Enough for a third of an A4 page at 200 dots an inch; twelve of them still go by e-mail. */
const side = 1000

/**
 * A photograph of an object for its application, made from the copy that tells no place. `isOwn`: whoever gave it has it without masks; an officer as the desk
 * shows it. Null while no copy was made of it, and for one that is covered altogether.
 */
export async function printPhoto({ db, storage }: Context, mediaId: string, isOwn: boolean): Promise<PrintedPhoto | null> {
	const found = await findServedMedia(db, mediaId)
	const chosen = found && chooseMedia({ ...found, isPublic: false }, 'medium', { desk: true, unmasked: isOwn })
	if (!chosen || !chosen.mime.startsWith('image/')) return null
	const copy = await buffer(await storage.get(chosen.storageKey))
	const { data, info } = await sharp(copy)
		.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#fff' })
		.jpeg({ quality: 78, mozjpeg: true })
		.toBuffer({ resolveWithObject: true })
	return { jpeg: data, width: info.width, height: info.height }
}
