import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { findRegistryPage, type RegistryQuestion } from '#db/read/find-registry-page.ts'
import { entriesOnPage, listPublicEntries } from '#db/read/list-public-entries.ts'
import { heritageClasses, heritageRanks } from '#moderation/heritage.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { useHouse } from '../../support/context.ts'

const house = useHouse()
const anything = { heritageClass: null, rank: null, community: null, placeIds: null }
const facets = { classes: heritageClasses, ranks: heritageRanks, communities: ['Ê-đê', "M'nông"] }
const question: RegistryQuestion = { words: '', heritageClass: null, rank: null, community: null, place: '', after: null }
const titles = async (words: string): Promise<string[]> =>
	(await listPublicEntries(house.current.client.db, words, anything, null)).entries.map((entry) => entry.title)

beforeAll(() => loadSampleData(house.current.services))

describe('search', () => {
	test.each([
		{ typed: 'nha day buon ma thuot', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'no marks at all' },
		{ typed: 'Nhà đày Buôn Ma Thuột', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'all marks' },
		{ typed: 'Nhà đày Buôn Ma Thuột'.normalize('NFD'), first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'marks typed apart (NFD)' },
		{ typed: 'NHA DAY', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'capitals' },
		{ typed: 'nha dday buon ma thuot', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'a letter too many' },
		{ typed: 'nha day buon ma thout', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'two letters swapped' },
		{ typed: 'nha dy buon ma thuot', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'a short word that lost a letter' },
		{ typed: 'nh day buon ma thuot', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'the first word lost one' },
		{ typed: 'nha day buonma thuot', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'a space forgotten' },
		{ typed: 'nha day bu on ma thuot', first: 'Di tích lịch sử Nhà đày Buôn Ma Thuột', why: 'a space too many' },
	])('$why: “$typed” leads to $first', async ({ typed, first }) => {
		expect((await titles(typed))[0]).toBe(first)
	})

	test.each(['che co', 'dan da', 'gui', 'bo'])('two- and three-letter words count: “%s” finds entries', async (typed) => {
		expect((await titles(typed)).length).toBeGreaterThan(0)
	})

	test.each(['đàn đá', 'ché cổ', 'gùi', 'Ê Đê', 'lễ cúng bến nước', 'cồng chiêng'])(
		'“%s” typed without marks finds at least what it finds with them',
		async (marked) => {
			const plain = await titles(marked.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'))
			expect(plain).toEqual(expect.arrayContaining(await titles(marked)))
		},
	)

	test('what is found exactly is what has every word', async () => {
		const { db } = house.current.client
		const { rows } = await sql<{ words: string[]; expected: string[]; found: string[] }>`
			with asked as (
				select array(select w.word from entry_word w where w.entry_id = e.id and w.word !~ '[= ]'
					order by md5(w.word || e.identifier || n) limit n) as words
				from entry e, generate_series(1, 4) n
			)
			select words,
				array(select h.entry_id::text from entry_word h where h.word = any(words)
					group by h.entry_id having count(*) = cardinality(words) order by 1) as expected,
				array(select s.id::text from search_entries(array_to_string(words, ' '), '', 120) s where s.standing < 10 order by 1) as found
			from asked`.execute(db)
		expect(rows.length).toBe(4 * 124)
		const wrong = rows.filter(({ expected, found }) => expected.length <= 120 && expected.join() !== found.join())
		expect(wrong).toEqual([])
	})

	test('entries with the marks as typed come before those with others', async () => {
		const found = await titles('đá')
		const has = found.map((title) => /(?<!\p{L})đá(?!\p{L})/iu.test(title))
		expect(has.indexOf(false) === -1 || has.lastIndexOf(true) < has.indexOf(false)).toBe(true)
		expect(has[0]).toBe(true)
	})

	test.each([
		{ typed: '', why: 'nothing typed is the whole list' },
		{ typed: "' & | ! :* <->", why: 'operators of the database are no words' },
		{ typed: '%_\\', why: 'wildcards are no words' },
		{ typed: 'a'.repeat(5000), why: 'too long' },
		{ typed: '\u{1F6D6} \u0306', why: 'no letters' },
	])('$why', async ({ typed }) => {
		await expect(titles(typed)).resolves.toBeInstanceOf(Array)
	})
})

describe('list', () => {
	test('pages follow each other without gap or repetition, in order', async () => {
		const seen: string[] = []
		let after: string | null = null
		do {
			const page = await listPublicEntries(house.current.client.db, '', anything, after)
			expect(page.entries.length).toBeLessThanOrEqual(entriesOnPage)
			seen.push(...page.entries.map((entry) => entry.identifier))
			after = page.next
		} while (after !== null)
		expect(new Set(seen).size).toBe(124)
		expect(seen.length).toBe(124)
	})

	test('pages of a search follow each other without gap or repetition', async () => {
		const seen: string[] = []
		let after: string | null = null
		do {
			const page = await listPublicEntries(house.current.client.db, 'di tích', anything, after)
			seen.push(...page.entries.map((entry) => entry.identifier))
			after = page.next
		} while (after !== null)
		expect(seen.length).toBeGreaterThan(entriesOnPage)
		expect(new Set(seen).size).toBe(seen.length)
	})

	test.each([
		{ place: 'Krông Na', why: 'a commune that is no more' },
		{ place: 'xã krong na', why: 'with its kind, without marks' },
		{ place: 'huyện Buôn Đôn', why: 'a district that is no more' },
	])('place: $why', async ({ place }) => {
		const page = await findRegistryPage(house.current.client.db, { ...question, place }, facets)
		expect(page.entries.map((entry) => entry.identifier)).toContain('DL-002')
	})

	test('a place nobody knows shows nothing, and says so by an empty reading', async () => {
		const page = await findRegistryPage(house.current.client.db, { ...question, place: 'Atlantis' }, facets)
		expect(page).toMatchObject({ entries: [], places: [] })
	})

	test('the count of a filter is what the filter shows', async () => {
		const { db } = house.current.client
		const { counts } = await findRegistryPage(db, question, facets)
		expect(counts?.total).toBe(124)
		for (const [heritageClass, count] of [['di_tich', 83] as const, ['tu_lieu', 6] as const]) {
			expect(counts?.classes.get(heritageClass)).toBe(count)
			const narrowed = await findRegistryPage(db, { ...question, heritageClass }, facets)
			expect(narrowed.counts?.total).toBe(count)
			expect(narrowed.entries.every((entry) => entry.heritageClass === heritageClass)).toBe(true)
		}
	})

	test('a hidden entry leaves list, search and counts at once', async () => {
		const { db } = house.current.client
		await db.updateTable('entry').set({ visibility: 'hidden' }).where('identifier', '=', 'DL-001').execute()
		const { counts } = await findRegistryPage(db, question, facets)
		const found = await titles('nha day buon ma thuot')
		await db.updateTable('entry').set({ visibility: 'public' }).where('identifier', '=', 'DL-001').execute()
		expect(counts?.total).toBe(123)
		expect(found).not.toContain('Di tích lịch sử Nhà đày Buôn Ma Thuột')
		expect((await findRegistryPage(db, question, facets)).counts?.total).toBe(124)
		expect(await titles('nha day buon ma thuot')).toContain('Di tích lịch sử Nhà đày Buôn Ma Thuột')
	})
})
