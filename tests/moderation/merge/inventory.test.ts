import { describe, expect, test } from 'vitest'
import type { EntryRecord } from '#moderation/entry.ts'
import { compareInventory, lastImported, newRecord, readInventory, type KnownEntry } from '#moderation/merge/inventory.ts'
import type { BookPlace, PlaceBook } from '#moderation/merge/inventory-place.ts'
import type { InventoryRow } from '#moderation/merge/inventory-row.ts'

const place = (
	id: string,
	level: BookPlace['level'],
	names: string[],
	codes: string[],
	parentId: string | null,
	today: string[],
): BookPlace => ({
	...{ id, level, names, codes, parentId, today },
})
const book: PlaceBook = {
	then: [
		place('d1', 'district', ['Huyện Buôn Đôn'], ['647'], null, []),
		place('d2', 'district', ['Huyện Cư Kuin'], ['657'], null, []),
		place('c1', 'commune', ['Xã Krông Na'], ['24235'], 'd1', ['c1']),
		place('c2', 'commune', ['Xã Ea BHốk'], ['24550'], 'd2', ['n1', 'n2']),
		place('c3', 'commune', ['Xã Tân Hoà'], ['24253'], 'd1', ['n3']),
		place('c4', 'commune', ['Xã Ea Tiêu', 'Xã Tân Hoà'], ['24556'], 'd2', ['n2']),
	],
	today: [
		place('c1', 'commune', ['Xã Buôn Đôn'], ['24235'], null, ['c1']),
		place('n1', 'commune', ['Xã Dray Bhăng'], ['24561'], null, ['n1']),
		place('n2', 'commune', ['Xã Ea Ktur'], ['24544'], null, ['n2']),
		place('n3', 'commune', ['Xã Ea Nuôl'], ['24247'], null, ['n3']),
	],
}
const whole: Record<string, string> = { id: 'DL-001', name_vi: 'Bến phà', heritage_class: 'di_tich' }
const read = (...rows: Record<string, string>[]) => {
	const heading = [...new Set(rows.flatMap((row) => Object.keys({ ...whole, ...row })))]
	const cells = rows.map((row, index) => ({ row: index + 2, cells: heading.map((column) => ({ ...whole, ...row })[column] ?? '') }))
	return readInventory({ heading, rows: cells }, book)
}
const record = (row: Record<string, string>) => read(row).rows[0]?.record

