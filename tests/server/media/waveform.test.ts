import { expect, test } from 'vitest'
import type { SoundFacts } from '#moderation/upload/media-facts.ts'
import { measuringRate, peakMeter, waveformBuckets } from '#server/media/waveform.ts'

function measured(seconds: number, sample: (time: number) => number, chunk = 1024) {
	const meter = peakMeter()
	const total = seconds * measuringRate
	for (let at = 0; at < total; at += chunk) {
		meter.add(
			Int16Array.from({ length: Math.min(chunk, total - at) }, (_, offset) => Math.round(sample((at + offset) / measuringRate) * 32_767)),
		)
	}
	return meter.finish()
}

test.each([
	['silence', () => 0, 0],
	['half of full scale', () => 0.5, 128],
	['full scale', () => 1, 255],
	['the negative side counts as much', () => -1, 255],
])('%s', (_why, sample, peak) => {
	const { peaks, durationSeconds } = measured(20, sample)
	expect(durationSeconds).toBe(20)
	expect(peaks).toHaveLength(waveformBuckets)
	expect(new Set(peaks)).toEqual(new Set([peak]))
})

test('loud in the first half, silent in the second', () => {
	const { peaks } = measured(16, (time) => (time < 8 ? 1 : 0))
	expect(new Set(peaks.slice(0, 400))).toEqual(new Set([255]))
	expect(new Set(peaks.slice(400))).toEqual(new Set([0]))
})

test('a single click is not lost among the samples around it', () => {
	expect(Math.max(...measured(60, (time) => (time === 30 ? 1 : 0)).peaks)).toBe(255)
})

test.each([
	['nothing', 0, 0],
	['a twentieth of a second', 0.05, 5],
	['the last incomplete stretch counts', 0.055, 6],
])('short sounds have fewer bars: %s', (_why, seconds, bars) => {
	expect(measured(seconds, () => 1).peaks).toHaveLength(bars)
})

test('an hour keeps its shape although windows were folded', () => {
	const { peaks, durationSeconds } = measured(3600, (time) => (time >= 1800 ? 1 : 0), 80_000)
	expect(durationSeconds).toBe(3600)
	expect(peaks).toHaveLength(waveformBuckets)
	expect(peaks.slice(0, 399).every((peak) => peak === 0)).toBe(true)
	expect(peaks.slice(401).every((peak) => peak === 255)).toBe(true)
})

test.each<[string, (time: number) => number, SoundFacts]>([
	['a tone at half scale', (time) => 0.5 * Math.sin(time * 3000), { clippedShare: 0, silentShare: 0, peak: 0.5 }],
	['nothing', () => 0, { clippedShare: 0, silentShare: 1, peak: 0 }],
	['hiss below hearing for half the time', (time) => (time < 5 ? 0.0005 : 0.2), { clippedShare: 0, silentShare: 0.5, peak: 0.2 }],
	['a tenth of it at full scale', (time) => (time < 1 ? 1 : 0.3), { clippedShare: 0.1, silentShare: 0, peak: 1 }],
])('how it sounds: %s', (_why, sample, expected) => {
	const { sound } = measured(10, sample)
	expect(sound.clippedShare).toBeCloseTo(expected.clippedShare, 2)
	expect(sound.silentShare).toBeCloseTo(expected.silentShare, 2)
	expect(sound.peak).toBeCloseTo(expected.peak, 2)
})
