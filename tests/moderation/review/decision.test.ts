import { describe, expect, test } from 'vitest'
import type { Actor } from '#moderation/actor.ts'
import type { Contribution } from '#moderation/contribution.ts'
import { can } from '#moderation/permissions.ts'
import { decideReview, type ReviewCommand } from '#moderation/review/decision.ts'
import { questionMax, threadsOf, type Said } from '#moderation/review/questions.ts'

const now = new Date('2026-03-01T08:00:00Z')
const mai: Actor = { memberId: 'mai', roles: ['contributor', 'reviewer'] }
const lead: Actor = { memberId: 'lan', roles: ['contributor', 'officer'] }
const waiting: Contribution = {
	id: 'c',
	memberId: 'giver',
	state: 'screened',
	version: 3,
	licence: 'cc-by-4.0',
	claim: null,
	reviewedBy: null,
	verifiedBy: null,
	judgedBy: [],
}
const heldBy = (memberId: string): Contribution => ({
	...waiting,
	claim: { memberId, step: 'review', expiresAt: new Date(now.getTime() + 60_000) },
})
const command: ReviewCommand = { version: 3, decision: 'approve', reason: null, message: '' }
const ask = (words: string) => [{ field: 'place', words }] as const

describe('what a decision needs and leads to', () => {
	test.each<{ why: string; command: Partial<ReviewCommand>; next?: string; faults?: readonly string[] }>([
		{ why: 'approving needs no words', command: {}, next: 'approved' },
		{
			why: 'a question about a field is enough for a return',
			command: { decision: 'return', questions: ask('Buôn nào ạ?') },
			next: 'returned',
		},
		{ why: 'a return without words or questions', command: { decision: 'return' }, faults: ['message'] },
		{ why: 'an overlong question', command: { decision: 'return', questions: ask('ă'.repeat(questionMax + 1)) }, faults: ['ask-place'] },
		{ why: 'questions go with a return only', command: { questions: ask('Buôn nào ạ?') }, faults: ['decision'] },
		{ why: 'handing on needs the reason why', command: { decision: 'escalate', message: ' ' }, faults: ['message'] },
		{ why: 'handed on, it waits where it is', command: { decision: 'escalate', message: 'Lời khấn của dòng họ.' }, next: 'screened' },
	])('$why', ({ command: change, next, faults }) => {
		const decided = decideReview(heldBy('mai'), { ...command, ...change }, mai, now)
		expect(decided.ok ? decided.value.next : undefined).toBe(next)
		expect(decided.ok || decided.refusal.code !== 'invalid' ? undefined : decided.refusal.faults.map(({ field }) => field)).toEqual(faults)
	})

	test('handing on tells the audit, and nothing moves', () => {
		const decided = decideReview(heldBy('mai'), { ...command, decision: 'escalate', message: 'Chưa dám chắc.' }, mai, now)
		expect(decided).toMatchObject({ ok: true, value: { events: [{ kind: 'contribution-escalated', words: { plain: 'Chưa dám chắc.' } }] } })
	})
})

describe('what was handed on', () => {
	test.each<{ why: string; actor: Actor; by?: string; gift?: Partial<Contribution>; code: string | null }>([
		{ why: 'a lead decides it', actor: lead, code: null },
		{ why: 'who handed it on does not', actor: mai, code: 'escalated' },
		{ why: 'nor another reviewer', actor: { memberId: 'khoa', roles: ['reviewer'] }, code: 'escalated' },
		{ why: 'nor a lead who handed it on as a reviewer', actor: { memberId: 'mai', roles: ['reviewer', 'officer'] }, code: 'escalated' },
		{ why: 'nor a lead who gave it', actor: lead, gift: { memberId: 'lan' }, code: 'own-contribution' },
		{ why: 'nor a lead too near to it', actor: lead, gift: { conflicted: ['lan'] }, code: 'conflict-of-interest' },
		{ why: 'what nobody handed on is not a lead’s to decide', actor: lead, gift: { escalatedBy: null }, code: 'forbidden' },
		{ why: 'a giver has no say', actor: { memberId: 'a', roles: ['contributor'] }, code: 'forbidden' },
	])('$why', ({ actor, gift = {}, code }) => {
		const contribution = { ...heldBy(actor.memberId ?? ''), escalatedBy: 'mai', ...gift }
		const decided = decideReview(contribution, command, actor, now)
		expect(decided.ok ? null : decided.refusal.code).toBe(code)
		expect(can(actor, 'claim-review', contribution)).toBe(code === null)
	})

	test('it is not handed on a second time', () => {
		const again = { ...command, decision: 'escalate', message: 'Lại nữa.' } as const
		const refused = { ok: false, refusal: { code: 'invalid', faults: [{ field: 'decision', code: 'not-allowed' }] } }
		expect(decideReview({ ...heldBy('lan'), escalatedBy: 'mai' }, again, lead, now)).toEqual(refused)
	})
})

describe('threads', () => {
	const say = (side: Said['side'], field: Said['field'], words = '') => ({ side, field, words })
	test.each<{ why: string; said: ReturnType<typeof say>[]; threads: readonly (readonly [string, number, boolean])[] }>([
		{ why: 'none where only the whole was spoken of', said: [say('desk', null), say('contributor', null)], threads: [] },
		{ why: 'a question waits', said: [say('desk', 'place')], threads: [['place', 1, true]] },
		{
			why: 'each field by itself, in the order of the form',
			said: [say('desk', 'place'), say('desk', 'title'), say('contributor', 'place')],
			threads: [
				['title', 1, true],
				['place', 2, false],
			],
		},
		{
			why: 'asked again, it waits again',
			said: [say('desk', 'period'), say('contributor', 'period'), say('desk', 'period')],
			threads: [['period', 3, true]],
		},
	])('$why', ({ said, threads }) => {
		expect(threadsOf(said).map(({ field, messages, isOpen }) => [field, messages.length, isOpen])).toEqual(threads)
	})
})
