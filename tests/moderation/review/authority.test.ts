import { expect, test } from 'vitest'
import type { Actor } from '#moderation/actor.ts'
import type { Contribution } from '#moderation/contribution.ts'
import { requireAuthority } from '#moderation/review/authority.ts'

const now = new Date('2026-03-01T08:00:00Z')
const mai: Actor = { memberId: 'mai', roles: ['contributor', 'reviewer', 'officer'] }
const waiting: Contribution = {
	id: 'c',
	memberId: 'giver',
	state: 'verified',
	version: 7,
	licence: 'cc-by-4.0',
	claim: { memberId: 'mai', step: 'merge', expiresAt: new Date(now.getTime() + 60_000) },
	reviewedBy: 'khoa',
	verifiedBy: 'khoa',
	judgedBy: ['khoa', 'lan'],
}

test.each<{ why: string; change?: Partial<Contribution>; actor?: Actor; version?: number; code: string | null }>([
	{ why: 'an officer with the claim and the present version', code: null },
	{ why: 'signed out: to sign in first', actor: { memberId: null, roles: [] }, code: 'sign-in-needed' },
	{ why: 'a reviewer is no officer', actor: { memberId: 'mai', roles: ['reviewer'] }, code: 'forbidden' },
	{ why: 'one’s own gift', change: { memberId: 'mai' }, code: 'own-contribution' },
	{ why: 'who verified does not merge', change: { verifiedBy: 'mai' }, code: 'same-person' },
	{ why: 'who gave a second opinion does not merge', change: { judgedBy: ['khoa', 'mai'] }, code: 'same-person' },
	{ why: 'a version that has passed', version: 6, code: 'stale-version' },
	{
		why: 'a state that has passed, seen on an old version, is told as the newer version',
		change: { state: 'merged' },
		version: 6,
		code: 'stale-version',
	},
	{ why: 'a state that never was this desk’s', change: { state: 'approved' }, code: 'wrong-state' },
	{ why: 'no claim', change: { claim: null }, code: 'claim-lapsed' },
])('$why', ({ change = {}, actor = mai, version = 7, code }) => {
	const result = requireAuthority({ ...waiting, ...change }, actor, 'merge', version, now)
	expect(result.ok ? null : result.refusal.code).toBe(code)
})
