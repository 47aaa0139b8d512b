import type { ClaimStep } from '#moderation/contribution.ts'
import type { Db } from '../schema.ts'

export interface QueueView {
	readonly name: string
	/** As in the address, without `?`. */
	readonly query: string
}

/** A member's own views of a desk's queue, by name. */
export async function listQueueViews(db: Db, memberId: string, step: ClaimStep): Promise<QueueView[]> {
	return db
		.selectFrom('queue_view')
		.select(['name', 'query'])
		.where('member_id', '=', memberId)
		.where('step', '=', step)
		.orderBy('name')
		.limit(50)
		.execute()
}
