import type { OpenedPart } from '#moderation/collection/opening.ts'
import type { Db, Transaction } from '../schema.ts'

export interface Opening {
	readonly id: string
	readonly itemId: string
	readonly itemName: string
	readonly code: string
	readonly part: OpenedPart
	readonly reason: string
	readonly officer: string
	/** ISO time. */
	readonly at: string
}

/** Who opened what is sealed of this owner's, latest first, at most 200: of all their objects, or of one. */
export async function listOpenings(db: Db, ownerId: string, itemId: string | null = null): Promise<Opening[]> {
	let query = db
		.selectFrom('sealed_opening as o')
		.innerJoin('collection_item as i', 'i.id', 'o.item_id')
		.innerJoin('member as m', 'm.id', 'o.officer_id')
		.select(['o.id', 'o.item_id', 'i.name', 'i.code', 'o.part', 'o.reason', 'm.display_name', 'o.at'])
		.where('o.owner_id', '=', ownerId)
	if (itemId !== null) query = query.where('o.item_id', '=', itemId)
	const rows = await query.orderBy('o.at', 'desc').orderBy('o.id').limit(200).execute()
	return rows.map((row) => ({
		id: row.id,
		itemId: row.item_id,
		itemName: row.name,
		code: row.code,
		part: row.part,
		reason: row.reason,
		officer: row.display_name,
		at: row.at.toISOString(),
	}))
}

export async function isNamedOpener(db: Db | Transaction, memberId: string): Promise<boolean> {
	const row = await db.selectFrom('sealed_opener').select('member_id').where('member_id', '=', memberId).executeTakeFirst()
	return row !== undefined
}

export interface PossibleOpener {
	readonly memberId: string
	readonly displayName: string
	readonly namedAt: string | null
	readonly namedBy: string | null
}

/** Officers, and whether they are named; and whoever is named though no officer any more. At most 200. */
export async function listOpeners(db: Db): Promise<PossibleOpener[]> {
	const rows = await db
		.selectFrom('member as m')
		.leftJoin('sealed_opener as o', 'o.member_id', 'm.id')
		.leftJoin('member as n', 'n.id', 'o.named_by')
		.select(['m.id', 'm.display_name', 'o.named_at', 'n.display_name as named_by'])
		.where((eb) =>
			eb.or([
				eb('o.member_id', 'is not', null),
				eb.exists(eb.selectFrom('member_role as r').select('r.role').whereRef('r.member_id', '=', 'm.id').where('r.role', '=', 'officer')),
			]),
		)
		.where('m.disabled_at', 'is', null)
		.orderBy('m.display_name')
		.limit(200)
		.execute()
	return rows.map((row) => ({
		memberId: row.id,
		displayName: row.display_name,
		namedAt: row.named_at?.toISOString() ?? null,
		namedBy: row.named_by,
	}))
}
