import { describe, expect, test } from 'vitest'
import type { Role } from '#moderation/actor.ts'
import type { Contribution } from '#moderation/contribution.ts'
import {
	decideMask,
	maskedBy,
	mostMasks,
	partFaults,
	planMasks,
	type MaskCommand,
	type MaskedFile,
	type MaskPart,
} from '#moderation/review/mask.ts'

const now = new Date('2026-03-01T02:00:00Z')
const later = new Date('2026-03-01T02:10:00Z')
const contribution: Contribution = {
	id: 'one',
	memberId: 'giver',
	state: 'screened',
	version: 3,
	licence: 'cc-by-4.0',
	claim: { memberId: 'reviewer', step: 'review', expiresAt: later },
	reviewedBy: null,
	verifiedBy: null,
	judgedBy: [],
}
const blur = (x: number, y: number, width: number, height: number): MaskPart => ({ kind: 'blur', region: { x, y, width, height } })
const mute = (fromMs: number, toMs: number): MaskPart => ({ kind: 'mute', stretch: { fromMs, toMs } })
const during = (part: MaskPart, fromMs: number, toMs: number): MaskPart =>
	part.kind === 'blur' ? { ...part, during: { fromMs, toMs } } : part
const hide: MaskPart = { kind: 'hide' }
const picture: MaskedFile = { mediaClass: 'image', durationMs: null, maskVersion: 0, masks: [] }
const sound: MaskedFile = { mediaClass: 'audio', durationMs: 10_400, maskVersion: 0, masks: [] }
const film: MaskedFile = { mediaClass: 'video', durationMs: 10_400, hasStill: true, maskVersion: 0, masks: [] }

describe('a part of a file', () => {
	test.each<{ why: string; file: MaskedFile; part: MaskPart; faults: string[] }>([
		{ why: 'a face', file: picture, part: blur(0.2, 0.1, 0.3, 0.3), faults: [] },
		{ why: 'the whole picture', file: picture, part: blur(0, 0, 1, 1), faults: [] },
		{ why: 'thirds that do not add up in binary', file: picture, part: blur(0.7, 0.1, 0.3, 0.9), faults: [] },
		{ why: 'beyond the right edge', file: picture, part: blur(0.8, 0.1, 0.3, 0.3), faults: ['width out-of-range'] },
		{ why: 'beyond the lower edge', file: picture, part: blur(0.1, 0.8, 0.3, 0.3), faults: ['height out-of-range'] },
		{ why: 'before the left edge', file: picture, part: blur(-0.1, 0.1, 0.3, 0.3), faults: ['x out-of-range'] },
		{ why: 'no number at all', file: picture, part: blur(Number.NaN, 0.1, 0.3, 0.3), faults: ['x out-of-range'] },
		{ why: 'too thin to cover anything', file: picture, part: blur(0.1, 0.1, 0.001, 0.3), faults: ['width out-of-range'] },
		{ why: 'a picture has no sound', file: picture, part: mute(0, 1000), faults: ['kind not-allowed'] },
		{ why: 'a recording has nothing to see', file: sound, part: blur(0, 0, 1, 1), faults: ['kind not-allowed'] },
		{
			why: 'a place in a film that cannot be read',
			file: { ...film, hasStill: false },
			part: blur(0, 0, 0.5, 0.5),
			faults: ['kind not-allowed'],
		},
		{ why: 'a place in a film, all the time', file: film, part: blur(0, 0, 0.5, 0.5), faults: [] },
		{ why: 'for a while', file: film, part: during(blur(0, 0, 0.5, 0.5), 1000, 3000), faults: [] },
		{ why: 'beyond the film’s end', file: film, part: during(blur(0, 0, 0.5, 0.5), 1000, 12_000), faults: ['to out-of-range'] },
		{ why: 'backwards in a film', file: film, part: during(blur(0, 0, 0.5, 0.5), 3000, 1000), faults: ['to out-of-range'] },
		{
			why: 'beyond edge and end',
			file: film,
			part: during(blur(0.8, 0, 0.5, 0.5), 11_000, 12_000),
			faults: ['width out-of-range', 'from out-of-range'],
		},
		{ why: 'a picture has no time', file: picture, part: during(blur(0, 0, 0.5, 0.5), 0, 1000), faults: ['from not-allowed'] },
		{ why: 'a stretch', file: sound, part: mute(3000, 5000), faults: [] },
		{ why: 'to the end, rounded up to the second', file: sound, part: mute(9000, 11_000), faults: [] },
		{ why: 'a stretch of a film', file: film, part: mute(0, 10_000), faults: [] },
		{ why: 'beyond the end', file: sound, part: mute(9000, 12_000), faults: ['to out-of-range'] },
		{ why: 'begins after the end', file: sound, part: mute(11_000, 12_000), faults: ['from out-of-range'] },
		{ why: 'backwards', file: sound, part: mute(5000, 3000), faults: ['to out-of-range'] },
		{ why: 'nothing', file: sound, part: mute(5000, 5000), faults: ['to out-of-range'] },
		{ why: 'not typed', file: sound, part: mute(Number.NaN, 3000), faults: ['from out-of-range'] },
		{ why: 'a length nobody knows', file: { ...sound, durationMs: null }, part: mute(3000, 600_000), faults: [] },
		{ why: 'any file can be hidden', file: film, part: hide, faults: [] },
	])('$why', ({ file, part, faults }) => {
		expect(partFaults(file, part).map(({ field, code }) => `${field} ${code}`)).toEqual(faults)
	})
})

