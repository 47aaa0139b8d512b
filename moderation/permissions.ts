import type { Actor, Role } from './actor.ts'
import type { Contribution } from './contribution.ts'
import { contributionStates, type ContributionState } from './lifecycle.ts'

/** Everything that can be done to a contribution (quyền thao tác). */
export const actions = [
	'see',
	'edit',
	'upload',
	'submit',
	'answer',
	'withdraw',
	'fill',
	'state-rights',
	'issue-slip',
	'take-over',
	'consent',
	'answer-hold',
	'claim-review',
	'review',
	'claim-escalated',
	'review-escalated',
	'mask',
	'mask-any',
	'see-unmasked',
	'claim-verify',
	'verify',
	'take-back-opinion',
	'claim-merge',
	'merge',
	'undo',
	'see-history',
	'see-audit',
	'hand-over',
] as const
export type Action = (typeof actions)[number]

/** Things done to the house rather than to one contribution. */
export type HouseAction =
	| 'contribute'
	| 'see-review-queue'
	| 'see-escalated'
	| 'see-verify-queue'
	| 'see-merge-queue'
	| 'edit-entry'
	| 'see-desk-notes'
	| 'hear-appeals'
	| 'triage-reports'
	| 'take-down'
	| 'grant-roles'
	| 'see-members'
	| 'see-figures'
	| 'see-claims'
	| 'declare-conflict'
	| 'see-conflicts'
	| 'record-prompts'
	| 'keep-communities'
	| 'keep-consent-texts'
	| 'keep-collection'
	| 'see-collection-desk'
	| 'name-openers'
	| 'see-wordless'
	| 'give-second-look'
	| 'lead-reviewers'

type Whose = 'own' | 'others' | 'any'
interface Grant {
	readonly whose: Whose
	readonly states: readonly ContributionState[]
}

const all = contributionStates
const reviewed: readonly ContributionState[] = contributionStates.filter((state) => state !== 'draft' && state !== 'withdrawn')
/** A case leaves its marks though it was withdrawn; a draft never sent is its owner's alone. */
const sent: readonly ContributionState[] = contributionStates.filter((state) => state !== 'draft')
/** Waiting at a desk, where somebody may hold it. */
const held: readonly ContributionState[] = ['screened', 'approved', 'verified']
const given: readonly ContributionState[] = sent.filter((state) => state !== 'withdrawn')
const ownWays: Partial<Record<Action, Grant>> = {
	see: { whose: 'own', states: all },
	'see-unmasked': { whose: 'own', states: all },
	'see-history': { whose: 'own', states: all },
	edit: { whose: 'own', states: ['draft', 'returned'] },
	upload: { whose: 'own', states: ['draft', 'returned'] },
	submit: { whose: 'own', states: ['draft', 'returned'] },
	answer: { whose: 'own', states: ['submitted', 'screened', 'held', 'returned', 'approved', 'verified'] },
	consent: { whose: 'own', states: all.filter((state) => state !== 'withdrawn') },
	withdraw: {
		whose: 'own',
		states: [
			'draft',
			'submitted',
			'screened',
			'held',
			'returned',
			'approved',
			'verified',
			'merged',
			'published',
			'kept',
			'duplicate',
			'refused',
		],
	},
	/** Words for a gift by voice, before it is decided upon. */
	fill: { whose: 'own', states: ['submitted', 'screened'] },
	'issue-slip': { whose: 'own', states: contributionStates.filter((state) => state !== 'withdrawn') },
}

/**
 * THE permission table: role × action → whose contributions, in which states. What is not here is not allowed.
 * Nobody reviews, verifies or merges their own; `can` adds that who has given an opinion at verification gives no other, and does not merge.
 */