describe('a row with a fault names row, column, value and problem', () => {
	test.each([
		{ cells: { id: '' }, column: 'id', code: 'missing', why: 'no identifier' },
		{ cells: { name_vi: '   ' }, column: 'name_vi', code: 'missing', why: 'a title of spaces' },
		{ cells: { id: 'DL 1' }, column: 'id', code: 'not-an-identifier', why: 'a space in the identifier' },
		{ cells: { id: '../etc' }, column: 'id', code: 'not-an-identifier', why: 'a path' },
		{ cells: { heritage_class: 'ditich' }, column: 'heritage_class', code: 'not-one-of', why: 'no class' },
		{ cells: { heritage_type: 'co_vat' }, column: 'heritage_type', code: 'not-one-of', why: 'a type of another class' },
		{ cells: { rank: 'national' }, column: 'rank', code: 'not-one-of', why: 'no rank' },
		{ cells: { ethnic_community: 'Ê-đê|Êđê' }, column: 'ethnic_community', code: 'not-one-of', why: 'a spelling that is no name' },
		{ cells: { ethnic_community: 'Ê-đê|Ê-đê' }, column: 'ethnic_community', code: 'repeated-value', why: 'the same twice' },
		{ cells: { alt_names: 'Bến phà cũ' }, column: 'alt_names', code: 'name-without-language', why: 'no language' },
		{ cells: { alt_names: 'xx:Ferry' }, column: 'alt_names', code: 'name-without-language', why: 'a language that is none' },
		{ cells: { alt_names: 'en:Ferry|en:Ferry' }, column: 'alt_names', code: 'repeated-value', why: 'one name twice' },
		{ cells: { rank: 'quoc_gia', decision_date: '2018-02-30' }, column: 'decision_date', code: 'not-a-date', why: 'no such day' },
		{ cells: { rank: 'quoc_gia', decision_date: '24/12/2018' }, column: 'decision_date', code: 'not-a-date', why: 'written another way' },
		{ cells: { decision_number: '1/QĐ' }, column: 'decision_number', code: 'decision-without-rank', why: 'a decision about nothing' },
		{ cells: { year: '19xx' }, column: 'year', code: 'not-a-year', why: 'no year' },
		{ cells: { year: '2101' }, column: 'year', code: 'not-a-year', why: 'a year to come' },
		{ cells: { latitude: '12,6', longitude: '108.0' }, column: 'latitude', code: 'not-a-number', why: 'a comma' },
		{ cells: { latitude: '390832.10', longitude: '108.0' }, column: 'latitude', code: 'not-a-number', why: 'plane coordinates' },
		{ cells: { latitude: '97', longitude: '108.0' }, column: 'latitude', code: 'out-of-range', why: 'beyond the pole' },
		{ cells: { latitude: '12.6' }, column: 'longitude', code: 'half-a-point', why: 'half a point' },
		{ cells: { commune_2022: 'Xã Không Có' }, column: 'commune_2022', code: 'unknown-place', why: 'no such commune' },
		{
			cells: { commune_2022: 'Xã Krông Na', commune_code_2022: '99999' },
			column: 'commune_2022',
			code: 'unknown-place',
			why: 'no such code',
		},
		{
			cells: { commune_2022: 'Xã Ea Bông', commune_code_2022: '24235' },
			column: 'commune_2022',
			code: 'place-differs',
			why: 'name against code',
		},
		{
			cells: { district_2022: 'Huyện Cư Kuin', commune_2022: 'Xã Krông Na', commune_code_2022: '24235' },
			column: 'commune_2022',
			code: 'place-differs',
			why: 'commune against district',
		},
		{
			cells: { commune_2022: 'Xã Krông Na', commune_2025: 'Xã Ea Ktur' },
			column: 'commune_2025',
			code: 'place-differs',
			why: 'a unit of today it never became',
		},
		{ cells: { commune_2022: 'Xã Tân Hòa' }, column: 'commune_2022', code: 'ambiguous-place', why: 'two of one name and no district' },
		{ cells: { notes: 'a\u0000b' }, column: 'notes', code: 'control-characters', why: 'a character nobody sees' },
		{ cells: { name_vi: 'ế'.repeat(301) }, column: 'name_vi', code: 'too-long', why: 'one letter too many' },
		{ cells: { parent_id: 'DL-001' }, column: 'parent_id', code: 'parent-of-itself', why: 'a component of itself' },
	])('$why', ({ cells, column, code }) => {
		const { faults } = read(cells)
		expect(faults.map((fault) => [fault.row, fault.column, fault.problem.code])).toEqual([[2, column, code]])
		if (code !== 'half-a-point' && code !== 'missing') expect(faults[0]?.value).not.toBe('')
	})

	test('all faults of all rows come at once', () => {
		const { faults } = read({ rank: 'x', year: 'y' }, { id: 'DL-002', latitude: 'z', longitude: '108' })
		expect(faults.map((fault) => [fault.row, fault.column])).toEqual([
			[2, 'rank'],
			[2, 'year'],
			[3, 'latitude'],
		])
	})

	test('an identifier twice names both rows', () => {
		expect(read({}, { id: 'DL-002' }, {}).faults).toEqual([
			{ row: 4, column: 'id', value: 'DL-001', problem: { code: 'repeated-identifier', firstRow: 2 } },
		])
	})

	test('a circle of three is named whole, at each of its rows', () => {
		const { faults } = read({ parent_id: 'DL-002' }, { id: 'DL-002', parent_id: 'DL-003' }, { id: 'DL-003', parent_id: 'DL-001' })
		expect(faults.map((fault) => fault.row)).toEqual([2, 3, 4])
		expect(faults[0]?.problem).toEqual({ code: 'parent-of-itself', chain: ['DL-001', 'DL-002', 'DL-003', 'DL-001'] })
	})

	test.each([
		{ heading: ['id', 'name_vi'], faults: [['heritage_class', 'missing-column']], why: 'a column that must be there' },
		{ heading: ['id', 'name_vi', 'heritage_class', 'Ten'], faults: [['Ten', 'unknown-column']], why: 'a column nobody knows' },
		{ heading: ['id', 'name_vi', 'heritage_class', 'id'], faults: [['id', 'repeated-column']], why: 'a column twice' },
	])('the heading: $why', ({ heading, faults }) => {
		expect(readInventory({ heading, rows: [] }, book).faults.map((fault) => [fault.column, fault.problem.code])).toEqual(faults)
	})

	test('a row with too few cells', () => {
		const { faults } = readInventory({ heading: Object.keys(whole), rows: [{ row: 9, cells: ['DL-001'] }] }, book)
		expect(faults).toMatchObject([{ row: 9, problem: { code: 'wrong-cell-count', expected: 3, found: 1 } }])
	})
})