describe('who covers', () => {
	const command: MaskCommand = { version: 3, maskVersion: 0, part: blur(0, 0, 0.5, 0.5), reason: 'face', words: '' }
	const many = Array.from({ length: mostMasks }, (_, at) => blur(at / 100, 0.5, 0.011, 0.011))
	test.each<{
		why: string
		who?: string
		roles?: Role[]
		given?: Partial<Contribution>
		file?: Partial<MaskedFile>
		asks?: Partial<MaskCommand>
		answer: string
	}>([
		{ why: 'the reviewer who holds the claim', answer: 'ok' },
		{ why: 'another reviewer', who: 'other', answer: 'claimed-by-other' },
		{ why: 'a reviewer without a claim', given: { claim: null }, answer: 'claim-lapsed' },
		{ why: 'a claim that lapsed', given: { claim: { memberId: 'reviewer', step: 'review', expiresAt: now } }, answer: 'claim-lapsed' },
		{ why: 'the giver, though a reviewer', who: 'giver', answer: 'own-contribution' },
		{ why: 'the giver, though an officer', who: 'giver', roles: ['officer'], answer: 'forbidden' },
		{ why: 'a contributor', roles: ['contributor'], answer: 'forbidden' },
		{ why: 'an administrator', roles: ['administrator'], answer: 'forbidden' },
		{ why: 'an officer while a reviewer works', who: 'officer', roles: ['officer'], answer: 'ok' },
		{ why: 'an officer, after publication', who: 'officer', roles: ['officer'], given: { state: 'published', claim: null }, answer: 'ok' },
		{ why: 'a reviewer, after publication', given: { state: 'published' }, answer: 'wrong-state' },
		{ why: 'a contribution that moved on', asks: { version: 2 }, answer: 'stale-version' },
		{ why: 'masks changed meanwhile', file: { maskVersion: 1 }, answer: 'stale-version' },
		{ why: 'an officer on what changed meanwhile', roles: ['officer'], who: 'officer', file: { maskVersion: 1 }, answer: 'stale-version' },
		{ why: 'covered already', file: { masks: [blur(0, 0, 0.6, 0.6)] }, answer: 'nothing-changed' },
		{ why: 'more than was covered', file: { masks: [blur(0, 0, 0.4, 0.6)] }, answer: 'ok' },
		{
			why: 'covered throughout',
			file: { ...film, masks: [blur(0, 0, 0.6, 0.6)] },
			asks: { part: during(blur(0, 0, 0.5, 0.5), 0, 500) },
			answer: 'nothing-changed',
		},
		{ why: 'covered for less', file: { ...film, masks: [during(blur(0, 0, 0.6, 0.6), 0, 500)] }, answer: 'ok' },
		{
			why: 'covered then',
			file: { ...film, masks: [during(blur(0, 0, 1, 1), 0, 900)] },
			asks: { part: during(blur(0, 0, 0.5, 0.5), 100, 500) },
			answer: 'nothing-changed',
		},
		{
			why: 'covered at another time',
			file: { ...film, masks: [during(blur(0, 0, 1, 1), 0, 900)] },
			asks: { part: during(blur(0, 0, 0.5, 0.5), 800, 1500) },
			answer: 'ok',
		},
		{ why: 'too many', file: { masks: many }, answer: 'invalid' },
		{ why: 'words without end', asks: { words: 'x'.repeat(1001) }, answer: 'invalid' },
	])('$why: $answer', ({ who = 'reviewer', roles = ['reviewer'], given, file, asks, answer }) => {
		const decided = decideMask(
			{ ...contribution, ...given },
			{ ...picture, ...file },
			{ ...command, ...asks },
			{ memberId: who, roles },
			now,
		)
		expect(decided.ok ? 'ok' : decided.refusal.code).toBe(answer)
	})
})

test('what is covered in all: hidden beats the rest', () => {
	expect([[], [mute(0, 500)], [blur(0, 0, 1, 1), hide]].map(maskedBy)).toEqual(['not', 'partly', 'hidden'])
})

test('stretches are widened and joined where they touch; rectangles within another are left out', () => {
	const plan = planMasks([
		mute(5000, 6000),
		mute(50, 1000),
		mute(6150, 7000),
		mute(5200, 5300),
		blur(0.1, 0.1, 0.5, 0.5),
		blur(0.2, 0.2, 0.1, 0.1),
		blur(0.1, 0.1, 0.5, 0.5),
		blur(0.5, 0.5, 0.3, 0.3),
	])
	expect(plan.stretches).toEqual([
		{ fromMs: 0, toMs: 1100 },
		{ fromMs: 4900, toMs: 7100 },
	])
	expect(plan.regions).toEqual([
		{ x: 0.1, y: 0.1, width: 0.5, height: 0.5 },
		{ x: 0.5, y: 0.5, width: 0.3, height: 0.3 },
	])
})

test('places of a film keep their times, widened; one within another is left out only where its time is too', () => {
	const { regions } = planMasks([
		during(blur(0, 0, 0.5, 0.5), 1000, 2000),
		during(blur(0.1, 0.1, 0.2, 0.2), 1200, 1800),
		during(blur(0.1, 0.1, 0.2, 0.2), 1200, 2800),
		blur(0.1, 0.1, 0.1, 0.1),
	])
	expect(regions).toEqual([
		{ x: 0, y: 0, width: 0.5, height: 0.5, during: { fromMs: 900, toMs: 2100 } },
		{ x: 0.1, y: 0.1, width: 0.2, height: 0.2, during: { fromMs: 1100, toMs: 2900 } },
		{ x: 0.1, y: 0.1, width: 0.1, height: 0.1 },
	])
})
