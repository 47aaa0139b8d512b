import { expect, test } from 'vitest'
import { faultOfBrowser, faultOfMicrophone } from '#app/recorder/recording-fault.ts'
import { advice, loudness } from '#app/recorder/sound-level.ts'
import { clockOf, recordingType, takeFile } from '#app/recorder/take.ts'

const named = (name: string): Error => Object.assign(new Error('no'), { name })

test.each([
	{ why: 'permission denied', error: named('NotAllowedError'), fault: 'refused' },
	{ why: 'forbidden by the page’s policy', error: named('SecurityError'), fault: 'refused' },
	{ why: 'no device', error: named('NotFoundError'), fault: 'no-microphone' },
	{ why: 'held by a call', error: named('NotReadableError'), fault: 'busy' },
	{ why: 'something else', error: 'broken', fault: 'failed' },
])('microphone: $why', ({ error, fault }) => {
	expect(faultOfMicrophone(error)).toBe(fault)
})

test.each([
	{ why: 'all there', browser: { isSecure: true, hasMicrophone: true, hasRecorder: true }, fault: null },
	{
		why: 'plain http hides the microphone: say so, not that the browser is old',
		browser: { isSecure: false, hasMicrophone: false, hasRecorder: true },
		fault: 'insecure',
	},
	{ why: 'no recorder', browser: { isSecure: true, hasMicrophone: true, hasRecorder: false }, fault: 'unsupported' },
])('browser: $why', ({ browser, fault }) => {
	expect(faultOfBrowser(browser)).toBe(fault)
})

test.each([
	{ why: 'nothing', samples: [0, 0, 0, 0], level: 0 },
	{ why: 'no samples yet', samples: [], level: 0 },
	{ why: 'full scale', samples: [1, -1, 1, -1], level: 100 },
	{ why: 'a thousandth of full scale is the floor', samples: [0.001, -0.001], level: 0 },
	{ why: 'half as many decibels', samples: [0.0316, -0.0316], level: 50 },
])('loudness: $why', ({ samples, level }) => {
	expect(loudness(Float32Array.from(samples))).toBe(level)
})

test.each([
	{ why: 'too short to say', levels: [0, 0, 0], said: null },
	{ why: 'hardly heard', levels: Array<number>(10).fill(5), said: 'too-quiet' },
	{ why: 'breaking', levels: [50, 60, 98, 99, 97, 50, 40, 60], said: 'too-loud' },
	{ why: 'one beat of a gong is no fault', levels: [50, 60, 100, 50, 40, 60, 50, 40], said: null },
])('advice: $why', ({ levels, said }) => {
	expect(advice(levels)).toBe(said)
})

test.each([
	{ why: 'Chromium', can: ['audio/webm;codecs=opus', 'audio/webm'], mime: 'audio/webm;codecs=opus' },
	{ why: 'Safari', can: ['audio/mp4'], mime: 'audio/mp4' },
	{ why: 'none of ours', can: ['audio/aac'], mime: undefined },
])('type: $why', ({ can, mime }) => {
	expect(recordingType((type) => can.includes(type))).toBe(mime)
})

test('a take is named by what it is and when it began', () => {
	const file = takeFile([new Blob(['ab']), new Blob(['c'])], 'audio/mp4;codecs=mp4a.40.2', 'lời kể', new Date(2026, 2, 1, 9, 5, 7))
	expect([file.name, file.type, file.size]).toEqual(['lời kể 2026-03-01 09.05.07.m4a', 'audio/mp4', 3])
	expect(clockOf(247_900)).toBe('4:07')
})
