import { describe, expect, test } from 'vitest'
import type { Actor } from '#moderation/actor.ts'
import type { Contribution } from '#moderation/contribution.ts'
import { judge, judgementTextMax, type JudgementCommand, type JudgementFacts } from '#moderation/verify/judgement.ts'
import type { Opinion } from '#moderation/verify/opinions.ts'
import { decideTakingBack } from '#moderation/verify/take-back-opinion.ts'

const now = new Date('2026-03-01T08:00:00Z')
const reviewer: Actor = { memberId: 'm-reviewer', roles: ['reviewer'] }
const contribution: Contribution = {
	id: 'c1',
	memberId: 'm-giver',
	state: 'approved',
	version: 4,
	licence: 'cc-by-4.0',
	claim: { step: 'verify', memberId: 'm-reviewer', expiresAt: new Date('2026-03-01T08:20:00Z') },
	reviewedBy: null,
	verifiedBy: null,
	judgedBy: [],
}
const command: JudgementCommand = {
	version: 4,
	judgement: 'match',
	identifier: 'DL-001',
	componentIdentifier: null,
	duplicateCode: null,
	cited: [{ kind: 'own-knowledge', note: 'Tên và nơi trùng nhau.' }],
	confidence: 'certain',
	wouldChange: '',
	reason: '',
	positions: [],
	flags: [],
}
const facts: JudgementFacts = {
	entryId: 'e1',
	parentId: null,
	duplicateOf: null,
	isComponentOfIt: false,
	isDuplicateItself: false,
	classes: [],
	opinions: [],
}
const opinion = (change: Partial<Opinion> = {}): Opinion => ({
	memberId: 'm-first',
	judgement: 'match',
	entryId: 'e1',
	parentId: null,
	duplicateOf: null,
	classes: ['sacred'],
	...change,
})
const sides = [
	{ holder: 'Buôn Alê', words: 'Cổng cũ.' },
	{ holder: 'Sổ', words: 'Cổng mới.' },
]
const long = 'a'.repeat(judgementTextMax + 1)

describe('where a verdict leads', () => {
	test.each([
		{ why: 'match', change: {}, found: {}, next: 'verified' },
		{ why: 'new', change: { judgement: 'new', identifier: null }, found: { entryId: null }, next: 'verified' },
		{ why: 'a new component', change: { judgement: 'component' }, found: { entryId: null, parentId: 'e1' }, next: 'verified' },
		{
			why: 'more about a component',
			change: { judgement: 'component', componentIdentifier: 'DL-002' },
			found: { entryId: 'e2', parentId: 'e1', isComponentOfIt: true },
			next: 'verified',
		},
		{
			why: 'duplicate',
			change: { judgement: 'duplicate', reason: 'Đã gửi.' },
			found: { entryId: null, duplicateOf: 'c2' },
			next: 'duplicate',
		},
		{ why: 'not heritage', change: { judgement: 'not-heritage', reason: 'Đồ mới.' }, found: { entryId: null }, next: 'kept' },
		{
			why: 'disputed, by one alone only where no class is found',
			change: { judgement: 'disputed', positions: sides },
			found: {},
			next: 'verified',
		},
	] as const)('$why → $next', ({ change, found, next }) => {
		const judged = judge(contribution, { ...command, ...change }, { ...facts, ...found }, reviewer, now)
		expect(judged).toMatchObject({ ok: true, value: { round: 1, standing: 'alone', outcome: { next, jobs: [] } } })
		const events = judged.ok ? judged.value.outcome.events.map((event) => event.kind) : []
		expect(events).toEqual(['match-given', 'contribution-moved'])
	})

	test('a gift to keep only is kept, whatever is found', () => {
		const judged = judge({ ...contribution, licence: 'keep-only' }, command, facts, reviewer, now)
		expect(judged).toMatchObject({ ok: true, value: { outcome: { next: 'kept' } } })
	})

	test.each([
		{ why: 'the first of a high-value class waits', classes: ['sacred'], opinions: [], round: 1, standing: null, next: 'approved' },
		{ why: 'the second agrees', classes: [], opinions: [opinion()], round: 2, standing: 'agreed', next: 'verified' },
		{ why: 'the second differs', classes: [], opinions: [opinion({ entryId: 'e9' })], round: 2, standing: null, next: 'approved' },
		{
			why: 'the third decides, agreeing with neither',
			classes: [],
			opinions: [opinion({ entryId: 'e8' }), opinion({ entryId: 'e9', memberId: 'm-second' })],
			round: 3,
			standing: 'decided',
			next: 'verified',
		},
	] as const)('$why', ({ classes, opinions, round, standing, next }) => {
		const judged = judge(contribution, command, { ...facts, classes, opinions }, reviewer, now)
		expect(judged).toMatchObject({ ok: true, value: { round, standing, outcome: { next } } })
		const kinds = judged.ok ? judged.value.outcome.events.map((event) => event.kind) : []
		expect(kinds.includes('opinion-given')).toBe(standing === null || opinions.length > 0)
		expect(kinds.includes('match-given')).toBe(standing !== null)
	})
})

