import { expect, test } from 'vitest'
import type { Actor } from '#moderation/actor.ts'
import type { Contribution } from '#moderation/contribution.ts'
import type { Draft, DraftChange } from '#moderation/contribute/draft.ts'
import { decideFill } from '#moderation/contribute/fill.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'

const draft: Draft = {
	kind: 'recording',
	title: 'Bài hát, lời kể, ghi ngày 1/3/2026',
	description: '',
	languages: ['rad'],
	placeId: null,
	placeText: '',
	periodText: '',
	heritageClass: null,
	maker: '',
	shown: '',
	creditChoice: 'anonymous',
	creditName: '',
	licence: 'keep-only',
}
const contribution = (state: ContributionState): Contribution => ({
	id: 'gift',
	memberId: 'helper',
	state,
	version: 3,
	licence: 'keep-only',
	claim: null,
	reviewedBy: null,
	verifiedBy: null,
	judgedBy: [],
})
const helper: Actor = { memberId: 'helper', roles: ['contributor'] }
const reviewer: Actor = { memberId: 'reviewer', roles: ['contributor', 'reviewer'] }
const officer: Actor = { memberId: 'officer', roles: ['contributor', 'officer'] }
const stranger: Actor = { memberId: 'stranger', roles: ['contributor', 'collector'] }
const named: DraftChange = { title: 'Hát ru' }

test.each<{ why: string; actor: Actor; state: ContributionState; change?: DraftChange; version?: number; came: string }>([
	{ why: 'its helper', actor: helper, state: 'screened', came: 'title' },
	{ why: 'a reviewer', actor: reviewer, state: 'submitted', came: 'title' },
	{ why: 'an officer', actor: officer, state: 'screened', came: 'title' },
	{ why: 'nobody else: it is not there for them', actor: stranger, state: 'screened', came: 'not-found' },
	{ why: 'a draft has its own form', actor: helper, state: 'draft', came: 'wrong-state' },
	{ why: 'not once it was decided upon', actor: reviewer, state: 'approved', came: 'wrong-state' },
	{ why: 'nor after it was taken back', actor: helper, state: 'withdrawn', came: 'wrong-state' },
	{
		why: 'who agreed to what stays as it is',
		actor: helper,
		state: 'screened',
		change: { title: 'Hát ru', licence: 'cc0-1.0' },
		came: 'forbidden',
	},
	{ why: 'a name does not become nothing', actor: helper, state: 'screened', change: { title: '' }, came: 'invalid' },
	{ why: 'a language that is none', actor: helper, state: 'screened', change: { languages: ['tiếng Mường'] }, came: 'invalid' },
	{ why: 'longer than a title', actor: helper, state: 'screened', change: { title: 'ê'.repeat(201) }, came: 'invalid' },
	{ why: 'over the words of somebody who was faster', actor: helper, state: 'screened', version: 2, came: 'stale-version' },
	{ why: 'the same once more is nothing', actor: helper, state: 'screened', version: 2, change: { title: draft.title }, came: 'nothing' },
	{
		why: 'place and its words are one thing said',
		actor: helper,
		state: 'screened',
		change: { placeText: 'buôn Akõ Dhông', placeId: 'x' },
		came: 'place',
	},
])('$why', ({ actor, state, change = named, version = 3, came }) => {
	const decided = decideFill(actor, contribution(state), draft, version, change)
	expect(!decided.ok ? decided.refusal.code : decided.value === null ? 'nothing' : decided.value.fields.join()).toBe(came)
})

test.each([
	{ why: 'before screening it is screened', state: 'submitted', job: 'screen-contribution' },
	{ why: 'after it, once more', state: 'screened', job: 'screen-again' },
] as const)('what was put down is looked at: $why', ({ state, job }) => {
	const decided = decideFill(officer, contribution(state), draft, 3, named)
	expect(decided.ok && decided.value?.outcome).toMatchObject({
		next: state,
		jobs: [{ name: job }],
		events: [{ kind: 'contribution-filled', fields: ['title'] }],
	})
})
