import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { z } from 'zod'
import { replacePlaces } from '#db/write/place.ts'
import type { Services } from '../context.ts'

const folder = join(import.meta.dirname, '..', '..', 'db', 'seed', 'places')
const day = z.iso.date()
const text = z.string().min(1)
const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal('').transform(() => null), schema])
const degrees = z
	.string()
	.regex(/^\d{1,3}\.\d+$/)
	.transform(Number)
const dated = { valid_from: day, valid_to: orNull(day), source: text }
const kind = z.enum(['tinh', 'thanh_pho', 'thi_xa', 'huyen', 'xa', 'phuong', 'thi_tran'])

const place = z
	.object({
		id: text,
		level: z.enum(['province', 'district', 'commune']),
		valid_from: day,
		valid_to: orNull(day),
		latitude: orNull(degrees),
		longitude: orNull(degrees),
		point_basis: orNull(text),
		part_from: text,
		source: text,
	})
	.transform(({ source: _, ...row }) => row)
const name = z.object({ place_id: text, name: text, kind, standing: z.enum(['official', 'variant']), ...dated, valid_from: orNull(day) })
const code = z.object({ place_id: text, code: text, ...dated })
const parent = z.object({ place_id: text, parent_id: text, ...dated })
const successor = z.object({
	from_place_id: text,
	to_place_id: text,
	on_date: day,
	relation: z.enum(['merged_whole', 'split']),
	source: text,
})

/** Loads the administrative units (đơn vị hành chính) of db/seed/places, exactly as the files say; again and again without harm. */
export async function loadPlaces({ db }: Pick<Services, 'db'>): Promise<void> {
	const facts = {
		places: await read('place', place),
		names: await read('name', name),
		codes: await read('code', code),
		parents: await read('parent', parent),
		successors: await read('successor', successor),
	}
	await db.transaction().execute(async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtext('load places'))`.execute(trx)
		await replacePlaces(trx, facts)
	})
}

async function read<Row>(file: string, row: z.ZodType<Row>): Promise<Row[]> {
	const records: unknown = parse(await readFile(join(folder, `${file}.csv`)), { columns: true, bom: true })
	return z.array(row).parse(records)
}
