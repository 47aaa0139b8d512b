import { canSeeItem } from '#moderation/collection/act.ts'
import { dayHere } from '#moderation/day-here.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findItem } from '#db/read/find-item.ts'
import { findPlace, type PlaceView } from '#db/read/list-places.ts'
import type { Context } from '../context.ts'
import { applicationDocx } from './application-docx.ts'
import { applicationPdf } from './application-pdf.ts'
import { layOutApplication, type ApplicationWords } from './application.ts'
import { openNoted, readSealed } from './open-sealed.ts'
import { printPhoto } from './print-photo.ts'

export interface MakeApplicationCommand {
	readonly itemId: string
	readonly format: 'pdf' | 'docx'
	readonly words: ApplicationWords
	readonly placeLabel: (place: PlaceView) => string
	/** Why an officer takes it; null for the owner. */
	readonly reason: string | null
}

export interface MadeApplication {
	readonly bytes: Buffer
	readonly mime: string
	readonly fileName: string
}

const mimes = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** The application to print, with the owner's name in it: for the owner, and for a named officer as an opening that is written down and told. */
export async function makeApplication(context: Context, command: MakeApplicationCommand): Promise<Result<MadeApplication>> {
	const { itemId, format, words } = command
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	const read = await context.db.transaction().execute(async (trx) => {
		const item = await findItem(trx, itemId)
		if (!item || !canSeeItem(context.actor, item)) return refuse({ code: 'not-found' })
		const reading = () => readSealed(trx, context, item)
		const isOwn = item.ownerId === context.actor.memberId
		const opened = isOwn
			? await reading()
			: await openNoted(trx, context, item, { part: 'application', reason: command.reason ?? '' }, reading)
		return opened.ok ? accept({ item, ...opened.value }) : opened
	})
	if (!read.ok) return read
	const { item, owner, sealed } = read.value
	const place = item.placeId === null ? undefined : await findPlace(context.db, item.placeId)
	const day = dayHere(context.now()).split('-').reverse().join('/')
	const isOwn = item.ownerId === context.actor.memberId
	const photos = []
	for (const photo of item.photos) photos.push({ ...photo, picture: await printPhoto(context, photo.id, isOwn) })
	const facts = { item: { ...item, photos }, owner, sealed, day }
	const application = layOutApplication({ ...facts, placeText: place ? command.placeLabel(place) : '' }, words)
	const bytes = format === 'pdf' ? await applicationPdf(application) : await applicationDocx(application)
	return accept({ bytes, mime: mimes[format], fileName: `${item.code}.${format}` })
}