describe('what is wrong with a verdict is said at its field', () => {
	const missing = (field: string) => ({ field, code: 'missing' })
	test.each([
		{ why: 'no entry named', change: { identifier: null }, found: { entryId: null }, faults: [missing('identifier')] },
		{ why: 'an entry nobody knows', change: {}, found: { entryId: null }, faults: [{ field: 'identifier', code: 'unknown' }] },
		{
			why: 'a component of an unknown whole says nothing of the component',
			change: { judgement: 'component', componentIdentifier: 'DL-9' },
			found: { entryId: null },
			faults: [{ field: 'identifier', code: 'unknown' }],
		},
		{
			why: 'an unknown component',
			change: { judgement: 'component', componentIdentifier: 'DL-9' },
			found: { entryId: null, parentId: 'e1' },
			faults: [{ field: 'componentIdentifier', code: 'unknown' }],
		},
		{
			why: 'a component that lies under another whole',
			change: { judgement: 'component', componentIdentifier: 'DL-002' },
			found: { entryId: 'e2', parentId: 'e1' },
			faults: [{ field: 'componentIdentifier', code: 'not-allowed' }],
		},
		{ why: 'a duplicate of what', change: { judgement: 'duplicate', reason: 'x' }, found: {}, faults: [missing('duplicateCode')] },
		{
			why: 'a duplicate of no gift',
			change: { judgement: 'duplicate', duplicateCode: 'X', reason: 'x' },
			found: {},
			faults: [{ field: 'duplicateCode', code: 'unknown' }],
		},
		{
			why: 'a duplicate of itself',
			change: { judgement: 'duplicate', duplicateCode: 'X', reason: 'x' },
			found: { duplicateOf: 'c1' },
			faults: [{ field: 'duplicateCode', code: 'itself' }],
		},
		{
			why: 'a duplicate of a duplicate',
			change: { judgement: 'duplicate', duplicateCode: 'X', reason: 'x' },
			found: { duplicateOf: 'c2', isDuplicateItself: true },
			faults: [{ field: 'duplicateCode', code: 'duplicate' }],
		},
		{
			why: 'a dispute with one side',
			change: { judgement: 'disputed', positions: sides.slice(0, 1) },
			found: {},
			faults: [missing('position-1-holder'), missing('position-1-words')],
		},
		{
			why: 'nothing cited, and not said how sure',
			change: { cited: [], confidence: null },
			found: {},
			faults: [missing('cited'), missing('confidence')],
		},
		{
			why: 'likely, and nothing would change it',
			change: { confidence: 'likely', wouldChange: ' ' },
			found: {},
			faults: [missing('wouldChange')],
		},
		{ why: 'the way ends without a word to the giver', change: { judgement: 'not-heritage' }, found: {}, faults: [missing('reason')] },
		{
			why: 'texts without end',
			change: { wouldChange: long, reason: long },
			found: {},
			faults: ['wouldChange', 'reason'].map((field) => ({ field, code: 'too-long', max: judgementTextMax, length: long.length })),
		},
	] as const)('$why', ({ change, found, faults }) => {
		expect(judge(contribution, { ...command, ...change }, { ...facts, ...found }, reviewer, now)).toEqual({
			ok: false,
			refusal: { code: 'invalid', faults },
		})
	})

	test.each([
		{ why: 'a version that has passed', held: {}, change: { version: 3 }, actor: reviewer, code: 'stale-version' },
		{ why: 'the giver', held: { memberId: 'm-reviewer' }, change: {}, actor: reviewer, code: 'own-contribution' },
		{ why: 'who answered before', held: { judgedBy: ['m-reviewer'] }, change: {}, actor: reviewer, code: 'same-person' },
		{ why: 'a hold that lapsed', held: { claim: null }, change: {}, actor: reviewer, code: 'claim-lapsed' },
		{ why: 'who is no reviewer', held: {}, change: {}, actor: { memberId: 'm-reviewer', roles: ['officer'] } as Actor, code: 'forbidden' },
	])('before the faults of the form: $why', ({ held, change, actor, code }) => {
		const judged = judge({ ...contribution, ...held }, { ...command, cited: [], ...change }, facts, actor, now)
		expect(judged).toMatchObject({ ok: false, refusal: { code } })
	})
})

describe('taking an opinion back', () => {
	const first: Actor = { memberId: 'm-first', roles: ['reviewer'] }
	test.each([
		{ why: 'the one who waits', judgedBy: ['m-first'], version: 4, actor: first, result: { ok: true, value: { next: 'approved' } } },
		{ why: 'another reviewer', judgedBy: ['m-first'], version: 4, actor: reviewer, result: { refusal: { code: 'wrong-state' } } },
		{
			why: 'once two have answered',
			judgedBy: ['m-first', 'm-second'],
			version: 4,
			actor: first,
			result: { refusal: { code: 'wrong-state' } },
		},
		{
			why: 'on a version that has passed',
			judgedBy: ['m-first'],
			version: 3,
			actor: first,
			result: { refusal: { code: 'stale-version' } },
		},
		{
			why: 'nobody',
			judgedBy: ['m-first'],
			version: 4,
			actor: { memberId: null, roles: [] },
			result: { refusal: { code: 'sign-in-needed' } },
		},
	])('$why', ({ judgedBy, version, actor, result }) => {
		expect(decideTakingBack({ ...contribution, judgedBy }, version, actor)).toMatchObject(result)
	})
})