const permissions: Record<Role | 'system' | 'slip-holder' | 'slip-follower' | 'custodian', Partial<Record<Action, Grant>>> = {
	contributor: ownWays,
	collector: ownWays,
	reviewer: {
		see: { whose: 'others', states: reviewed },
		'see-history': { whose: 'others', states: reviewed },
		'claim-review': { whose: 'others', states: ['screened'] },
		review: { whose: 'others', states: ['screened'] },
		fill: { whose: 'others', states: ['submitted', 'screened'] },
		mask: { whose: 'others', states: ['screened'] },
		'see-unmasked': { whose: 'others', states: ['screened'] },
		'claim-verify': { whose: 'others', states: ['approved'] },
		verify: { whose: 'others', states: ['approved'] },
		'take-back-opinion': { whose: 'others', states: ['approved'] },
	},
	officer: {
		see: { whose: 'others', states: reviewed },
		'see-history': { whose: 'others', states: reviewed },
		'see-audit': { whose: 'others', states: sent },
		'mask-any': { whose: 'others', states: reviewed },
		fill: { whose: 'others', states: ['submitted', 'screened'] },
		'see-unmasked': { whose: 'others', states: reviewed },
		'state-rights': { whose: 'others', states: reviewed },
		'claim-escalated': { whose: 'others', states: ['screened'] },
		'review-escalated': { whose: 'others', states: ['screened'] },
		'claim-merge': { whose: 'others', states: ['verified'] },
		merge: { whose: 'others', states: ['verified'] },
		undo: { whose: 'others', states: ['merged', 'published'] },
		'hand-over': { whose: 'others', states: held },
	},
	administrator: { 'see-audit': { whose: 'others', states: sent }, 'hand-over': { whose: 'others', states: held } },
	system: { see: { whose: 'any', states: all } },
	/** Custodians of the community it is held for, while it is. */
	custodian: { see: { whose: 'others', states: ['held'] }, 'answer-hold': { whose: 'others', states: ['held'] } },
	/** Whoever gave the code and number of a receipt slip, without an account: for its one contribution. */
	'slip-holder': {
		see: { whose: 'any', states: all },
		answer: { whose: 'any', states: ownWays.answer?.states ?? [] },
		withdraw: { whose: 'any', states: ownWays.withdraw?.states ?? [] },
		consent: { whose: 'any', states: given },
		'take-over': { whose: 'others', states: given },
	},
	/** With the number of before it was taken over. */
	'slip-follower': { see: { whose: 'any', states: all } },
}

const housePermissions: Record<HouseAction, readonly Role[]> = {
	contribute: ['contributor', 'collector', 'reviewer', 'officer', 'administrator'],
	'see-review-queue': ['reviewer'],
	'see-escalated': ['officer'],
	'see-verify-queue': ['reviewer'],
	'see-merge-queue': ['officer'],
	'edit-entry': ['officer'],
	'see-desk-notes': ['reviewer', 'officer'],
	'hear-appeals': ['reviewer', 'officer'],
	'triage-reports': ['reviewer', 'officer'],
	'take-down': ['officer'],
	'grant-roles': ['administrator'],
	'see-members': ['administrator'],
	'see-figures': ['officer', 'administrator'],
	'see-claims': ['officer', 'administrator'],
	'declare-conflict': ['reviewer', 'officer'],
	'see-conflicts': ['officer', 'administrator'],
	'record-prompts': ['administrator'],
	'keep-communities': ['officer', 'administrator'],
	'keep-consent-texts': ['administrator'],
	'keep-collection': ['contributor', 'collector', 'reviewer', 'officer', 'administrator'],
	'see-collection-desk': ['officer'],
	'name-openers': ['administrator'],
	'see-wordless': ['reviewer', 'officer'],
	'give-second-look': ['reviewer'],
	'lead-reviewers': ['officer', 'administrator'],
}

/** Where nobody looked up who has judged, nothing that depends on it is allowed. */
type Owned = Pick<Contribution, 'memberId' | 'state' | 'verifiedBy'> &
	Partial<Pick<Contribution, 'id' | 'judgedBy' | 'conflicted' | 'enteredBy' | 'escalatedBy' | 'heldFor'>>

