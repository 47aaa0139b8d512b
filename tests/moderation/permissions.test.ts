import { describe, expect, test } from 'vitest'
import type { Role } from '#moderation/actor.ts'
import { contributionStates } from '#moderation/lifecycle.ts'
import { actions, actionsFor, can } from '#moderation/permissions.ts'

const anna = 'anna'
const other = 'other'
const owned = { memberId: anna, state: 'screened', verifiedBy: null } as const

describe('can', () => {
	test.each<{
		why: string
		roles: Role[]
		as: string
		action: (typeof actions)[number]
		state: (typeof contributionStates)[number]
		verifiedBy?: string
		judgedBy?: string[]
		allowed: boolean
	}>([
		{ why: 'a contributor edits their own draft', roles: ['contributor'], as: anna, action: 'edit', state: 'draft', allowed: true },
		{ why: 'nobody edits what is being reviewed', roles: ['contributor'], as: anna, action: 'edit', state: 'screened', allowed: false },
		{
			why: 'nobody edits what another gave',
			roles: ['contributor', 'officer', 'reviewer', 'administrator'],
			as: other,
			action: 'edit',
			state: 'draft',
			allowed: false,
		},
		{
			why: 'drafts are seen by their owner only',
			roles: ['reviewer', 'officer', 'administrator'],
			as: other,
			action: 'see',
			state: 'draft',
			allowed: false,
		},
		{ why: 'a reviewer reviews what another gave', roles: ['reviewer'], as: other, action: 'review', state: 'screened', allowed: true },
		{ why: 'nobody reviews their own', roles: ['reviewer'], as: anna, action: 'review', state: 'screened', allowed: false },
		{ why: 'an officer alone does not review', roles: ['officer'], as: other, action: 'review', state: 'screened', allowed: false },
		{
			why: 'an administrator alone does not merge',
			roles: ['administrator'],
			as: other,
			action: 'merge',
			state: 'verified',
			allowed: false,
		},
		{
			why: 'an officer merges what is verified',
			roles: ['officer'],
			as: other,
			action: 'merge',
			state: 'verified',
			verifiedBy: 'third',
			allowed: true,
		},
		{
			why: 'who verified does not merge',
			roles: ['officer', 'reviewer'],
			as: other,
			action: 'merge',
			state: 'verified',
			verifiedBy: other,
			allowed: false,
		},
		{
			why: 'who gave one of the opinions does not merge',
			roles: ['officer', 'reviewer'],
			as: other,
			action: 'merge',
			state: 'verified',
			verifiedBy: 'third',
			judgedBy: ['first', other, 'third'],
			allowed: false,
		},
		{
			why: 'a second reviewer judges what a first has judged',
			roles: ['reviewer'],
			as: other,
			action: 'verify',
			state: 'approved',
			judgedBy: ['first'],
			allowed: true,
		},
		{
			why: 'nobody gives two opinions',
			roles: ['reviewer'],
			as: other,
			action: 'claim-verify',
			state: 'approved',
			judgedBy: [other],
			allowed: false,
		},
		{
			why: 'who gave an opinion may take it back',
			roles: ['reviewer'],
			as: other,
			action: 'take-back-opinion',
			state: 'approved',
			judgedBy: [other],
			allowed: true,
		},
		{
			why: 'nobody takes back another’s opinion',
			roles: ['reviewer'],
			as: other,
			action: 'take-back-opinion',
			state: 'approved',
			judgedBy: ['first'],
			allowed: false,
		},
		{
			why: 'nobody merges their own',
			roles: ['officer'],
			as: anna,
			action: 'merge',
			state: 'verified',
			verifiedBy: 'third',
			allowed: false,
		},
		{
			why: 'a published gift can still be withdrawn',
			roles: ['contributor'],
			as: anna,
			action: 'withdraw',
			state: 'published',
			allowed: true,
		},
	])('$why', ({ roles, as, action, state, verifiedBy, judgedBy, allowed }) => {
		expect(can({ memberId: as, roles }, action, { memberId: anna, state, verifiedBy: verifiedBy ?? null, judgedBy: judgedBy ?? [] })).toBe(
			allowed,
		)
	})

	test('where nobody looked up who has judged, nobody judges or merges', () => {
		const everything = { memberId: other, roles: ['reviewer', 'officer'] } as const
		expect(can(everything, 'verify', { memberId: anna, state: 'approved', verifiedBy: null })).toBe(false)
		expect(can(everything, 'merge', { memberId: anna, state: 'verified', verifiedBy: 'third' })).toBe(false)
	})

	test('who entered it for its giver judges it no more than the giver', () => {
		const entered = { memberId: anna, enteredBy: other, verifiedBy: null, judgedBy: [] }
		const reviewer = { memberId: other, roles: ['reviewer', 'officer'] } as const
		for (const state of contributionStates)
			expect(
				actionsFor(reviewer, { ...entered, state }).filter((action) => /^(claim-|review|verify|merge|undo|hand-over)/.test(action)),
			).toEqual([])
		expect(can(reviewer, 'edit', { ...entered, state: 'draft' })).toBe(false)
	})

	test('a slip opens its one contribution, and that to follow, answer, choose who sees, take back and take over alone', () => {
		const holder = { memberId: null, roles: [], slip: { id: 'slip', contributionId: 'one', isForAnother: true } } as const
		const possible = new Set(contributionStates.flatMap((state) => actionsFor(holder, { ...owned, id: 'one', state })))
		expect([...possible].sort()).toEqual(['answer', 'consent', 'see', 'take-over', 'withdraw'])
		for (const state of contributionStates) {
			expect(actionsFor(holder, { ...owned, id: 'two', state })).toEqual([])
			expect(actionsFor(holder, { ...owned, state })).toEqual([])
		}
	})

	test('the anonymous may do nothing', () => {
		for (const state of contributionStates) expect(actionsFor({ memberId: null, roles: [] }, { ...owned, state })).toEqual([])
	})

	test('every action is possible for someone in some state', () => {
		const possible = new Set(
			contributionStates.flatMap((state) =>
				[anna, other].flatMap((memberId) =>
					[[], [other]].flatMap((judgedBy) =>
						[null, 'third'].flatMap((escalatedBy) =>
							actionsFor(
								{
									memberId,
									roles: ['contributor', 'reviewer', 'officer'],
									slip: { id: 'slip', contributionId: 'one', isForAnother: true },
									custodianOf: ['Ê-đê'],
								},
								{ id: 'one', memberId: anna, state, verifiedBy: 'third', judgedBy, escalatedBy, heldFor: 'Ê-đê' },
							),
						),
					),
				),
			),
		)
		expect([...possible].sort()).toEqual([...actions].sort())
	})
})
