import { beforeAll, describe, expect, test } from 'vitest'
import { findWordCommonness } from '#db/read/find-word-commonness.ts'
import { candidateQuery, findCandidateIds, listMatchCandidates, listWholeRegistry } from '#db/read/list-match-candidates.ts'
import type { MatchQuery } from '#moderation/verify/match-types.ts'
import { searchWords } from '#moderation/verify/search-words.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { matchRegistry } from '#server/verify/match-registry.ts'
import { useHouse } from '#tests/support/context.ts'
import { generateEntry, insertGenerated } from '#tests/support/generated-entries.ts'

const house = useHouse()
const query = (title: string, placeText = '', description = ''): MatchQuery => ({
	title,
	description,
	languages: ['vi'],
	placeText,
	heritageClass: null,
})

async function candidates(asked: MatchQuery, limit: number) {
	const { db } = house.current.services
	return listMatchCandidates(db, searchWords(asked, 40), await findWordCommonness(db), limit)
}

beforeAll(async () => {
	await loadSampleData(house.current.services)
}, 60_000)

describe('the sample registry in the database', () => {
	test.each([
		{ why: 'a name without marks', asked: query('nha day buon ma thuot'), id: 'DL-001' },
		{ why: 'a component by its own words', asked: query('Bệnh xá B2', 'Hòa Lễ, Krông Bông'), id: 'DL-047' },
		{ why: 'a unit of today for a commune of before', asked: query('Nghề gốm của người M’nông', 'xã Liên Sơn Lắk'), id: 'DL-102' },
		{ why: 'a thing told, not named', asked: query('Cái chuông lớn đúc năm 1954', 'Buôn Ma Thuột'), id: 'DL-094' },
	])('$why', async ({ asked, id }) => {
		const { verdict, candidates } = await matchRegistry(house.current.services.db, asked)
		expect(candidates[0]?.entryId).toBe(id)
		expect(verdict).toBe('match')
		expect(candidates[0]?.evidence.length).toBeGreaterThan(1)
	})

	test('a small registry is compared whole', async () => {
		expect(await listWholeRegistry(house.current.services.db, 124)).toHaveLength(124)
		expect(await listWholeRegistry(house.current.services.db, 123)).toBeUndefined()
	})

	test('a hidden entry is no candidate: no verdict could cite it', async () => {
		const { db } = house.current.services
		const set = (visibility: 'public' | 'hidden') =>
			db.updateTable('entry').set({ visibility }).where('identifier', '=', 'DL-001').execute()
		await set('hidden')
		expect((await listWholeRegistry(db, 1000))?.some((row) => row.identifier === 'DL-001')).toBe(false)
		expect((await candidates(query('nhà đày Buôn Ma Thuột'), 20)).some((row) => row.identifier === 'DL-001')).toBe(false)
		await set('public')
		expect((await candidates(query('nhà đày Buôn Ma Thuột'), 20)).some((row) => row.identifier === 'DL-001')).toBe(true)
	})
})

describe('a registry too large to compare whole', () => {
	beforeAll(async () => {
		await insertGenerated(house.current.services.db, 1, 3001)
	}, 60_000)

	test.each([
		{ why: 'exact', change: (title: string) => title },
		{
			why: 'without marks',
			change: (title: string) => title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D'),
		},
		{ why: 'one letter lost', change: (title: string) => title.slice(0, -2) + title.slice(-1) },
	])('finds entries by their name: $why', async ({ change }) => {
		const missed: string[] = []
		for (let number = 100; number < 3000; number += 150) {
			const made = generateEntry(number)
			const asked = query(change(made.title), made.commune)
			const found = await candidates(asked, 200)
			expect(found.length).toBeLessThanOrEqual(400)
			if (!found.some((row) => row.identifier === made.identifier)) missed.push(`${made.title} → ${asked.title}`)
		}
		expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(2)
	})

	test('the sample is still found among them, its components with their whole', async () => {
		const result = await matchRegistry(house.current.services.db, query('Thác Drai Dlông', "Quảng Hiệp, Cư M'gar"))
		expect(result.candidates[0]?.entryId).toBe('DL-020')
		const found = await candidates(query('Xưởng dược trong căn cứ'), 20)
		expect(found.map((row) => row.identifier)).toEqual(expect.arrayContaining(['DL-075', 'DL-015']))
	})

	test('nothing said finds nothing', async () => {
		const { db } = house.current.services
		expect(await findCandidateIds(db, [], await findWordCommonness(db), 200)).toEqual([])
		expect((await matchRegistry(house.current.services.db, query('zzzzqqqq'))).verdict).toBe('new')
	})
})

test('the candidate query reads a bounded number of entries a condition', () => {
	const { sql } = candidateQuery([{ query: 'drai', worth: 1 }], 200).compile(house.current.services.db)
	expect(sql.replace(/\s+/gu, ' ').trim()).toMatchInlineSnapshot(
		`"/* named */ select hit.id from unnest($1::text[], $2::float8[]) as term (query, worth) cross join lateral (select entry.id from entry where entry.search @@ term.query::tsquery and entry.visibility = 'public' limit 100) as hit group by hit.id order by sum(term.worth) desc, hit.id limit 200"`,
	)
})
