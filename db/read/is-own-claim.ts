import type { Db, Transaction } from '../schema.ts'

/** Whether an object, its owner apart, is or was claimed by this member too: an application of theirs stood in dispute with it. */
export async function isOwnClaim(db: Db | Transaction, itemId: string, memberId: string): Promise<boolean> {
	const row = await db
		.selectFrom('collection_dispute as d')
		.innerJoin('collection_item as o', 'o.id', 'd.other_id')
		.select('d.id')
		.where('d.item_id', '=', itemId)
		.where('o.owner_id', '=', memberId)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

/** Whether a report of a suspected object may speak of one of this member's own. */
export async function isOwnSuspicion(db: Db | Transaction, suspicionId: string, memberId: string): Promise<boolean> {
	const row = await db
		.selectFrom('suspicion_item as s')
		.innerJoin('collection_item as i', 'i.id', 's.item_id')
		.select('i.id')
		.where('s.suspicion_id', '=', suspicionId)
		.where('i.owner_id', '=', memberId)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}
