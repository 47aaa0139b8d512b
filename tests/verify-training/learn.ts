/** One training example of the ranking: feature vectors of all candidates, and which of them are right. */
export type Choice = { candidates: number[][]; right: boolean[] }

/** One training example of the verdict: its features, whether it is a match, and how much it counts. */
export type Verdict = { features: number[]; match: boolean; weight: number }

const dot = (one: number[], other: number[]): number => one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)

function descend(start: number[], gradient: (at: number[]) => number[], steps: number): number[] {
	let at = [...start]
	const squares = start.map(() => 1e-6)
	for (let step = 0; step < steps; step++) {
		const slope = gradient(at)
		at = at.map((value, index) => {
			const own = slope[index] ?? 0
			squares[index] = (squares[index] ?? 0) + own * own
			return value - (0.15 * own) / Math.sqrt(squares[index] ?? 1)
		})
	}
	return at
}

/** Conditional logit with a ridge towards the prior weights; weights never change sign. */
export function learnRanking(choices: Choice[], prior: number[], ridge: number): number[] {
	const gradient = (weights: number[]): number[] => {
		const slope = weights.map((value, index) => (2 * ridge * (value - (prior[index] ?? 0))) / Math.max(0.05, Math.abs(prior[index] ?? 0)))
		for (const choice of choices) addChoice(choice, weights, slope, choices.length)
		return slope
	}
	return descend(prior, gradient, 600).map((value, index) => (Math.sign(prior[index] ?? 0) * value < 0 ? 0 : value))
}

function addChoice({ candidates, right }: Choice, weights: number[], slope: number[], total: number): void {
	const scores = candidates.map((features) => dot(features, weights))
	const highest = Math.max(...scores)
	const raised = scores.map((score) => Math.exp(score - highest))
	const all = raised.reduce((sum, value) => sum + value, 0)
	const good = raised.reduce((sum, value, index) => sum + (right[index] ? value : 0), 0)
	for (const [index, features] of candidates.entries()) {
		const raisedHere = raised[index] ?? 0
		const pull = raisedHere / all - (right[index] && good > 0 ? raisedHere / good : 0)
		if (Math.abs(pull) < 1e-9) continue
		for (const [column, value] of features.entries()) slope[column] = (slope[column] ?? 0) + (pull * value) / total
	}
}

/** Logistic regression with a ridge towards the prior; the first feature is the bias and is free. */
export function learnVerdict(verdicts: Verdict[], prior: number[], ridge: number): number[] {
	const total = verdicts.reduce((sum, one) => sum + one.weight, 0)
	const gradient = (weights: number[]): number[] => {
		const slope = weights.map((value, index) => (index === 0 ? 0 : 2 * ridge * (value - (prior[index] ?? 0))))
		for (const { features, match, weight } of verdicts) {
			const chance = 1 / (1 + Math.exp(-dot(features, weights)))
			for (const [column, value] of features.entries())
				slope[column] = (slope[column] ?? 0) + ((chance - (match ? 1 : 0)) * value * weight) / total
		}
		return slope
	}
	return descend(prior, gradient, 1500)
}