describe('what a row becomes', () => {
	test.each([
		{ alt: 'ede:Drai Anur', names: [['rad', 'Drai Anur']], why: 'ede is rad' },
		{
			alt: 'jrai:Pơthi|mnong:Dak',
			names: [
				['jra', 'Pơthi'],
				['mnong', 'Dak'],
			],
			why: "jrai is jra; M'nông of no known group",
		},
		{ alt: 'unaccented:Ben pha', names: [], why: 'the title without marks says nothing new' },
		{ alt: 'unaccented:Ben do 1930', names: [['vi', 'Ben do 1930']], why: 'other words without marks are another name' },
		{ alt: 'fr:Le bac : rive droite', names: [['fr', 'Le bac : rive droite']], why: 'a colon in the name' },
		{ alt: 'vi:Be\u0302\u0301n', names: [['vi', 'Bến']], why: 'letters taken apart are put together' },
	])('names: $why', ({ alt, names }) => {
		expect(
			record({ alt_names: alt })
				?.names.slice(1)
				.map((name) => [name.lang, name.text]),
		).toEqual(names)
	})

	test.each([
		{ cells: { rank: 'quoc_gia', year: '1990' }, rank: 1990, own: null, why: 'a rank of a year' },
		{ cells: { rank: 'quoc_gia', decision_date: '2018-12-24', year: '2018' }, rank: 2018, own: null, why: 'the year of the date' },
		{
			cells: { rank: 'quoc_gia', decision_date: '2018-12-24', year: '1930' },
			rank: 2018,
			own: 1930,
			why: 'another year than the date is the item’s',
		},
		{
			cells: { rank: 'quoc_gia', year: '1996', notes: 'x. year = year of discovery' },
			rank: null,
			own: 1996,
			why: 'the notes say whose it is',
		},
		{ cells: { year: '1944', notes: 'year = year printed' }, rank: undefined, own: 1944, why: 'no rank: the item’s' },
		{ cells: { rank: 'quoc_gia' }, rank: null, own: null, why: 'nothing known, nothing guessed' },
	])('years: $why', ({ cells, rank, own }) => {
		const read = record(cells)
		expect([read?.ranks[0]?.year, read?.year]).toEqual([rank, own])
	})

	test.each([
		{ cells: { commune_2022: 'Xã Krông Na', commune_code_2022: '24235' }, then: 'c1', now: 'c1', why: 'renamed' },
		{
			cells: { district_2022: 'Huyện Buôn Đôn', commune_2022: 'Xã Tân Hòa' },
			then: 'c3',
			now: 'n3',
			why: 'the district tells namesakes apart; the tone mark does not matter',
		},
		{ cells: { commune_2022: 'Xã Ea BHốk' }, then: 'c2', now: null, why: 'split: nobody guesses' },
		{ cells: { commune_2022: 'Xã Ea BHốk', commune_2025: 'Xã Ea Ktur' }, then: 'c2', now: 'n2', why: 'split, and the file says which' },
		{ cells: { district_2022: 'Huyện Cư Kuin' }, then: 'd2', now: null, why: 'only a district' },
		{ cells: { commune_code_2025: '24561' }, then: null, now: 'n1', why: 'only today' },
		{ cells: {}, then: null, now: null, why: 'nowhere' },
	])('place: $why', ({ cells, then, now }) => {
		const read = record(cells)
		expect([read?.place.placeIdThen, read?.place.placeId]).toEqual([then, now])
	})

	test('a parent may come later in the file, or not at all', () => {
		expect(read({ parent_id: 'DL-009' }, { id: 'DL-009', parent_id: 'QN-001' }).faults).toEqual([])
	})
})

