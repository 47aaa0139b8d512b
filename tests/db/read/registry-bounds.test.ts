import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { findRegistryPage, type RegistryQuestion } from '#db/read/find-registry-page.ts'
import { entriesOnPage } from '#db/read/list-public-entries.ts'
import { listRecentEntries } from '#db/read/list-recent-entries.ts'
import { heritageClasses, heritageRanks } from '#moderation/heritage.ts'
import { loadPlaces } from '#server/merge/load-places.ts'
import { useHouse } from '../../support/context.ts'
import { generateEntries } from '../../support/generate-entries.ts'
import { countRows, type RowCounter, type RowsRead } from '../../support/rows-read.ts'

const house = useHouse()
const entries = 10_000
const facets = { classes: heritageClasses, ranks: heritageRanks, communities: ['Ê-đê', "M'nông", 'Gia-rai', 'Kinh', 'Tày', 'Nùng'] }
const nothing: RegistryQuestion = { words: '', heritageClass: null, rank: null, community: null, place: '', after: null }
let counter: RowCounter

beforeAll(async () => {
	await loadPlaces(house.current.services)
	await generateEntries(house.current.client.db, entries)
	counter = await countRows(house.current.client.url)
}, 300_000)
afterAll(() => counter?.client.close())

/** After five uses PostgreSQL may keep one plan for all values of a named statement: that plan is counted too, and the worse of both given. */
async function worst(ask: () => Promise<unknown>): Promise<RowsRead> {
	const first = await counter.count(ask)
	for (let use = 0; use < 5; use++) await ask()
	const later = await counter.count(ask)
	return later.rows > first.rows ? later : first
}
const read = (question: Partial<RegistryQuestion>): Promise<RowsRead> =>
	worst(() => findRegistryPage(counter.client.db, { ...nothing, ...question }, facets))

describe(`at ${entries} entries no page reads more rows than it shows and a constant`, () => {
	/** For each entry shown: its place in the list, itself, the names of its unit. Then one row for each number beside a filter. */
	const perEntry = 5
	const listed = (entriesOnPage + 1) * perEntry + 60
	test.each([
		{ question: {}, why: 'the first page' },
		{ question: { after: 'GEN-05000' }, why: 'a page in the middle' },
		{ question: { heritageClass: 'di_tich' as const }, why: 'a common class' },
		{ question: { heritageClass: 'tu_lieu' as const, rank: 'quoc_gia' as const, community: 'Ê-đê' as const }, why: 'three filters' },
		{ question: { rank: 'unesco' as const }, why: 'a filter that nothing answers to' },
	])('list: $why', async ({ question }) => {
		const { rows, by, statements } = await read(question)
		expect(statements).toBeGreaterThan(1)
		expect(rows, JSON.stringify([...by])).toBeLessThanOrEqual(listed)
	})

	test('list: a place by a name of two units, found among the units of the province, whose number does not grow with the registry', async () => {
		const { rows, by } = await read({ place: 'Buôn Đôn' })
		const units = (by.get('place') ?? 0) + (by.get('place_name') ?? 0)
		expect(units).toBeLessThanOrEqual(500)
		expect(rows - units, JSON.stringify([...by])).toBeLessThanOrEqual(listed + entriesOnPage + 1)
	})

	/** 120 candidates from each of up to three lists, each asked once for each word, its whole name, its words in a row; then the page itself. */
	const searched = (words: number): number => 120 * 3 * (2 * words + 2) + listed
	test.each([
		{ words: 'buon', n: 1, why: 'a word that every entry has' },
		{ words: 'bà con người', n: 3, why: 'three words that every entry has' },
		{ words: 'ché', n: 1, why: 'a common name' },
		{ words: 'dan da', n: 2, why: 'two short words' },
		{ words: 'generated item 7777', n: 3, why: 'a rare word among common ones' },
		{ words: 'zzzzz', n: 1, why: 'a word that nothing has' },
	])('search: $why', async ({ words, n }) => {
		const { rows, by } = await read({ words })
		expect(rows, JSON.stringify([...by])).toBeLessThanOrEqual(searched(n))
	})

	test('search: with filters', async () => {
		const { rows, by } = await read({ words: 'buon', heritageClass: 'di_tich', rank: 'quoc_gia' })
		expect(rows, JSON.stringify([...by])).toBeLessThanOrEqual(searched(2))
	})

	test.each([
		{ words: 'cong buon junn', n: 3, why: 'a letter too many' },
		{ words: 'cồng buôn jŭn của nhà thờ', n: 6, why: 'six words that few have together' },
		{ words: 'cong buon jn', n: 3, why: 'a letter lost from a short word' },
		{ words: 'buon buno', n: 2, why: 'a slip in a common word' },
	])('search forgiving $why', async ({ words, n }) => {
		const { rows, by } = await read({ words })
		expect(rows, JSON.stringify([...by])).toBeLessThanOrEqual((n + 1) * (searched(n) + 2000))
	})

	test('an entry', async () => {
		const { rows, by } = await worst(() => findPublicEntry(counter.client.db, 'GEN-07777'))
		expect(rows, JSON.stringify([...by])).toBeLessThanOrEqual(10)
	})

	test('the home page', async () => {
		const { rows, by } = await counter.count(() => listRecentEntries(counter.client.db, 6))
		expect(rows, JSON.stringify([...by])).toBeLessThanOrEqual(6 * perEntry)
	})
})

test.each(['force_generic_plan', 'force_custom_plan'])('the same under %s', async (mode) => {
	await sql.raw(`set plan_cache_mode = ${mode}`).execute(counter.client.db)
	const rows = async (question: Partial<RegistryQuestion>): Promise<number> => (await read(question)).rows
	const found = [await rows({}), await rows({ after: 'GEN-05000' }), await rows({ heritageClass: 'di_tich', rank: 'quoc_gia' })]
	const searched = await rows({ words: 'bà con người' })
	const { rows: ofEntry } = await worst(() => findPublicEntry(counter.client.db, 'GEN-07777'))
	await sql`reset plan_cache_mode`.execute(counter.client.db)
	expect(Math.max(...found)).toBeLessThanOrEqual((entriesOnPage + 1) * 5 + 60)
	expect(searched).toBeLessThanOrEqual(120 * 3 * 8 + (entriesOnPage + 1) * 5 + 60)
	expect(ofEntry).toBeLessThanOrEqual(10)
})

test('the counter sees a walk through the table', async () => {
	const { rows } = await counter.count(() =>
		counter.client.db.selectFrom('entry').select('title').where('title', 'like', '%số 77%').limit(25).execute(),
	)
	expect(rows).toBeGreaterThan(1000)
})
