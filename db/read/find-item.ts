import type { ItemFields } from '#moderation/collection/item.ts'
import type { ItemState } from '#moderation/collection/lifecycle.ts'
import type { SameGround } from '#moderation/collection/same-object.ts'
import type { Db, Transaction } from '../schema.ts'
import type { CollectionItemRow } from '../tables/collection.ts'

/** An object as its pages show it: nothing of it is sealed. */
export interface ItemDetail extends ItemFields {
	readonly id: string
	readonly code: string
	readonly ownerId: string
	readonly state: ItemState
	readonly version: number
	readonly isShown: boolean
	readonly certificateNumber: string | null
	/** ISO times. */
	readonly createdAt: string
	readonly updatedAt: string
	readonly stateSince: string
	readonly photos: readonly ItemPhoto[]
}

export interface ItemPhoto {
	readonly id: string
	readonly fileName: string
	readonly sha256: string
	readonly hasPicture: boolean
}

export function itemFieldsOf(row: CollectionItemRow): ItemFields {
	return {
		name: row.name,
		otherName: row.other_name,
		objectKind: row.object_kind,
		material: row.material,
		dimensions: row.dimensions,
		weight: row.weight,
		dating: row.dating,
		origin: row.origin,
		condition: row.condition,
		marks: row.marks,
		description: row.description,
		quantity: row.quantity,
		placeId: row.place_id,
	}
}

export async function findItem(db: Db | Transaction, id: string): Promise<ItemDetail | undefined> {
	const row = await db.selectFrom('collection_item').selectAll().where('id', '=', id).executeTakeFirst()
	if (!row) return undefined
	return {
		...itemFieldsOf(row),
		id: row.id,
		code: row.code,
		ownerId: row.owner_id,
		state: row.state,
		version: row.version,
		isShown: row.is_shown,
		certificateNumber: row.certificate_number,
		createdAt: row.created_at.toISOString(),
		updatedAt: row.updated_at.toISOString(),
		stateSince: row.state_since.toISOString(),
		photos: await listItemPhotos(db, id),
	}
}

/** In their order; those whose file was removed are left out. */
export async function listItemPhotos(db: Db | Transaction, itemId: string): Promise<ItemPhoto[]> {
	const rows = await db
		.selectFrom('collection_photo as p')
		.innerJoin('media as m', 'm.id', 'p.media_id')
		.select(['m.id', 'm.file_name', 'm.sha256'])
		.select((eb) =>
			eb
				.exists(eb.selectFrom('derivative as d').select('d.id').whereRef('d.media_id', '=', 'm.id').where('d.audience', '=', 'desk'))
				.as('has_picture'),
		)
		.where('p.item_id', '=', itemId)
		.where('m.state', 'in', ['received', 'ready'])
		.orderBy('p.position')
		.limit(50)
		.execute()
	return rows.map((row) => ({ id: row.id, fileName: row.file_name, sha256: row.sha256, hasPicture: Boolean(row.has_picture) }))
}

export interface ItemDispute {
	readonly id: string
	readonly ground: SameGround
	readonly words: string
	readonly otherId: string | null
	readonly otherCode: string | null
	readonly openedAt: string
	readonly settledAt: string | null
	readonly settleWords: string
}

/** Disputes of an object, latest first; at most 20. Which other object it is, is for the desk alone. */
export async function listDisputes(db: Db | Transaction, itemId: string): Promise<ItemDispute[]> {
	const rows = await db
		.selectFrom('collection_dispute as d')
		.leftJoin('collection_item as o', 'o.id', 'd.other_id')
		.select(['d.id', 'd.ground', 'd.words', 'd.other_id', 'o.code', 'd.opened_at', 'd.settled_at', 'd.settle_words'])
		.where('d.item_id', '=', itemId)
		.orderBy('d.opened_at', 'desc')
		.limit(20)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		ground: row.ground,
		words: row.words,
		otherId: row.other_id,
		otherCode: row.code,
		openedAt: row.opened_at.toISOString(),
		settledAt: row.settled_at?.toISOString() ?? null,
		settleWords: row.settle_words,
	}))
}
