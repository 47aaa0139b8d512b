import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { quantile, row, type Bound } from '../bench/bench.ts'
import { benches } from '../bench/benches.ts'
import { tableOf } from '../bench/table.ts'

const folder = join(import.meta.dirname, '..', 'bench')
const named = readdirSync(folder)
	.filter((file) => file.endsWith('.ts'))
	.flatMap((file) => /^export const name = '([a-z-]+)'/m.exec(readFileSync(join(folder, file), 'utf8'))?.slice(1, 2) ?? [])

test('every bench there is can be called by `npm run bench`, once', () => {
	expect(named.length).toBeGreaterThan(3)
	expect(benches.map((bench) => bench.name).toSorted()).toEqual(named.toSorted())
})

const atLeast: Bound = { of: 'ratio', is: '≥', than: 0.4 }
const below: Bound = { of: 'value', is: '<', than: 150 }
test.each([
	{ why: 'a ratio that reaches its bound', value: 40, reference: 100, bound: atLeast, ok: true },
	{ why: 'a ratio just short of it', value: 39.9, reference: 100, bound: atLeast, ok: false },
	{ why: 'a value at a bound it must stay under', value: 150, reference: 1, bound: below, ok: false },
	{ why: 'a value under it', value: 149, reference: 1, bound: below, ok: true },
	{ why: 'nothing measured', value: Number.NaN, reference: 100, bound: atLeast, ok: false },
	{ why: 'a reference that did nothing', value: 0, reference: 0, bound: atLeast, ok: false },
	{ why: 'the most that is allowed', value: 5, reference: 1, bound: { of: 'ratio', is: '≤', than: 5 } as const, ok: true },
])('a bound is judged: $why', ({ value, reference, bound, ok }) => {
	expect(row({ what: 'it', value, reference, unit: 'x', bound }).ok).toBe(ok)
})

test('a figure without a bound is told and not judged', () => {
	expect(row({ what: 'it', value: 1, unit: 'x' })).toMatchObject({ ok: null, bound: null, ratio: null })
})

test('the table says for each row whether its bound is met', () => {
	const table = tableOf([
		row({ what: 'quick', value: 1, reference: 2, unit: 'ms', bound: atLeast }),
		row({ what: 'heavy', value: 200, unit: 'MiB', bound: below }),
	])
	expect(table.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
		['what', 'value', 'beside', 'unit', 'ratio', 'bound'],
		['quick', '1.00', '2.00', 'ms', '0.50', 'ratio ≥ 0.4', '✓ met'],
		['heavy', '200', 'MiB', 'MiB < 150', '✗ NOT met'],
	])
})

test.each([
	{ part: 0.5, is: 3 },
	{ part: 0.95, is: 5 },
	{ part: 0.2, is: 1 },
])('the value below which a share of $part lies', ({ part, is }) => {
	expect(quantile([5, 1, 4, 2, 3], part)).toBe(is)
})
