import type { Judgement } from './verify/judgements.ts'

/** Where a contribution stands (trạng thái). */
export const contributionStates = [
	'draft',
	'submitted',
	'screened',
	'held',
	'returned',
	'approved',
	'refused',
	'verified',
	'duplicate',
	'kept',
	'merged',
	'published',
	'withdrawn',
] as const
export type ContributionState = (typeof contributionStates)[number]

/** What can befall a contribution; each is named as the act that causes it. */
export const contributionActs = [
	'submit',
	'screen',
	'approve',
	'return',
	'refuse',
	'verify',
	'set-aside',
	'keep',
	'merge',
	'publish',
	'undo',
	'reverse',
	'withdraw',
	'conceal',
	'consent',
	'hold',
	'answer-hold',
] as const
export type ContributionAct = (typeof contributionActs)[number]

/**
 * THE transition table: state × act → next state. What is not here cannot happen.
 * `hold` parks it until custodians of its community answer. `undo` takes a merge out of the registry again; `reverse` is the outcome of an appeal. `set-aside` closes a contribution found to be a duplicate; `keep`
 * ends the way of one given "only to keep and review", or found not to be heritage; `conceal` puts there what may no longer be shown, `consent` brings it back to
 * the desk once it may.
 */
export const lifecycle = {
	draft: { submit: 'submitted', withdraw: 'withdrawn' },
	submitted: { screen: 'screened', withdraw: 'withdrawn' },
	screened: { approve: 'approved', return: 'returned', refuse: 'refused', hold: 'held', withdraw: 'withdrawn' },
	held: { 'answer-hold': 'screened', withdraw: 'withdrawn' },
	returned: { submit: 'submitted', withdraw: 'withdrawn' },
	approved: { verify: 'verified', 'set-aside': 'duplicate', keep: 'kept', return: 'returned', withdraw: 'withdrawn' },
	verified: { merge: 'merged', withdraw: 'withdrawn' },
	merged: { publish: 'published', undo: 'verified', conceal: 'kept', withdraw: 'withdrawn' },
	published: { undo: 'verified', conceal: 'kept', withdraw: 'withdrawn' },
	kept: { reverse: 'approved', consent: 'verified', withdraw: 'withdrawn' },
	duplicate: { withdraw: 'withdrawn' },
	refused: { reverse: 'approved', withdraw: 'withdrawn' },
	withdrawn: {},
} as const satisfies Record<ContributionState, Partial<Record<ContributionAct, ContributionState>>>

/** States in which the contributor may still change words, files and licence. */
export const editableStates: readonly ContributionState[] = ['draft', 'returned']

/**
 * What each verdict of verification does next, once it stands (kết luận dẫn tới đâu); it is apart from publication, and nothing is ever deleted.
 * A match, a component and a new item go on to the merge. A duplicate is joined to the other gift and rests beside it. What is disputed goes on with both
 * positions recorded, after a second and if need be a third reviewer, and can be merged only as one teller's account, never over what is there. What is not
 * heritage is kept, not merged. Gifts "only to keep and review" are kept whatever the verdict, unless they are duplicates.
 */
export const afterVerdict = {
	match: 'verify',
	component: 'verify',
	new: 'verify',
	duplicate: 'set-aside',
	disputed: 'verify',
	'not-heritage': 'keep',
} as const satisfies Record<Judgement, ContributionAct>
