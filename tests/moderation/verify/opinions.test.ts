import { describe, expect, test } from 'vitest'
import type { Actor } from '#moderation/actor.ts'
import { agree, hiddenJudges, opinionsFor, settle, type Finding, type Opinion } from '#moderation/verify/opinions.ts'

const found: Finding = { judgement: 'match', entryId: 'e1', parentId: null, duplicateOf: null }
const opinion = (memberId: string, change: Partial<Opinion> = {}): Opinion => ({ ...found, memberId, classes: [], ...change })
const someone = (memberId: string | null, ...roles: Actor['roles'][number][]): Actor => ({ memberId, roles })

describe('two agree when all of it is the same', () => {
	test.each<{ why: string; other: Partial<Finding>; is: boolean }>([
		{ why: 'the same', other: {}, is: true },
		{ why: 'another entry', other: { entryId: 'e2' }, is: false },
		{ why: 'another judgement of the same entry', other: { judgement: 'disputed' }, is: false },
		{ why: 'the same component of another whole', other: { parentId: 'e9' }, is: false },
		{ why: 'a duplicate of another gift', other: { duplicateOf: 'c9' }, is: false },
	])('$why', ({ other, is }) => {
		expect(agree(found, { ...found, ...other })).toBe(is)
		expect(agree({ ...found, ...other }, found)).toBe(is)
	})
})

describe('how a verdict comes to stand, in which classes', () => {
	test.each([
		{ why: 'one was enough', waiting: [], classes: [], standing: 'alone', named: [] },
		{ why: 'one is not enough', waiting: [], classes: ['sacred'], standing: null, named: ['sacred'] },
		{
			why: 'agreed; the classes of either, in the one order there is',
			waiting: [opinion('a', { classes: ['disputed', 'sacred'] })],
			classes: ['national-treasure'],
			standing: 'agreed',
			named: ['national-treasure', 'sacred', 'disputed'],
		},
		{
			why: 'agreed though the second saw no class',
			waiting: [opinion('a', { classes: ['sacred'] })],
			classes: [],
			standing: 'agreed',
			named: ['sacred'],
		},
		{ why: 'they differ', waiting: [opinion('a', { entryId: 'e2' })], classes: [], standing: null, named: [] },
		{
			why: 'the third decides',
			waiting: [opinion('a', { entryId: 'e2' }), opinion('b', { entryId: 'e3' })],
			classes: [],
			standing: 'decided',
			named: [],
		},
	] as const)('$why', ({ waiting, classes, standing, named }) => {
		expect(settle(waiting, found, classes)).toEqual({ standing, classes: named })
	})
})

describe('who knows of opinions that wait', () => {
	const [one, both] = [[opinion('a')], [opinion('a'), opinion('b')]]
	test.each([
		{ why: 'their own', viewer: someone('a', 'reviewer'), waiting: one, known: ['a'] },
		{ why: 'another reviewer: none while one waits', viewer: someone('c', 'reviewer'), waiting: one, known: [] },
		{ why: 'a third reviewer: both', viewer: someone('c', 'reviewer'), waiting: both, known: ['a', 'b'] },
		{ why: 'an officer: none, an opinion passed on is no longer blind', viewer: someone('o', 'officer'), waiting: one, known: [] },
		{ why: 'the giver, even as a reviewer', viewer: someone('giver', 'reviewer'), waiting: both, known: [] },
		{ why: 'nobody', viewer: someone(null), waiting: both, known: [] },
	])('$why', ({ viewer, waiting, known }) => {
		expect(opinionsFor(waiting, viewer, 'giver').map((shown) => shown.memberId)).toEqual(known)
		const judges = waiting.map(({ memberId }) => ({ memberId, isWaiting: true }))
		expect(hiddenJudges(judges, viewer, 'giver')).toEqual(
			waiting.map(({ memberId }) => memberId).filter((id) => !known.includes(id) && id !== viewer.memberId),
		)
	})
	test('who took theirs back stays unnamed', () => {
		const judges = [
			{ memberId: 'a', isWaiting: false },
			{ memberId: 'b', isWaiting: true },
		]
		expect(hiddenJudges(judges, someone('c', 'reviewer'), 'giver')).toEqual(['a', 'b'])
	})
})
