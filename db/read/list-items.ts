import { sql } from 'kysely'
import type { ComparedItem } from '#moderation/collection/same-object.ts'
import type { ItemState } from '#moderation/collection/lifecycle.ts'
import type { SuspectedItem } from '#moderation/collection/suspicion.ts'
import type { Db, Transaction } from '../schema.ts'
import type { PlaceKind } from '../tables/place.ts'

export interface ItemLine {
	readonly id: string
	readonly code: string
	readonly name: string
	readonly state: ItemState
	/** ISO time. */
	readonly since: string
	readonly material: string
	readonly dating: string
	readonly firstPhoto: string | null
}

const line = sql`i.id, i.code, i.name, i.state, to_jsonb(i.state_since) #>> '{}' as since, i.material, i.dating,
	(select p.media_id from collection_photo p join media m on m.id = p.media_id and m.state = 'ready' and m.kind = 'image'
		where p.item_id = i.id order by p.position limit 1) as "firstPhoto"`

/** A collector's own objects, latest first; `offset` in steps of a page. */
export async function listOwnItems(db: Db, ownerId: string, offset: number, most: number): Promise<ItemLine[]> {
	const { rows } = await sql<ItemLine>`
		select ${line} from collection_item i where i.owner_id = ${ownerId} order by i.created_at desc, i.id limit ${most} offset ${offset}`.execute(
		db,
	)
	return rows
}

/** For the desk: objects in one state, or all that were sent; those that wait longest first. Owners are not told. */
export async function listDeskItems(db: Db, state: ItemState | null, offset: number, most: number): Promise<ItemLine[]> {
	const { rows } = await sql<ItemLine>`
		select ${line} from collection_item i
		where i.state not in ('draft', 'withdrawn') and (${state}::text is null or i.state = ${state})
		order by i.state_since, i.id limit ${most} offset ${offset}`.execute(db)
	return rows
}

export async function countItemsByState(db: Db): Promise<Partial<Record<ItemState, number>>> {
	const rows = await db
		.selectFrom('collection_item')
		.select((eb) => ['state', eb.fn.countAll<number>().as('count')])
		.groupBy('state')
		.execute()
	return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

export interface ShownItem {
	readonly code: string
	readonly name: string
	readonly material: string
	readonly dating: string
	readonly dimensions: string
	readonly placeName: string | null
	readonly placeKind: PlaceKind | null
}

/** What owners let everyone see, by name: no owner, no photograph's file name, and of the place the commune alone. Disputed or withdrawn objects are not shown. */
export async function listShownItems(db: Db, offset: number, most: number): Promise<ShownItem[]> {
	const { rows } = await sql<ShownItem>`
		select i.code, i.name, i.material, i.dating, i.dimensions, n.name as "placeName", n.kind as "placeKind"
		from collection_item i
		left join lateral (select name, kind from place_name n where n.place_id = i.place_id and n.standing = 'official'
			order by n.valid_to desc nulls first limit 1) n on true
		where i.is_shown and i.state in ('assessed', 'exported', 'certified')
		order by i.name collate "vi-x-icu", i.code limit ${most} offset ${offset}`.execute(db)
	return rows
}

export interface OtherClaim extends ComparedItem {
	readonly id: string
	readonly ownerId: string
	readonly version: number
}

/**
 * Sent objects of other owners that share a photograph's bytes, or marks, name and size, with this one: what `sameObject` has to judge, photographs first. Marks
 * that tell nothing are given as ''. At most 50.
 */
export async function listOtherClaims(
	trx: Transaction,
	{ id, ownerId, name, dimensions }: Pick<OtherClaim, 'id' | 'ownerId' | 'name' | 'dimensions'>,
	photos: readonly string[],
	marks: string,
): Promise<OtherClaim[]> {
	const withPhoto = sql`i.id in (select p.item_id from media m join collection_photo p on p.media_id = m.id where m.sha256 = any(${[...photos]}::text[]))`
	const { rows } = await sql<OtherClaim>`
		select i.id, i.owner_id as "ownerId", i.version, i.name, i.material, i.marks, i.dimensions,
			array(select m.sha256 from collection_photo p join media m on m.id = p.media_id where p.item_id = i.id) as photos
		from collection_item i
		where i.owner_id <> ${ownerId} and i.id <> ${id} and i.state not in ('draft', 'withdrawn') and (${withPhoto}
			or (${marks} <> '' and fold(i.marks) = fold(${marks}) and fold(i.name) = fold(${name}) and fold(i.dimensions) = fold(${dimensions})))
		order by ${withPhoto} desc, i.created_at, i.id limit 50 for update of i`.execute(trx)
	return rows
}

/** Objects a report may speak of: everything not withdrawn, at most 5,000. */
export async function listSuspectable(db: Db | Transaction): Promise<SuspectedItem[]> {
	return db
		.selectFrom('collection_item')
		.select(['id', 'name', 'other_name as otherName', 'material', 'marks', 'dimensions', 'description'])
		.where('state', '<>', 'withdrawn')
		.orderBy('id')
		.limit(5000)
		.execute()
}

export interface OwnPhoto {
	readonly id: string
	readonly fileName: string
	readonly kind: 'image' | 'audio' | 'video' | null
	readonly contributionId: string
	readonly isUsed: boolean
}

/** Photographs someone has sent and still has, latest first; at most `most`. `among`: of these alone. */
export async function listOwnPhotos(
	db: Db | Transaction,
	memberId: string,
	most: number,
	among: readonly string[] | null = null,
): Promise<OwnPhoto[]> {
	const { rows } = await sql<OwnPhoto>`
		select m.id, m.file_name as "fileName", m.kind, m.contribution_id as "contributionId",
			exists (select from collection_photo p where p.media_id = m.id) as "isUsed"
		from media m join contribution c on c.id = m.contribution_id
		where c.member_id = ${memberId} and c.state <> 'withdrawn' and m.state in ('received', 'ready') and coalesce(m.kind, 'image') = 'image'
			and (${among}::uuid[] is null or m.id = any(${among}::uuid[]))
		order by m.received_at desc, m.id limit ${most}`.execute(db)
	return rows
}
