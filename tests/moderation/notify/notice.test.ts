import { expect, test } from 'vitest'
import type { AuditEvent } from '#moderation/event.ts'
import { noticeOf } from '#moderation/notify/notice.ts'
import { tombstoneStatus } from '#moderation/publish/takedown.ts'
import { canSeeEntry } from '#moderation/publish/visibility.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import { anonymous } from '#moderation/actor.ts'

const at = new Date('2026-03-01T02:00:00Z')
const moved = (from: ContributionState, to: ContributionState): AuditEvent => ({ kind: 'contribution-moved', from, to })
const inThirtyDays = '2026-03-31T16:59:59.999Z'

test.each([
	{ why: 'its sending is known to who sent it', event: moved('draft', 'submitted'), is: null },
	{ why: 'a question', event: moved('screened', 'returned'), is: { kind: 'returned', dueAt: null } },
	{
		why: 'a refusal, and until when it can be appealed',
		event: moved('screened', 'refused'),
		is: { kind: 'refused', dueAt: inThirtyDays },
	},
	{ why: 'an approval at review', event: moved('screened', 'approved'), is: { kind: 'approved', dueAt: null } },
	{ why: 'an approval by an appeal is told as its outcome', event: moved('refused', 'approved'), is: null },
	{ why: 'a verdict', event: moved('approved', 'verified'), is: { kind: 'verified', dueAt: null } },
	{ why: 'a merge undone', event: moved('published', 'verified'), is: { kind: 'undone', dueAt: null } },
	{ why: 'a withdrawal done', event: moved('published', 'withdrawn'), is: { kind: 'withdrawn', dueAt: null } },
	{ why: 'what is claimed at a desk is nobody’s news', event: { kind: 'claim-released', step: 'review' } as const, is: null },
	{
		why: 'an appeal heard',
		event: { kind: 'appeal-heard', appealId: '', outcome: 'reversed', words: { plain: '' } } as const,
		is: { kind: 'appeal-reversed', dueAt: null },
	},
])('$why', ({ event, is }) => {
	const notice = noticeOf(event, at)
	expect(notice && { ...notice, dueAt: notice.dueAt?.toISOString() ?? null }).toEqual(is)
})

test.each([
	{ degree: 'remove', status: 410 },
	{ degree: 'hide-entry', status: 403 },
	{ degree: 'community', status: 403 },
] as const)('a tombstone of $degree answers $status', ({ degree, status }) => {
	expect(tombstoneStatus(degree)).toBe(status)
})

const member = (communities?: string[]) => ({ memberId: 'm', roles: ['contributor'] as const, ...(communities && { communities }) })
test.each([
	{ why: 'one of them', actor: member(['Ê Đê']), communities: ['Ê Đê'], sees: true },
	{ why: 'of another', actor: member(["M'nông"]), communities: ['Ê Đê'], sees: false },
	{ why: 'nobody knows of what', actor: member(), communities: ['Ê Đê'], sees: false },
	{ why: 'an entry of no community', actor: member(['Ê Đê']), communities: [], sees: false },
	{ why: 'the anonymous', actor: anonymous, communities: ['Ê Đê'], sees: false },
	{ why: 'an officer', actor: { memberId: 'o', roles: ['officer'] as const }, communities: [], sees: true },
	{ why: 'a reviewer', actor: { memberId: 'r', roles: ['reviewer'] as const }, communities: ['Ê Đê'], sees: false },
])('restricted to its community: $why sees it: $sees', ({ actor, communities, sees }) => {
	expect(canSeeEntry(actor, 'community', communities)).toBe(sees)
	expect(canSeeEntry(actor, 'removed', communities)).toBe(actor.roles.some((role) => role === 'officer'))
})
