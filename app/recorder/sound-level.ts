/** What is heard of a stretch of sound: from 0 (nothing) to 100 (as loud as can be written), in steps the ear takes for even; −60 decibels and below is 0. */
export function loudness(samples: Float32Array): number {
	let sum = 0
	for (const sample of samples) sum += sample * sample
	const decibels = 10 * Math.log10(sum / Math.max(1, samples.length) || 1e-12)
	return Math.round(Math.min(100, Math.max(0, ((decibels + 60) / 60) * 100)))
}

/** What is worth saying to who holds the microphone, of the loudest level (0 to 100) in each of the last stretches. */
export function advice(levels: readonly number[]): 'too-quiet' | 'too-loud' | null {
	if (levels.length < 8) return null
	if (levels.every((level) => level < 12)) return 'too-quiet'
	return levels.filter((level) => level >= 97).length >= 3 ? 'too-loud' : null
}
