import { sql } from 'kysely'
import type { BookPlace, PlaceBook } from '#moderation/merge/inventory-place.ts'
import type { Db, Transaction } from '../schema.ts'

/** Words that make a name a full one, as decisions write it. */
const kindWords = {
	tinh: 'Tỉnh',
	thanh_pho: 'Thành phố',
	thi_xa: 'Thị xã',
	huyen: 'Huyện',
	xa: 'Xã',
	phuong: 'Phường',
	thi_tran: 'Thị trấn',
} as const

/** The units as they stood on `then` (an ISO date), and those of today, for reading an inventory file. At most a few hundred. */
export async function readPlaceBook(db: Db | Transaction, then: string): Promise<PlaceBook> {
	return { then: await unitsOn(db, then), today: await unitsOn(db, null) }
}

async function unitsOn(db: Db | Transaction, day: string | null): Promise<BookPlace[]> {
	const { rows } = await sql<Row>`
		with recursive line as (
			select id as origin, id from place
			union
			select line.origin, successor.to_place_id from line join place_successor successor on successor.from_place_id = line.id
		)
		select place.id, place.level,
			(select parent_id from place_parent p where p.place_id = place.id and (${onDay('p', day)}) limit 1) as "parentId",
			(select coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'name', n.name) order by n.standing, n.id), '[]')
				from place_name n where n.place_id = place.id and (n.standing = 'variant' or ${onDay('n', day)})) as names,
			(select coalesce(array_agg(c.code), '{}') from place_code c where c.place_id = place.id and (${onDay('c', day)})) as codes,
			(select coalesce(array_agg(line.id order by line.id), '{}') from line join place still on still.id = line.id
				where line.origin = place.id and still.valid_to is null) as today
		from place where ${onDay('place', day)} order by place.id`.execute(db)
	return rows.map((row) => ({ ...row, names: row.names.map(({ kind, name }) => `${kindWords[kind]} ${name}`) }))
}

type Row = Omit<BookPlace, 'names'> & { names: { kind: keyof typeof kindWords; name: string }[] }

function onDay(table: string, day: string | null) {
	const to = sql.ref(`${table}.valid_to`)
	if (day === null) return sql<boolean>`${to} is null`
	const from = sql.ref(`${table}.valid_from`)
	return sql<boolean>`(${from} is null or ${from} <= ${day}::date) and (${to} is null or ${to} > ${day}::date)`
}
