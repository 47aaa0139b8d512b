import { sql, type Insertable } from 'kysely'
import { isUuid } from '../is-uuid.ts'
import type { Transaction } from '../schema.ts'
import type {
	CollectionDisputeTable,
	CollectionItemPatch,
	CollectionItemRow,
	NewCollectionItem,
	SealedOpeningTable,
} from '../tables/collection.ts'

export async function insertItems(trx: Transaction, items: readonly NewCollectionItem[]): Promise<void> {
	if (items.length > 0)
		await trx
			.insertInto('collection_item')
			.values([...items])
			.execute()
}

export async function isItemCodeTaken(trx: Transaction, code: string): Promise<boolean> {
	return (await trx.selectFrom('collection_item').select('id').where('code', '=', code).executeTakeFirst()) !== undefined
}

export async function lockItem(trx: Transaction, id: string): Promise<CollectionItemRow | undefined> {
	if (!isUuid(id)) return undefined
	return trx.selectFrom('collection_item').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** One at a time: two applications for one object sent in the same moment would not see each other, and two that stop each other would wait forever. */
export async function lockClaims(trx: Transaction): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('collection claims'))`.execute(trx)
}

/** False when it is no longer at this version. */
export async function updateItem(trx: Transaction, id: string, version: number, patch: CollectionItemPatch): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('collection_item')
		.set({ ...patch, version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst()
	return numUpdatedRows === 1n
}

/** These photographs and no others, in this order. */
export async function replacePhotos(trx: Transaction, itemId: string, mediaIds: readonly string[]): Promise<void> {
	await trx.deleteFrom('collection_photo').where('item_id', '=', itemId).execute()
	if (mediaIds.length === 0) return
	await trx
		.insertInto('collection_photo')
		.values(mediaIds.map((media_id, position) => ({ item_id: itemId, media_id, position })))
		.execute()
}

export async function insertDispute(trx: Transaction, dispute: Insertable<CollectionDisputeTable>): Promise<void> {
	await trx.insertInto('collection_dispute').values(dispute).execute()
}

/** Settles all disputes of an object that are open. */
export async function settleDisputes(trx: Transaction, itemId: string, by: string, words: string, at: Date): Promise<void> {
	await trx
		.updateTable('collection_dispute')
		.set({ settled_at: at, settled_by: by, settle_words: words })
		.where('item_id', '=', itemId)
		.where('settled_at', 'is', null)
		.execute()
}

export async function insertOpening(trx: Transaction, opening: Insertable<SealedOpeningTable>): Promise<void> {
	await trx.insertInto('sealed_opening').values(opening).execute()
}

/** False when they were named already. */
export async function insertOpener(trx: Transaction, memberId: string, namedBy: string, at: Date): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto('sealed_opener')
		.values({ member_id: memberId, named_by: namedBy, named_at: at })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst()
	return numInsertedOrUpdatedRows === 1n
}

export async function deleteOpener(trx: Transaction, memberId: string): Promise<boolean> {
	const { numDeletedRows } = await trx.deleteFrom('sealed_opener').where('member_id', '=', memberId).executeTakeFirst()
	return numDeletedRows === 1n
}

/** A member's objects and lists, locked: at most ten thousand of each. */
export async function listItemsToErase(
	trx: Transaction,
	ownerId: string,
): Promise<{
	/** `wentOut`: it was handed to an office, whatever came of it there. */
	readonly items: readonly { readonly id: string; readonly state: CollectionItemRow['state']; readonly wentOut: boolean }[]
	readonly batches: readonly string[]
}> {
	const items = await trx
		.selectFrom('collection_item')
		.select(['id', 'state'])
		.select(
			sql<boolean>`state in ('exported', 'certified') or exists (select from event e where e.member_id = ${ownerId} and e.kind = 'item-moved'
				and e.payload ->> 'itemId' = collection_item.id::text and e.payload ->> 'to' = 'exported')`.as('wentOut'),
		)
		.where('owner_id', '=', ownerId)
		.orderBy('id')
		.limit(10_000)
		.forUpdate()
		.execute()
	const batches = await trx
		.selectFrom('collection_batch')
		.select('id')
		.where('owner_id', '=', ownerId)
		.orderBy('id')
		.limit(10_000)
		.forUpdate()
		.execute()
	await trx.updateTable('collection_batch').set({ rows_left: 0 }).where('owner_id', '=', ownerId).execute()
	return { items, batches: batches.map(({ id }) => id) }
}

/** Takes the photographs off an object and stops showing it, and what officers wrote about it goes; where the object itself is not kept, its words go too and it is taken back. */
export async function emptyItem(
	trx: Transaction,
	id: string,
	{ keepsObject, at }: { readonly keepsObject: boolean; readonly at: Date },
): Promise<void> {
	await replacePhotos(trx, id, [])
	const texts = { name: '', other_name: '', material: '', dimensions: '', weight: '', dating: '', marks: '', description: '' }
	const emptied = { ...texts, state: 'withdrawn', state_since: at, place_id: null } as const
	await trx
		.updateTable('collection_item')
		.set((eb) => ({ ...(keepsObject ? {} : emptied), is_shown: false, version: eb('version', '+', 1), updated_at: at }))
		.where('id', '=', id)
		.execute()
	await trx.updateTable('collection_dispute').set({ words: '', settle_words: '' }).where('item_id', '=', id).execute()
	await trx.updateTable('sealed_opening').set({ reason: '' }).where('item_id', '=', id).execute()
}
