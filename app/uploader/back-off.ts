/** Pauses after the first break, the second and so on, as long as no byte gets through; then the last one again and again. Milliseconds. */
export const pausesMs: readonly number[] = [500, 1000, 3000, 5000, 10_000]

export interface BackOff {
	/** Another try begins. */
	begin(): void
	/** The server has more than it had: the next pause is the shortest again. */
	progress(): void
	/** After a break; ends early when `tryNow` is called, at once if it was called since the try began. */
	pause(): Promise<void>
	/** There is reason to think that it would work now. */
	tryNow(): void
}

/** Growing pauses between tries, for a line nobody knows when it comes back. */
export function makeBackOff(): BackOff {
	let breaks = 0
	let isCalled = false
	let end: (() => void) | undefined
	return {
		begin() {
			isCalled = false
		},
		progress() {
			breaks = 0
		},
		pause() {
			if (isCalled) return Promise.resolve()
			const ms = pausesMs[Math.min(breaks++, pausesMs.length - 1)]
			return new Promise((resolve) => {
				const timer = setTimeout(() => end?.(), ms)
				end = () => {
					clearTimeout(timer)
					end = undefined
					resolve()
				}
			})
		},
		tryNow() {
			breaks = 0
			isCalled = true
			end?.()
		},
	}
}
