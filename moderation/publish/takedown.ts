import type { Actor } from '../actor.ts'
import type { EntryVisibility } from '../entry.ts'
import type { FieldFault } from '../field-fault.ts'
import { canHouse } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'

/** How far something is taken down (gỡ xuống): one file, the whole entry, the entry for all but its community, or for good. */
export const takedownDegrees = ['hide-file', 'hide-entry', 'community', 'remove'] as const
export type TakedownDegree = (typeof takedownDegrees)[number]

/** Why, as the public is told in words of ours; what the officer wrote stays in the house. */
export const takedownReasons = ['personal-data', 'sacred', 'rights', 'harmful', 'incorrect', 'law'] as const
export type TakedownReason = (typeof takedownReasons)[number]

export const takedownWordsMax = 2000

/** What an entry becomes. */
export const visibilityAfter = {
	'hide-entry': 'hidden',
	community: 'community',
	remove: 'removed',
} as const satisfies Record<Exclude<TakedownDegree, 'hide-file'>, EntryVisibility>

export interface TakedownDraft {
	readonly degree: TakedownDegree | null
	readonly reason: TakedownReason | null
	readonly words: string
	/** The file, when it is one. */
	readonly mediaId: string | null
	/** Removing is for ever: the officer says so in so many words. */
	readonly isSure: boolean
}

export interface Takedown extends TakedownDraft {
	readonly degree: TakedownDegree
	readonly reason: TakedownReason
}

/** May this be taken down so? Degrees go up and down among themselves, except from `removed`, which nothing undoes. */
export function decideTakedown(actor: Actor, entry: { readonly visibility: EntryVisibility }, draft: TakedownDraft): Result<Takedown> {
	const may = mayTakeDown(actor)
	if (!may.ok) return may
	const faults: FieldFault[] = []
	const words = draft.words.normalize('NFC').trim()
	if (draft.degree === null) faults.push({ field: 'degree', code: 'missing' })
	if (draft.reason === null) faults.push({ field: 'takedownReason', code: 'missing' })
	if (words === '') faults.push({ field: 'takedownWords', code: 'missing' })
	if (words.length > takedownWordsMax)
		faults.push({ field: 'takedownWords', code: 'too-long', max: takedownWordsMax, length: words.length })
	if (draft.degree === 'hide-file' && draft.mediaId === null) faults.push({ field: 'mediaId', code: 'missing' })
	if (draft.degree === 'remove' && !draft.isSure) faults.push({ field: 'isSure', code: 'missing' })
	const { degree, reason } = draft
	if (faults.length > 0 || degree === null || reason === null) return refuse({ code: 'invalid', faults })
	if (entry.visibility === 'removed') return refuse({ code: 'removed' })
	if (degree !== 'hide-file' && entry.visibility === visibilityAfter[degree]) return refuse({ code: 'nothing-changed' })
	return accept({ ...draft, degree, reason, words })
}

export function mayTakeDown(actor: Actor): Result<null> {
	if (canHouse(actor, 'take-down')) return accept(null)
	return refuse(actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'take-down' })
}

/** What stands at the address of what was taken down (bia): never its name, which may be the very harm. */
export interface Tombstone {
	readonly identifier: string
	readonly degree: Exclude<TakedownDegree, 'hide-file'>
	readonly reason: TakedownReason
	/** ISO time. */
	readonly at: string
}

/** 410 Gone for what is removed for good; 403 for what is there and not for this reader. Either keeps it out of search engines. */
export function tombstoneStatus(degree: Tombstone['degree']): 403 | 410 {
	return degree === 'remove' ? 410 : 403
}
