import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { figuresCsv } from '#app/figures-csv.ts'
import { figureTables } from '#app/figure-tables.ts'
import { parseFigures } from '#app/forms/figures.ts'
import { figureAmount } from '#app/i18n/figure-amount.ts'
import { wordsFor } from '#app/i18n/words-for.ts'
import type { Figures } from '#server/review/see-figures.ts'

const now = new Date('2026-05-01T18:00:00Z')
test.each([
	{ why: 'the last ninety days, as days are here', search: '', is: { from: '2026-02-02', to: '2026-05-02', placeId: null } },
	{ why: 'as asked', search: 'from=2026-01-01&to=2026-01-31&place=x-1', is: { from: '2026-01-01', to: '2026-01-31', placeId: 'x-1' } },
	{ why: 'no such day', search: 'from=2026-02-30&to=2026-03-31', is: { from: '2026-01-01', to: '2026-03-31' } },
	{ why: 'backwards', search: 'from=2026-04-01&to=2026-03-31', is: { from: '2026-01-01', to: '2026-03-31' } },
	{ why: 'no longer than five years', search: 'from=1990-01-01&to=2026-01-01', is: { from: '2020-12-28', to: '2026-01-01' } },
	{ why: 'no such place', search: `place=${encodeURIComponent("x' or 1=1")}`, is: { placeId: null } },
])('a period out of an address: $why', ({ search, is }) => {
	expect(parseFigures(new URLSearchParams(search), now)).toMatchObject(is)
})

const figures: Figures = {
	asked: { from: '2026-01-01', to: '2026-01-31', placeId: null },
	bucket: 'day',
	waiting: [{ step: 'review', waiting: 3, p50: 61, p90: 3000, oldest: 4000 }],
	decisions: [{ step: 'review', decided: 5, p50: 59, p90: 120 }],
	throughput: [{ start: '2026-01-05', step: 'review', decided: 5 }],
	reasons: [
		{ outcome: 'refused', reason: 'harmful', count: 2 },
		{ outcome: 'returned', reason: null, count: 1 },
	],
	share: { approved: 3, merged: 2 },
	agreement: { agreed: 3, decided: 1 },
	appeals: { lodged: 3, upheld: 1, reversed: 1 },
	places: [{ placeId: null, place: null, sent: 4, decided: 5, merged: 2 }],
}

describe('the CSV', () => {
	const tables = figureTables(wordsFor('vi').t, figures)
	const text = figuresCsv(tables)
	const rows: string[][] = parse(text, { bom: true, from_line: 2 })

	test('holds each number of the page once, whole', () => {
		expect(rows.map((row) => row[4])).toEqual(
			tables.flatMap(({ rows: all }) => all.flatMap(({ values }) => values.map((value) => String(value ?? '')))),
		)
		expect(rows).toContainEqual(['Duyệt rồi có vào sổ', 'Duyệt rồi có vào sổ', 'Tỷ lệ', 'percent', '67'])
		expect(rows.every((row) => /^\d*$/.test(row[4] ?? 'x'))).toBe(true)
	})

	test('begins with a byte order mark and ends each line as RFC 4180 asks', () => {
		expect(text.startsWith('\uFEFFfigure,row,measure,unit,value\r\n')).toBe(true)
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
	})

	test.each([
		{ name: '=HYPERLINK("x")', is: `"'=HYPERLINK(""x"")"` },
		{ name: '+84', is: `'+84` },
		{ name: 'a, b', is: '"a, b"' },
		{ name: '-1', is: `'-1` },
	])('what begins like a formula is text: $name', ({ name, is }) => {
		const table = {
			id: 'x',
			title: 'x',
			means: '',
			rowWord: '',
			columns: [{ word: 'y', unit: 'count' as const }],
			rows: [{ name, values: [1] }],
		}
		expect(figuresCsv([table])).toContain(`x,${is},y,count,1\r\n`)
	})
})

test('nothing approved is no share, not nought', () => {
	const share = figureTables(wordsFor('en').t, { ...figures, share: { approved: 0, merged: 0 } }).find(({ id }) => id === 'share')
	expect(share?.rows[0]?.values).toEqual([0, 0, null])
})

test.each([
	{ unit: 'minutes' as const, value: 59, vi: '59 phút', en: '59 minutes' },
	{ unit: 'minutes' as const, value: 60, vi: '1 giờ', en: '1 hour' },
	{ unit: 'minutes' as const, value: 125, vi: '2 giờ 5 phút', en: '2 hours 5 minutes' },
	{ unit: 'minutes' as const, value: 2880, vi: '2 ngày', en: '2 days' },
	{ unit: 'minutes' as const, value: 3000, vi: '2 ngày 2 giờ', en: '2 days 2 hours' },
	{ unit: 'percent' as const, value: 67, vi: '67 %', en: '67 %' },
	{ unit: 'count' as const, value: null, vi: 'chưa có', en: 'none yet' },
])('$value $unit are “$vi”', ({ unit, value, vi, en }) => {
	expect([figureAmount(wordsFor('vi').t, unit, value), figureAmount(wordsFor('en').t, unit, value)]).toEqual([vi, en])
})