/** May this actor do this to this contribution, as it stands? Every member has the contributor's ways on what is their own. */
export function can(actor: Actor, action: Action, contribution: Owned): boolean {
	const isOwn = actor.memberId !== null && actor.memberId === contribution.memberId
	const held: readonly (keyof typeof permissions)[] = [
		...actor.roles,
		...(isOwn ? (['contributor'] as const) : []),
		...(holdsSlip(actor, contribution) ? [slipRole(actor)] : []),
		...(isAsked(actor, contribution) ? (['custodian'] as const) : []),
	]
	const asked = asEscalated(action, contribution)
	const granted = held.some((role) => {
		const grant = permissions[role][asked]
		return grant !== undefined && covers(grant.whose, isOwn) && grant.states.includes(contribution.state)
	})
	return (
		granted && mayStepIn(actor, asked, contribution) && !isTooNear(actor, asked, contribution) && standsApart(actor, action, contribution)
	)
}

/** Whether it is they who are asked about what is held. */
function isAsked({ memberId, custodianOf = [] }: Actor, { heldFor = null }: Owned): boolean {
	return memberId !== null && heldFor !== null && custodianOf.includes(heldFor)
}

/** Whether what the actor holds is the slip of this contribution. */
export function holdsSlip({ slip }: Actor, { id }: { readonly id?: string }): boolean {
	return slip !== undefined && id !== undefined && slip.contributionId === id
}

function slipRole({ slip }: Actor): 'slip-holder' | 'slip-follower' {
	return slip?.isOld === true ? 'slip-follower' : 'slip-holder'
}

export function canHouse(actor: Actor, action: HouseAction): boolean {
	return actor.memberId !== null && actor.roles.some((role) => role !== 'system' && housePermissions[action].includes(role))
}

/** All that this actor may do now: the page renders this list, the deeds perform only what is on it. */
export function actionsFor(actor: Actor, contribution: Owned): Action[] {
	return actions.filter((action) => can(actor, action, contribution))
}

function covers(whose: Whose, isOwn: boolean): boolean {
	return whose === 'any' || (whose === 'own') === isOwn
}

/** What a reviewer handed on to a lead is claimed, decided and masked by leads alone, and never by whoever handed it on. */
function asEscalated(action: Action, { escalatedBy = null }: Owned): Action {
	if (escalatedBy === null) return action
	return escalatedActions[action] ?? action
}
/** A lead decides only what was handed on, and not by themselves. */
function mayStepIn({ memberId }: Actor, asked: Action, { escalatedBy = null }: Owned): boolean {
	if (asked !== 'claim-escalated' && asked !== 'review-escalated') return true
	return escalatedBy !== null && escalatedBy !== memberId
}

const escalatedActions: Partial<Record<Action, Action>> = {
	'claim-review': 'claim-escalated',
	review: 'review-escalated',
	mask: 'review-escalated',
}

const judging: readonly Action[] = [
	'claim-review',
	'review',
	'claim-escalated',
	'review-escalated',
	'claim-verify',
	'verify',
	'claim-merge',
	'merge',
	'undo',
	'hand-over',
	'state-rights',
]

/** What somebody declared to be too near to, or entered for its giver, is not theirs to take, judge, merge or move. */
function isTooNear({ memberId }: Actor, action: Action, { conflicted = [], enteredBy = null }: Owned): boolean {
	return memberId !== null && judging.includes(action) && (conflicted.includes(memberId) || enteredBy === memberId)
}

/** One person, one part: who judged neither judges again nor merges; only who judged takes an opinion back. */
function standsApart({ memberId }: Actor, action: Action, { verifiedBy, judgedBy }: Owned): boolean {
	const hasJudged = memberId === null || judgedBy === undefined ? null : judgedBy.includes(memberId)
	switch (action) {
		case 'claim-verify':
		case 'verify':
			return hasJudged === false
		case 'claim-merge':
		case 'merge':
			return hasJudged === false && (verifiedBy === null || verifiedBy !== memberId)
		case 'take-back-opinion':
			return hasJudged === true
		default:
			return true
	}
}
