import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { searchPlaces } from '#db/read/search-places.ts'
import { loadPlaces } from '#server/merge/load-places.ts'
import { useHouse } from '../support/context.ts'

const house = useHouse()
beforeAll(() => loadPlaces(house.current.services))
const search = (text: string, limit?: number) => searchPlaces(house.current.client.db, text, limit)
const short = (hit: Awaited<ReturnType<typeof search>>[number] | undefined) =>
	hit && `${hit.kind} ${hit.name}${hit.parent ? `, ${hit.parent.kind} ${hit.parent.name}` : ''}${hit.isFormer ? ' (cũ)' : ''}`

test.each([
	{ typed: 'Krông Na', first: 'xa Krông Na, huyen Buôn Đôn (cũ)', today: ['Buôn Đôn'], why: 'a former name is shown as it was' },
	{ typed: 'xã Krông Na, huyện Buôn Đôn', first: 'xa Krông Na, huyen Buôn Đôn (cũ)', today: ['Buôn Đôn'], why: 'kinds and district named' },
	{ typed: 'xa krong na huyen buon don', first: undefined, today: [], why: 'without marks nor comma it is no name' },
	{ typed: 'buon don', first: 'xa Buôn Đôn, tinh Đắk Lắk', today: [], why: 'the unit that stands comes before the district of old' },
	{ typed: 'huyện Buôn Đôn', first: 'huyen Buôn Đôn (cũ)', today: ['Buôn Đôn', 'Ea Nuôl', 'Ea Wer'], why: 'the kind asked for decides' },
	{ typed: 'Ban Mê Thuột', first: 'phuong Buôn Ma Thuột, tinh Đắk Lắk', today: [], why: 'an old spelling leads to the official name' },
	{
		typed: 'tân tiến, krông pắc',
		first: 'xa Tân Tiến, huyen Krông Pắc (cũ)',
		today: ['Tân Tiến'],
		why: 'a namesake chosen by its district',
	},
	{
		typed: 'buôn H, krong na',
		first: 'xa Krông Na, huyen Buôn Đôn (cũ)',
		today: ['Buôn Đôn'],
		why: 'a village we do not know, in a unit we do',
	},
	{ typed: 'Krôgn Na', first: 'xa Krông Na, huyen Buôn Đôn (cũ)', today: ['Buôn Đôn'], why: 'two letters swapped' },
	{
		typed: 'Ea Bhoc',
		first: 'xa Ea BHốk, huyen Cư Kuin (cũ)',
		today: ['Dray Bhăng', 'Ea Ktur'],
		why: 'one letter wrong, and split: both parts shown',
	},
	{
		typed: 'Ea Blang',
		first: 'xa Ea Blang, thi_xa Buôn Hồ (cũ)',
		today: ['Ea Drông'],
		why: 'split in 2024, both parts joined again in 2025',
	},
	{ typed: 'Kroong Bookcopy', first: undefined, today: [], why: 'nothing is like it' },
	{ typed: '   ', first: undefined, today: [], why: 'nothing typed' },
	{ typed: '%_\\', first: undefined, today: [], why: 'only signs' },
	{ typed: '\ud83d\ude00'.repeat(400), first: undefined, today: [], why: 'a long row of pictures' },
])('$typed: $why', async ({ typed, first, today }) => {
	const [hit] = await search(typed)
	expect(short(hit)).toBe(first)
	expect(hit?.today.map((place) => place.name) ?? []).toEqual(today)
})

test('a split commune has no unit of today chosen for it', async () => {
	expect((await search('Ea BHốk'))[0]?.placeIdToday).toBeNull()
	expect((await search('Ea Blang'))[0]?.placeIdToday).toBe((await search('Ea Drông'))[0]?.placeId)
})

test('Krông Na and Buôn Đôn are one place under two names', async () => {
	expect((await search('Krông Na'))[0]?.placeId).toBe((await search('xã Buôn Đôn'))[0]?.placeId)
})

const variants = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'place_variants.csv')
describe('every known spelling', () => {
	const needs = existsSync(variants) ? '' : ` (skipped: the list of spellings is not at ${variants})`
	test.skipIf(needs !== '')(`finds its place${needs}`, { timeout: 120_000 }, async () => {
		const rows: { canonical: string; variant: string; kind: string }[] = parse(readFileSync(variants), { columns: true })
		const { rows: known } = await house.current.client.pool.query<{ name: string }>('select distinct name from place_name')
		const names = new Set(known.map(({ name }) => name.toLowerCase()))
		const places = rows.filter((row) => names.has(row.canonical.normalize('NFC').toLowerCase()))
		let first = 0
		let found = 0
		const missed: string[] = []
		for (const { canonical, variant, kind } of places) {
			const own = new Set(await ownersOf(canonical.normalize('NFC')))
			const hits = await search(variant)
			const at = hits.findIndex((hit) => own.has(hit.placeId))
			if (at === 0) first++
			if (at >= 0) found++
			if (at !== 0) missed.push(`${at} ${kind}: ${variant} (${canonical}) → ${short(hits[0]) ?? 'nothing'}`)
		}
		console.info(
			`spellings: ${places.length} of ${rows.length} are of administrative units; ${first} first, ${found} at all\n${missed.join('\n')}`,
		)
		expect(first / places.length).toBeGreaterThan(0.97)
		expect(found).toBe(places.length)
	})
})

async function ownersOf(name: string): Promise<string[]> {
	const { rows } = await house.current.client.pool.query<{ place_id: string }>(
		'select place_id from place_name where lower(name) = lower($1)',
		[name],
	)
	return rows.map((row) => row.place_id)
}
