import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler, Response } from 'express'
import { letsIn } from '#moderation/publish/access-rule.ts'
import { canSeeEntry, isAmong } from '#moderation/publish/visibility.ts'
import { can, canHouse } from '#moderation/permissions.ts'
import { findServedMedia, type MediaWay, type ServedMedia } from '#db/read/find-served-media.ts'
import { isCollectionPhoto } from '#db/read/is-collection-photo.ts'
import type { Context, Services } from '../context.ts'
import type { Sessions } from '../members/session.ts'
import { todayHere } from '../publish/today-here.ts'
import { byteRange } from '../storage/byte-range.ts'
import { chooseMedia, type ChosenFile, type Sight } from './choose-media.ts'
import { noLearning } from './security-headers.ts'
import { requestContext } from './request-context.ts'

const address = /^\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?:(small|medium|large)\.(?:webp|jpg)|(original))$/

/**
 * Pictures, sound and film: /media/<id>/small.webp, medium.webp, large.webp and /media/<id>/original. The public gets public copies of what is published; who may
 * see the contribution gets the desk's copies and the original; of a masked file the masked copies, the others only when asked for with `?unmasked` by one who may see
 * them. Hidden and absent answer alike.
 */
export function serveMedia(services: Services, sessions: Sessions): RequestHandler {
	const handle = async (request: Request, response: Response): Promise<void> => {
		const [, id, size] = address.exec(request.path) ?? []
		const found = id === undefined ? undefined : await findServedMedia(services.db, id)
		const { context } = found ? await requestContext(services, sessions, request) : {}
		const own = found && context ? sightOf(context, found, request) : nothing
		const sight = { ...own, desk: own.desk || (size !== undefined && context !== undefined && (await seesAsOfficer(context, id))) }
		const isTheirs =
			found && context ? isAmong(context.actor, found.agreedFor) || found.ways.some((way) => letsThrough(context, way)) : false
		const chosen = found && chooseMedia({ ...found, isPublic: found.isPublic || isTheirs }, sizeNamed(size), sight)
		const file = chosen && { ...chosen, isPublic: chosen.isPublic && found.isPublic }
		if (!file) {
			response
				.status(404)
				.set('Cache-Control', 'no-store')
				.type('text/plain; charset=utf-8')
				.send('Không có tệp này.\nThere is no such file.\n')
			return
		}
		await sendFile(services, request, response, file, file.isPublic && found.isForLearning)
	}
	return (request, response, next) => {
		if (!request.path.startsWith('/media/')) return next()
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.status(405).set('Allow', 'GET, HEAD').end()
			return
		}
		handle(request, response).catch(next)
	}
}

/** Whether an entry shows a file to this reader today: they see the entry, and the rules on the file let them in. */
function letsThrough({ actor, now }: Context, way: MediaWay): boolean {
	const today = todayHere(now())
	const isSeen = canSeeEntry(actor, way.visibility, way.communities, { rules: way.entryRules, isTakenDown: way.isTakenDown, today })
	return isSeen && letsIn(way.fileRules, actor, today)
}

const nothing: Sight = { desk: false, unmasked: false }

/** Who gave a file sees it whole while it is not public; anyone else who may must say so. */
function sightOf({ actor }: Context, { contribution, isPublic }: ServedMedia, { query }: Request): Sight {
	const isOwn = actor.memberId !== null && actor.memberId === contribution.memberId
	const isAsked = query['unmasked'] !== undefined || (isOwn && !isPublic)
	return { desk: can(actor, 'see', contribution), unmasked: isAsked && can(actor, 'see-unmasked', contribution) }
}

/** Officers see the copies of an object's photographs, which tell no place; originals may. */
async function seesAsOfficer({ actor, db }: Context, mediaId: string | undefined): Promise<boolean> {
	return mediaId !== undefined && canHouse(actor, 'see-collection-desk') && isCollectionPhoto(db, mediaId)
}

function sizeNamed(size: string | undefined): 'small' | 'medium' | 'large' | 'original' {
	return size === 'small' || size === 'medium' || size === 'large' ? size : 'original'
}

async function sendFile(
	{ storage }: Services,
	request: Request,
	response: Response,
	file: ChosenFile,
	isForLearning: boolean,
): Promise<void> {
	tellMachines(response, isForLearning)
	const etag = `"${file.sha256.slice(0, 32)}"`
	response.set({
		'Content-Type': file.mime,
		'Content-Disposition': file.disposition,
		'Content-Security-Policy': `default-src 'none'; img-src 'self'; media-src 'self'; sandbox`,
		'Cache-Control': file.isPublic ? 'public, no-cache' : 'private, no-cache',
		Vary: 'Cookie',
		ETag: etag,
		'Accept-Ranges': 'bytes',
	})
	if (
		request
			.get('if-none-match')
			?.split(/\s*,\s*/)
			.includes(etag)
	) {
		response.status(304).end()
		return
	}
	const asked = request.get('if-range') === undefined || request.get('if-range') === etag ? request.get('range') : undefined
	const range = byteRange(asked, file.bytes)
	if (range === 'unsatisfiable') {
		response.status(416).set('Content-Range', `bytes */${file.bytes}`).end()
		return
	}
	if (range) response.status(206).set('Content-Range', `bytes ${range.start}-${range.end - 1}/${file.bytes}`)
	response.set('Content-Length', String(range ? range.end - range.start : file.bytes))
	if (request.method === 'HEAD') {
		response.end()
		return
	}
	const source = await storage.get(file.storageKey, range)
	try {
		await pipeline(source, response)
	} catch (error) {
		if (!isPrematureClose(error)) throw error
	} finally {
		// A reader who left before the first byte leaves the source open: pipeline never takes it up.
		source.destroy()
	}
}

/** Every answer is reserved against mining and training; of a file whose people agreed to it, this file's is not. Asked anew at each request, so that it ends with their word. */
function tellMachines(response: Response, isForLearning: boolean): void {
	response.set('TDM-Reservation', isForLearning ? '0' : '1')
	if (isForLearning) response.removeHeader('X-Robots-Tag')
	else response.set('X-Robots-Tag', noLearning)
}

function isPrematureClose(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
