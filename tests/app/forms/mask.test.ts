import { expect, test } from 'vitest'
import { clockOf, parseMask, timeOf } from '#app/forms/mask.ts'

test.each<{ typed: string; ms: number | null }>([
	{ typed: '3:10', ms: 190_000 },
	{ typed: ' 0:07,5 ', ms: 7500 },
	{ typed: '1:03:10', ms: 3_790_000 },
	{ typed: '95', ms: 95_000 },
	{ typed: '95:00', ms: 5_700_000 },
	{ typed: '0:00', ms: 0 },
	{ typed: '3:60', ms: null },
	{ typed: '-1', ms: null },
	{ typed: '3 phút', ms: null },
	{ typed: '', ms: null },
])('a time typed as "$typed"', ({ typed, ms }) => {
	expect(timeOf(typed)).toBe(ms)
})

test.each([0, 500, 7500, 59_900, 60_000, 190_000, 3_790_000])('%i ms is written so that it is read back', (ms) => {
	expect(timeOf(clockOf(ms))).toBe(ms)
})

const region = {
	intent: 'mask',
	kind: 'blur',
	reason: 'face',
	x: '12,5',
	y: '10 %',
	width: '30',
	height: '20.25',
	version: '3',
	maskVersion: '1',
}
test.each<{ why: string; form: Record<string, string>; answer: unknown }>([
	{
		why: 'a place in percent, with comma or point',
		form: region,
		answer: { kind: 'blur', region: { x: 0.125, y: 0.1, width: 0.3, height: 0.2025 } },
	},
	{
		why: 'a place in a film for a while',
		form: { ...region, from: '0:03', to: '1:06,5' },
		answer: { kind: 'blur', region: { x: 0.125, y: 0.1, width: 0.3, height: 0.2025 }, during: { fromMs: 3000, toMs: 66_500 } },
	},
	{ why: 'a place from when to nobody knows', form: { ...region, from: '0:03' }, answer: ['to missing'] },
	{
		why: 'a stretch',
		form: { ...region, kind: 'mute', from: '0:03', to: '0:06' },
		answer: { kind: 'mute', stretch: { fromMs: 3000, toMs: 6000 } },
	},
	{ why: 'a whole file, whatever else stands there', form: { ...region, kind: 'hide', x: 'x' }, answer: { kind: 'hide' } },
	{ why: 'numbers that are none', form: { ...region, x: 'abc', y: '' }, answer: ['x malformed', 'y missing'] },
	{ why: 'nothing chosen', form: { intent: 'mask' }, answer: ['kind missing', 'reason missing'] },
	{ why: 'a kind of our own making', form: { ...region, kind: 'erase' }, answer: ['kind missing'] },
])('$why', ({ form, answer }) => {
	const data = new FormData()
	for (const [name, value] of Object.entries(form)) data.set(name, value)
	const parsed = parseMask(data)
	const told = parsed.ok
		? parsed.value.intent === 'mask' && parsed.value.command.part
		: parsed.refusal.code === 'invalid' && parsed.refusal.faults.map(({ field, code }) => `${field} ${code}`)
	expect(told).toEqual(answer)
})
