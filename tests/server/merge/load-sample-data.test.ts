import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { useHouse } from '../../support/context.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const countOn = async (day: string) => {
	const { rows } = await sql<{ districts: number; communes: number; wards: number }>`
		select count(*) filter (where place.level = 'district') as districts, count(*) filter (where place.level = 'commune') as communes,
			count(*) filter (where place.level = 'commune' and exists (select from place_name n where n.place_id = place.id
				and n.kind = 'phuong' and n.standing = 'official' and n.valid_from <= ${day}::date and (n.valid_to is null or n.valid_to > ${day}::date))) as wards
		from place where valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)`.execute(house.current.client.db)
	return rows[0]
}

test.each([
	{ day: '2022-06-23', districts: 15, communes: 184, why: 'the day of the programme' },
	{ day: '2025-03-01', districts: 15, communes: 180, why: 'after Resolution 1193 of 2024' },
	{ day: '2025-07-01', districts: 0, communes: 102, why: 'districts abolished, Resolution 1660' },
])('units on $day: $why', async ({ day, districts, communes }) => {
	expect(await countOn(day)).toMatchObject({ districts, communes })
})

test('the 102 units of today are 88 communes and 14 wards', async () => {
	expect(await countOn('2025-07-01')).toMatchObject({ communes: 88 + 14, wards: 14 })
})

test('a second start keeps every entry as it is', async () => {
	const before = await house.current.client.db
		.selectFrom('entry')
		.select(['identifier', 'version', 'record'])
		.orderBy('identifier')
		.execute()
	expect(before).toHaveLength(124)
	await loadSampleData(house.current.services)
	const after = await house.current.client.db
		.selectFrom('entry')
		.select(['identifier', 'version', 'record'])
		.orderBy('identifier')
		.execute()
	expect(after).toEqual(before)
})
