/** How many of the sorted places are below the limit. */
export function countBelow(sorted: ArrayLike<number>, limit: number): number {
	let low = 0
	let high = sorted.length
	while (low < high) {
		const middle = (low + high) >> 1
		if ((sorted[middle] ?? 0) < limit) low = middle + 1
		else high = middle
	}
	return low
}

/** How many of the sorted places lie from `from` to `to`, both included. */
export function countBetween(sorted: readonly number[], from: number, to: number): number {
	return countBelow(sorted, to + 1) - countBelow(sorted, from)
}
