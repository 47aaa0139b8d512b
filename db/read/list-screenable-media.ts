import type { MediaFacts, PrivateMediaFacts } from '#moderation/upload/media-facts.ts'
import type { MediaScan } from '#moderation/upload/scan.ts'
import type { Db, Transaction } from '../schema.ts'

export interface ScreenableMedia {
	readonly id: string
	/** In the giver's words. */
	readonly caption: string
	/** Still to be read: nothing can be said of it yet. */
	readonly isWaiting: boolean
	readonly facts: MediaFacts | null
	readonly secret: PrivateMediaFacts | null
	readonly scan: MediaScan | null
	readonly bytes: number
	readonly receivedAt: Date
}

export async function listScreenableMedia(db: Db | Transaction, contributionId: string): Promise<ScreenableMedia[]> {
	const rows = await db
		.selectFrom('media')
		.select(['id', 'state', 'caption', 'facts', 'scan', 'bytes', 'received_at'])
		.where('contribution_id', '=', contributionId)
		.where('state', 'in', ['received', 'ready'])
		.orderBy('position')
		.orderBy('id')
		.limit(500)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		caption: row.caption,
		isWaiting: row.state === 'received',
		facts: row.facts.media ?? null,
		secret: row.facts.private ?? null,
		scan: row.scan,
		bytes: row.bytes,
		receivedAt: row.received_at,
	}))
}
