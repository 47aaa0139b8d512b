import { describe, expect, test } from 'vitest'
import { clockTime, parseClockTime } from '#moderation/verify/clock-time.ts'

describe('times people type', () => {
	test.each([
		{ typed: '1:23', ms: 83_000, why: 'minutes and seconds' },
		{ typed: ' 0:05 ', ms: 5000, why: 'spaces around' },
		{ typed: '83', ms: 83_000, why: 'seconds alone' },
		{ typed: '83,5', ms: 83_500, why: 'a comma, as Vietnamese writes it' },
		{ typed: '1:02:03', ms: 3_723_000, why: 'hours' },
		{ typed: '75:00', ms: 4_500_000, why: 'more than an hour in minutes' },
		{ typed: '１：２３', ms: 83_000, why: 'full-width signs of some keyboards' },
		{ typed: '1:75', ms: null, why: 'no such second' },
		{ typed: '1:62:00', ms: null, why: 'no such minute within an hour' },
		{ typed: '', ms: null, why: 'nothing' },
		{ typed: 'phút thứ hai', ms: null, why: 'words' },
		{ typed: '-5', ms: null, why: 'before the beginning' },
	])('$typed: $why', ({ typed, ms }) => expect(parseClockTime(typed)).toBe(ms))

	test.each([
		{ ms: 0, shown: '0:00' },
		{ ms: 83_900, shown: '1:23' },
		{ ms: 3_723_000, shown: '1:02:03' },
	])('$ms is shown as $shown', ({ ms, shown }) => {
		expect(clockTime(ms)).toBe(shown)
		expect(parseClockTime(shown)).toBe(Math.floor(ms / 1000) * 1000)
	})
})
