import { row, type BenchOptions, type BenchRow } from './bench.ts'
import { benchMatch } from './match.ts'

export const name = 'match'

/** Bounds by size: bare trigrams take seconds at a million entries. */
const wanted = new Map([
	[10_000, 1],
	[100_000, 1],
	[1_000_000, 0.3],
])

/** Time of finding candidates beside the bare trigram query on the same table, and how it grows. */
export async function run({ quick, say }: BenchOptions): Promise<BenchRow[]> {
	const sizes = quick ? [1000, 2000] : [...wanted.keys()]
	const found = await benchMatch(sizes, say)
	const rows = found.flatMap((one) => {
		const than = wanted.get(one.entries)
		const size = one.entries.toLocaleString('en')
		return [
			row({
				what: `candidates among ${size} entries, median, beside trigrams`,
				value: one.oursP50,
				reference: one.trigramP50,
				unit: 'ms',
			}),
			row({
				what: `candidates among ${size} entries, all queries, beside trigrams`,
				value: one.ratio,
				reference: 1,
				unit: '×',
				...(than ? { bound: { of: 'ratio' as const, is: '≤' as const, than } } : {}),
			}),
			row({ what: `entry meant found among ${size}, beside trigrams`, value: one.oursFound, reference: one.trigramFound, unit: 'share' }),
		]
	})
	const [first, last] = [found[0], found.at(-1)]
	if (!first || !last) return rows
	return [
		...rows,
		row({
			what: `growth of the median from ${first.entries} to ${last.entries}`,
			value: last.oursP50,
			reference: first.oursP50,
			unit: 'ms',
		}),
	]
}
