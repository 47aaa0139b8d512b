import type { SoundFacts } from '#moderation/upload/media-facts.ts'

/** Buckets of a drawn waveform (đường sóng âm). */
export const waveformBuckets = 800

/** Sound is measured at this rate, one channel: enough to draw, light to read. */
export const measuringRate = 8000

const windowSamples = 80
const mostWindows = 1 << 17

/** Samples from here on count as full scale: resampling rounds a clipped wave off a little. −0.2 decibels. */
const fullScale = 32_000
/** A window no louder than this is silence: −60 decibels. */
const silence = 33

export interface Waveform {
	/** Loudest sample of each stretch, 0 to 255 of full scale; fewer than 800 for very short sounds. */
	readonly peaks: readonly number[]
	readonly durationSeconds: number
	readonly sound: SoundFacts
}

const rounded = (share: number) => Math.round(share * 10_000) / 10_000

/** Folds neighbours together, keeping the louder. */
const halved = (peaks: readonly number[]) =>
	Array.from({ length: Math.ceil(peaks.length / 2) }, (_, at) => Math.max(peaks[2 * at] ?? 0, peaks[2 * at + 1] ?? 0))

function inBuckets(peaks: readonly number[], count: number): number[] {
	if (peaks.length <= count) return [...peaks]
	return Array.from({ length: count }, (_, bucket) => {
		const from = Math.floor((bucket * peaks.length) / count)
		const to = Math.floor(((bucket + 1) * peaks.length) / count)
		return peaks.slice(from, to).reduce((loudest, peak) => Math.max(loudest, peak), 0)
	})
}

/** Measures sound as it streams by, in memory that does not grow with its length: when full, windows are folded in two. */
export function peakMeter() {
	let finished: number[] = []
	let samplesPerWindow = windowSamples
	let loudest = 0
	let inWindow = 0
	let total = 0
	let clipped = 0
	let silent = 0
	let peak = 0

	function closeWindow(): void {
		finished.push(Math.min(255, Math.round((loudest / 32_767) * 255)))
		if (loudest <= silence) silent += inWindow
		peak = Math.max(peak, loudest)
		loudest = 0
		inWindow = 0
		if (finished.length < mostWindows) return
		finished = halved(finished)
		samplesPerWindow *= 2
	}

	return {
		/** Signed 16-bit samples, one channel, at `measuringRate`. */
		add(samples: Int16Array): void {
			for (const sample of samples) {
				const level = Math.abs(sample)
				loudest = Math.max(loudest, level)
				if (level >= fullScale) clipped++
				if (++inWindow === samplesPerWindow) closeWindow()
			}
			total += samples.length
		},
		finish(): Waveform {
			if (inWindow > 0) closeWindow()
			const of = Math.max(1, total)
			const sound = { clippedShare: rounded(clipped / of), silentShare: rounded(silent / of), peak: rounded(Math.min(1, peak / 32_767)) }
			return { peaks: inBuckets(finished, waveformBuckets), durationSeconds: total / measuringRate, sound }
		},
	}
}
