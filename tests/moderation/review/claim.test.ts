import { describe, expect, test } from 'vitest'
import type { Claim } from '#moderation/contribution.ts'
import { requireClaim, takeClaim } from '#moderation/review/claim.ts'

const now = new Date('2026-03-01T08:00:00Z')
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000)
const held = (memberId: string, until: number, step: Claim['step'] = 'review'): Claim => ({ memberId, step, expiresAt: minutes(until) })

describe('takeClaim', () => {
	test.each([
		{ why: 'free work is leased for 30 minutes', current: null, gets: 30 },
		{ why: 'one’s own lease is renewed from now', current: held('mai', 3), gets: 30 },
		{ why: 'a lapsed lease of another is free', current: held('khoa', -1), gets: 30 },
		{ why: 'a lease ends at its very moment', current: held('khoa', 0), gets: 30 },
		{ why: 'a live lease of another holds', current: held('khoa', 12), gets: null },
	])('$why', ({ current, gets }) => {
		expect(takeClaim(current, 'mai', 'review', now)).toEqual(
			gets === null
				? { ok: false, refusal: { code: 'claimed-by-other', until: minutes(12).toISOString() } }
				: { ok: true, value: { memberId: 'mai', step: 'review', expiresAt: minutes(gets) } },
		)
	})
})

describe('requireClaim', () => {
	test.each([
		{ why: 'who holds it decides', current: held('mai', 5), code: null },
		{ why: 'nobody decides without one', current: null, code: 'claim-lapsed' },
		{ why: 'a lapsed one is none', current: held('mai', -1), code: 'claim-lapsed' },
		{ why: 'one for another desk does not count', current: held('mai', 5, 'verify'), code: 'claim-lapsed' },
		{ why: 'another’s live one stands in the way', current: held('khoa', 5), code: 'claimed-by-other' },
	])('$why', ({ current, code }) => {
		const result = requireClaim(current, { memberId: 'mai', roles: ['reviewer'] }, 'review', now)
		expect(result.ok ? null : result.refusal.code).toBe(code)
	})
})