describe('what an import would do', () => {
	const rowOf = (cells: Record<string, string>): InventoryRow => {
		const row = read(cells).rows[0]
		if (!row) throw new Error('the row has faults')
		return row
	}
	const first = rowOf({ year: '1930', source: 'A' })
	const imported = newRecord(first)
	const known = (here: Partial<EntryRecord>, said: Partial<EntryRecord> = {}): KnownEntry => ({
		...{ identifier: 'DL-001', version: 3, record: { ...imported, ...here } },
		lastImported: { ...first.record, ...said },
	})
	const compare = (cells: Record<string, string>, entry?: KnownEntry) =>
		compareInventory([rowOf(cells)], new Map(entry ? [['DL-001', entry]] : []))[0]
	const same = { year: '1930', source: 'A' }

	test.each([
		{ cells: same, entry: undefined, kind: 'new', fields: undefined, why: 'an identifier nobody holds' },
		{ cells: same, entry: known({}), kind: 'unchanged', fields: [], why: 'the same file again' },
		{ cells: { ...same, year: '1931' }, entry: known({}), kind: 'changed', fields: ['year'], why: 'the file changed' },
		{ cells: same, entry: known({ year: 1932 }), kind: 'unchanged', fields: ['year'], why: 'only the house changed: its value stays' },
		{
			cells: { ...same, source: 'B' },
			entry: known({ year: 1932 }),
			kind: 'changed',
			fields: ['source'],
			why: 'each changed another field',
		},
		{ cells: { ...same, year: '1931' }, entry: known({ year: 1932 }), kind: 'conflict', fields: ['year'], why: 'both changed one field' },
		{ cells: { ...same, year: '1932' }, entry: known({ year: 1932 }), kind: 'unchanged', fields: [], why: 'both changed it alike' },
		{
			cells: { ...same, year: '1931' },
			entry: { ...known({ year: 1932 }), lastImported: {} },
			kind: 'conflict',
			fields: ['year'],
			why: 'an entry no file ever brought',
		},
		{
			cells: { ...same, year: '1931' },
			entry: known({ period: 'xưa' }),
			kind: 'changed',
			fields: ['year'],
			why: 'a field no file speaks of',
		},
	])('$kind: $why', ({ cells, entry, kind, fields }) => {
		const difference = compare(cells, entry)
		expect(difference?.kind).toBe(kind)
		expect(difference?.kind === 'unchanged' ? difference.keptHere : difference?.kind === 'new' ? undefined : difference?.fields).toEqual(
			fields,
		)
	})

	test('a change keeps what the house changed elsewhere', () => {
		const difference = compare({ ...same, source: 'B' }, known({ year: 1932, period: 'xưa' }))
		expect(difference?.kind === 'changed' && difference.next).toMatchObject({ year: 1932, source: 'B', period: 'xưa' })
	})

	test('what the file last said of a field is found in the revision that changed it, not in one that carried a hand edit along', () => {
		const carried = { ...imported, year: 1932, source: 'B' }
		expect(
			lastImported([
				{ record: imported, fields: ['names', 'year', 'source'] },
				{ record: carried, fields: ['source'] },
			]),
		).toMatchObject({ year: 1930, source: 'B' })
		expect(lastImported([])).toEqual({})
	})
})
