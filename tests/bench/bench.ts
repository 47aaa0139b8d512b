/** One measured thing: `value` beside `reference`, what was measured on the same machine in the same run; `ratio` is value ÷ reference. */
export interface BenchRow {
	readonly what: string
	readonly value: number
	readonly reference: number | null
	readonly ratio: number | null
	/** The bound in words, as `ratio ≥ 0.4`; null for a figure that is only told. */
	readonly bound: string | null
	/** Whether the bound is met; null where there is none. */
	readonly ok: boolean | null
	readonly unit: string
}

export interface BenchOptions {
	/** Small sizes: to see that the bench works, not for figures. */
	readonly quick: boolean
	/** For progress while it runs. */
	readonly say: (line: string) => void
}

/** A bench (phép đo): bounded in time, and its data is gone when it ends, however it ends. */
export interface Bench {
	readonly name: string
	run(options: BenchOptions): Promise<BenchRow[]>
}

interface Measured {
	readonly what: string
	readonly value: number
	readonly reference?: number
	readonly unit: string
	readonly bound?: Bound
}

export interface Bound {
	readonly of: 'value' | 'ratio'
	readonly is: '≥' | '≤' | '<'
	readonly than: number
}

/** The row of a measurement, judged by its bound. A figure that is not a number meets no bound. */
export function row({ what, value, reference, unit, bound }: Measured): BenchRow {
	const ratio = reference === undefined ? null : value / reference
	const judged = bound && (bound.of === 'ratio' ? (ratio ?? Number.NaN) : value)
	return {
		what,
		value,
		reference: reference ?? null,
		ratio,
		bound: bound ? `${bound.of === 'ratio' ? 'ratio' : unit} ${bound.is} ${bound.than}` : null,
		ok: bound && judged !== undefined ? isMet(judged, bound) : null,
		unit,
	}
}

function isMet(judged: number, { is, than }: Bound): boolean {
	if (is === '≥') return judged >= than
	return is === '≤' ? judged <= than : judged < than
}

export function median(values: readonly number[]): number {
	return quantile(values, 0.5)
}

/** The value below which the share `part` of the values lies (nearest rank). NaN for none. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((one, other) => one - other)
	return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}
