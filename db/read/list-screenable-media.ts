import type { MediaFacts } from '#moderation/upload/media-facts.ts'
import type { Transaction } from '../schema.ts'

export interface ScreenableMedia {
	readonly id: string
	/** In the giver's words. */
	readonly caption: string
	/** Still to be read: nothing can be said of it yet. */
	readonly isWaiting: boolean
	readonly facts: MediaFacts | null
}

export async function listScreenableMedia(trx: Transaction, contributionId: string): Promise<ScreenableMedia[]> {
	const rows = await trx
		.selectFrom('media')
		.select(['id', 'state', 'caption', 'facts'])
		.where('contribution_id', '=', contributionId)
		.where('state', 'in', ['received', 'ready'])
		.limit(500)
		.execute()
	return rows.map((row) => ({ id: row.id, caption: row.caption, isWaiting: row.state === 'received', facts: row.facts.media ?? null }))
}
