import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { listPlaces } from '#db/read/list-places.ts'
import { readPlaceBook } from '#db/read/place-book.ts'
import { loadPlaces } from '#server/merge/load-places.ts'
import { useHouse } from '../support/context.ts'

const seed = join(import.meta.dirname, '..', '..', 'db', 'seed')
const readCsv = (file: string): Record<string, string>[] => parse(readFileSync(join(seed, file)), { columns: true })
const house = useHouse()
beforeAll(() => loadPlaces(house.current.services))
const query = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
	(await house.current.client.pool.query<Row>(text, values)).rows
const fullName = (kind: string, name: string) => `${{ xa: 'Xã', phuong: 'Phường', thi_tran: 'Thị trấn' }[kind] ?? kind} ${name}`
const namesOn = async (day: string) => {
	const rows = await query<{ code: string; kind: string; name: string }>(
		`select c.code, n.kind, n.name from place join place_code c on c.place_id = place.id join place_name n on n.place_id = place.id
		where place.level = 'commune' and n.standing = 'official' and c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)
			and n.valid_from <= $1 and (n.valid_to is null or n.valid_to > $1)`,
		[day],
	)
	return new Map(rows.map((row) => [row.code, fullName(row.kind, row.name)]))
}

describe('the facts loaded are those of the lists they come from', () => {
	const then = readCsv('places_2022_to_2025.csv')

	test.each([
		{ day: '2022-06-23', column: 'name_2022_06', units: 184 },
		{ day: '2025-03-01', column: 'name_2025_03', units: 180 },
	])('every code bears the name it had on $day', async ({ day, column, units }) => {
		const listed = new Map(then.filter((row) => row[column]).map((row) => [row['code_gso'], row[column]?.normalize('NFC')]))
		expect(listed.size).toBe(units)
		expect(Object.fromEntries(await namesOn(day))).toEqual(Object.fromEntries(listed))
	})

	test('the units of today, with their points, which are no boundary', async () => {
		const rows = await query<{ code: string; latitude: number; longitude: number; part_from: string; point_basis: string }>(
			`select c.code, latitude, longitude, part_from, point_basis from place join place_code c on c.place_id = place.id and c.valid_to is null
			where place.valid_to is null and level = 'commune'`,
		)
		const found = Object.fromEntries(rows.map((row) => [row.code, [row.latitude, row.longitude, row.part_from]]))
		const listed = readCsv('places_2025.csv').map((row) => [
			row['code'],
			[Number(row['centroid_lat']), Number(row['centroid_lon']), row['part_from']],
		])
		expect(found).toEqual(Object.fromEntries(listed))
		expect(new Set(rows.map((row) => row.point_basis))).toEqual(new Set([expect.stringContaining('not an official boundary')]))
	})

	test('every unit of 2022 leads to the units of today that the resolutions name, and to no other', async () => {
		const book = await readPlaceBook(house.current.client.db, '2022-06-23')
		const codeToday = new Map(book.today.map((place) => [place.id, place.codes[0]]))
		const led = book.then
			.filter((place) => place.level === 'commune')
			.map((place) => [place.codes[0], place.today.map((id) => codeToday.get(id)).sort()])
		const named = Map.groupBy(then, (row) => row['code_gso'])
		const listed = [...named].map(([code, rows]) => [code, [...new Set(rows.map((row) => row['new_code_2025_07']))].sort()])
		expect(Object.fromEntries(led)).toEqual(Object.fromEntries(listed))
	})
})

test.each([
	{ code: '24133', names: ['Thắng Lợi', 'Thành Công', 'Buôn Ma Thuột'], why: 'one code, three wards in four years' },
	{ code: '24235', names: ['Krông Na'], why: 'renamed: one unit, so one id' },
])('a code is no identity: $why', async ({ code, names }) => {
	const rows = await query<{ name: string }>(
		`select distinct on (c.place_id) n.name, c.valid_from from place_code c join place_name n on n.place_id = c.place_id and n.standing = 'official'
		where c.code = $1 order by c.place_id, n.valid_from`,
		[code],
	)
	expect(rows.map((row) => row.name).sort()).toEqual([...names].sort())
})

test.each([
	{ name: 'Krông Na', today: 'Buôn Đôn', why: 'renamed' },
	{ name: 'Ea Trang', today: 'Ea Trang', why: 'left alone' },
	{ name: 'Vụ Bổn', today: 'Vụ Bổn', why: 'left alone' },
])('$name keeps its id: $why', async ({ name, today }) => {
	const [row] = await query<{ place_id: string }>(
		`select place_id from place_name where name = $1 and standing = 'official' and valid_from < '2025-07-01'`,
		[name],
	)
	const [view] = await listPlaces(house.current.client.db, [{ placeId: row?.place_id ?? '', name: null }])
	expect(view).toMatchObject({ placeIdToday: row?.place_id, name: today, isFormer: false })
})

test('every fact says where it comes from and of which day', async () => {
	for (const table of ['place_name', 'place_code', 'place_parent', 'place_successor']) {
		const silent = await query(`select source from ${table} where source !~ '[12][0-9]{3}'`)
		expect([table, silent]).toEqual([table, []])
	}
})

test('no unit has two official names, parents or codes on one day', async () => {
	for (const table of ['place_name', 'place_parent', 'place_code']) {
		const official = table === 'place_name' ? `and a.standing = 'official' and b.standing = 'official'` : ''
		const twice = await query(
			`select a.place_id from ${table} a join ${table} b on a.place_id = b.place_id and a.ctid < b.ctid ${official}
			and daterange(a.valid_from, a.valid_to) && daterange(b.valid_from, b.valid_to)`,
		)
		expect([table, twice]).toEqual([table, []])
	}
})

test('loading again changes nothing, also while entries point to the places', async () => {
	const before = await query('select place_id, name, kind, standing, valid_from, valid_to, source from place_name order by 1, 2, 4, 5')
	await Promise.all([loadPlaces(house.current.services), loadPlaces(house.current.services)])
	expect(await query('select place_id, name, kind, standing, valid_from, valid_to, source from place_name order by 1, 2, 4, 5')).toEqual(
		before,
	)
})
