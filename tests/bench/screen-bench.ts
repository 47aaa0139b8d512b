import { row, type BenchRow } from './bench.ts'
import { benchScreen } from './screen.ts'

export const name = 'screen'

/** The slowest of several texts of 20,000 characters, and how time grows from half of it: linear is 2. */
export async function run(): Promise<BenchRow[]> {
	const slowest = benchScreen()
	return [
		row({
			what: `screening ${slowest.characters} characters (slowest text: ${slowest.worst})`,
			value: slowest.ms,
			unit: 'ms',
			bound: { of: 'value', is: '<', than: 1000 },
		}),
		row({ what: 'the same beside half as many characters', value: slowest.ms, reference: slowest.ms / slowest.ratio, unit: 'ms' }),
	]
}
