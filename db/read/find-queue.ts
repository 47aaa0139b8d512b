import type { Db } from '../schema.ts'
import { countQueue, type QueueCounts } from './count-queue.ts'
import { findPlaceFamily } from './find-place-family.ts'
import { findAuditPosition } from './list-desk-changes.ts'
import { listDeskQueue, type QueuePage } from './list-desk-queue.ts'
import { listHandOvers, type HandOver } from './list-hand-overs.ts'
import { listQueueViews, type QueueView } from './list-queue-views.ts'
import { findScope } from './find-reviewer.ts'
import type { KnownToMe, QueueFilter } from './queue-filter.ts'
import type { ReviewerScope } from '#moderation/review/scope.ts'

/** A queue as somebody asks for it: the place in their words. */
export interface QueueQuestion extends Omit<QueueFilter, 'place' | 'mine'> {
	readonly placeText: string
	/** Only what the viewer knows of, as they said it. */
	readonly isMine?: boolean
}

/** A desk's queue with what its page needs beside the rows. */
export interface QueueScreen extends QueuePage {
	readonly counts: QueueCounts
	/** The position of the audit before it was read: what comes later changed it. */
	readonly liveFrom: number
	readonly views: readonly QueueView[]
	/** What was moved to or from the viewer in the last two days. */
	readonly handOvers: readonly HandOver[]
	/** A place was asked for, and no unit answers to that name: only words were compared. */
	readonly isPlaceUnknown: boolean
	/** The viewer has said what they know, or somebody has for them. */
	readonly hasScope: boolean
}

const toldForMs = 2 * 86_400_000

/** The queue of a desk for one viewer, as they narrow it. Callers check `see-…-queue`. */
export async function findQueue(
	db: Db,
	viewerId: string,
	{ placeText, isMine = false, ...asked }: QueueQuestion,
	now: Date,
): Promise<QueueScreen> {
	const liveFrom = await findAuditPosition(db)
	const place = await findPlaceFamily(db, placeText)
	const scope = await findScope(db, viewerId)
	const filter = { ...asked, place, mine: isMine ? await knownTo(db, scope) : undefined }
	const [page, counts, views, handOvers] = await Promise.all([
		listDeskQueue(db, viewerId, filter, now),
		countQueue(db, asked.step, filter, now),
		listQueueViews(db, viewerId, asked.step),
		listHandOvers(db, viewerId, asked.step, new Date(now.getTime() - toldForMs)),
	])
	return {
		...page,
		liveFrom,
		counts,
		views,
		handOvers,
		hasScope: !isEmpty(scope),
		isPlaceUnknown: place !== undefined && place.ids.length === 0,
	}
}

async function knownTo(db: Db, { classes, languages, places }: ReviewerScope): Promise<KnownToMe> {
	const families = await Promise.all(places.map((place) => findPlaceFamily(db, place)))
	return { classes, languages, places: families.filter((family) => family !== undefined) }
}

function isEmpty({ classes, languages, places }: ReviewerScope): boolean {
	return classes.length + languages.length + places.length === 0
}
