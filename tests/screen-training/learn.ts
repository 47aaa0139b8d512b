/** One passage to learn from: what it tells, and whether it is of the label that is learned. */
export interface Example {
	readonly tellings: ReadonlyMap<string, number>
	readonly isOfLabel: boolean
	/** How much it counts: half for a copy without marks. */
	readonly weight: number
}

export interface Model {
	readonly bias: number
	readonly weights: ReadonlyMap<string, number>
}

const steps = 250
const pace = 0.5

/** Signs of fewer examples are chance. */
const fewest = 2

function signsOf(examples: readonly Example[]): Map<string, number> {
	const counts = new Map<string, number>()
	for (const { tellings, weight } of examples) for (const sign of tellings.keys()) counts.set(sign, (counts.get(sign) ?? 0) + weight)
	return new Map([...counts].filter(([, count]) => count >= fewest).map(([sign], column) => [sign, column]))
}

/** Logistic regression with a ridge, by AdaGrad over all examples at once; the same examples give the same weights. */
export function learn(examples: readonly Example[], ridge: number): Model {
	const columns = signsOf(examples)
	const rows = examples.map(({ tellings, isOfLabel, weight }) => {
		const known = [...tellings].filter(([sign]) => columns.has(sign))
		return {
			at: Uint32Array.from(known, ([sign]) => columns.get(sign) ?? 0),
			amounts: Float64Array.from(known, ([, amount]) => amount),
			target: isOfLabel ? 1 : 0,
			weight,
		}
	})
	// The last column is the bias, which no ridge holds back.
	const weights = new Float64Array(columns.size + 1)
	const squares = new Float64Array(columns.size + 1).fill(1e-8)
	for (let step = 0; step < steps; step++) {
		const slope = weights.map((weight, column) => (column === columns.size ? 0 : ridge * weight))
		for (const { at, amounts, target, weight } of rows) {
			let sum = weights[columns.size] ?? 0
			for (let index = 0; index < at.length; index++) sum += (weights[at[index] ?? 0] ?? 0) * (amounts[index] ?? 0)
			const pull = weight * (1 / (1 + Math.exp(-sum)) - target)
			slope[columns.size] = (slope[columns.size] ?? 0) + pull
			for (let index = 0; index < at.length; index++) {
				const column = at[index] ?? 0
				slope[column] = (slope[column] ?? 0) + pull * (amounts[index] ?? 0)
			}
		}
		for (let column = 0; column < weights.length; column++) {
			const own = slope[column] ?? 0
			const square = (squares[column] ?? 0) + own * own
			squares[column] = square
			weights[column] = (weights[column] ?? 0) - (pace * own) / Math.sqrt(square)
		}
	}
	return { bias: weights[columns.size] ?? 0, weights: new Map([...columns].map(([sign, column]) => [sign, weights[column] ?? 0])) }
}

/** How far an example leans to the label, in logits. */
export function lean({ bias, weights }: Model, tellings: ReadonlyMap<string, number>): number {
	let sum = bias
	for (const [sign, amount] of tellings) sum += (weights.get(sign) ?? 0) * amount
	return sum
}
