import { describe, expect, test } from 'vitest'
import { isWithin, nextRange, nextSerial, setRight } from '#moderation/collection-day/desk.ts'
import { drawnDeskSigns } from '#moderation/collection-day/desk-signs.ts'
import { intakeFaults, purposesStillMeant, type Intake } from '#moderation/collection-day/intake.ts'
import { deskSlipCode, readDeskSlipCode } from '#moderation/contribute/slip-code.ts'

const hundred = { first: 0, last: 99 }

test.each([
	{ why: 'the first numbers of a desk', given: [], count: 100, most: 1000, next: hundred },
	{ why: 'the next follow, none is given twice', given: [hundred], count: 100, most: 1000, next: { first: 100, last: 199 } },
	{
		why: 'in whatever order they are read',
		given: [{ first: 100, last: 199 }, hundred],
		count: 50,
		most: 1000,
		next: { first: 200, last: 249 },
	},
	{ why: 'up to the last there is', given: [], count: 100, most: 100, next: hundred },
	{ why: 'and no further', given: [hundred], count: 1, most: 100, next: undefined },
])('range: $why', ({ given, count, most, next }) => expect(nextRange(given, count, most)).toEqual(next))

test.each([
	{ why: 'the lowest first', ranges: [{ first: 200, last: 201 }, hundred], used: [], serial: 0 },
	{ why: 'past those handed out', ranges: [hundred], used: [0, 1, 3], serial: 2 },
	{
		why: 'from the next range when one is done',
		ranges: [
			{ first: 5, last: 5 },
			{ first: 9, last: 10 },
		],
		used: [5],
		serial: 9,
	},
	{ why: 'none when all are out', ranges: [{ first: 5, last: 5 }], used: [5], serial: undefined },
	{ why: 'none before any was given', ranges: [], used: [], serial: undefined },
])('serial: $why', ({ ranges, used, serial }) => expect(nextSerial(ranges, new Set(used))).toBe(serial))

test('a number outside what a desk was given is not its own', () => {
	expect(isWithin([hundred], 99)).toBe(true)
	expect(isWithin([hundred], 100)).toBe(false)
})

test.each([
	{ why: 'a right clock', takenAt: 1000, deviceNow: 5000, serverNow: 5000, at: 1000, offMs: 0 },
	{ why: 'a clock a year behind', takenAt: 1000, deviceNow: 2000, serverNow: 32_000_000, at: 31_999_000, offMs: -31_998_000 },
	{ why: 'a clock ahead', takenAt: 9000, deviceNow: 10_000, serverNow: 4000, at: 3000, offMs: 6000 },
	{
		why: 'years behind, set right before it was sent: never before the desk was opened',
		takenAt: 3,
		deviceNow: 5000,
		serverNow: 5000,
		at: 500,
		offMs: 0,
	},
	{ why: 'set forward in between: never in the future', takenAt: 9000, deviceNow: 5000, serverNow: 5000, at: 5000, offMs: 0 },
])('time: $why', ({ takenAt, deviceNow, serverNow, at, offMs }) =>
	expect(setRight({ takenAt, deviceNow }, { openedAt: 500, now: serverNow })).toEqual({ at, offMs }),
)

test('signs drawn for a desk number its slips', () => {
	const signs = drawnDeskSigns(Uint8Array.from([255, 7, 30, 250, 0]))
	const code = deskSlipCode(signs ?? '', 17)
	expect(readDeskSlipCode(code ?? '')).toMatchObject({ desk: signs, serial: 17 })
	expect(drawnDeskSigns(Uint8Array.from([255, 254, 253, 1]))).toBeUndefined()
})

describe('an intake', () => {
	const intake: Intake = {
		id: '5f0c2a1e-0000-4000-8000-000000000001',
		kind: 'photos',
		giver: 'Ama Kông',
		role: 'owner',
		inShort: 'Ghè ba tai của ông nội',
		consent: { texts: [{ purpose: 'keep', version: 'keep-1' }], way: 'tick', language: 'vi' },
	}
	test.each<{ why: string; patch: Partial<Intake>; faults: string[] }>([
		{ why: 'whole', patch: {}, faults: [] },
		{ why: 'nothing agreed to is no fault', patch: { consent: null }, faults: [] },
		{ why: 'nobody gives it', patch: { giver: '  ' }, faults: ['giver missing'] },
		{ why: 'nothing said of it', patch: { inShort: '' }, faults: ['inShort missing'] },
		{ why: 'longer than a line', patch: { inShort: 'ă'.repeat(201) }, faults: ['inShort too-long'] },
		{ why: 'a consent to nothing', patch: { consent: { texts: [], way: 'voice', language: 'vi' } }, faults: ['purposes missing'] },
	])('$why', ({ patch, faults }) =>
		expect(intakeFaults({ ...intake, ...patch }).map(({ field, code }) => `${field} ${code}`)).toEqual(faults),
	)
	test('words that have changed since were not agreed to', () => {
		const texts = [
			{ purpose: 'keep', version: 'keep-1' },
			{ purpose: 'everyone', version: 'everyone-0' },
		] as const
		expect(purposesStillMeant({ texts })).toEqual(['keep'])
	})
})
