import type { Actor } from '../actor.ts'
import type { EntryVisibility } from '../entry.ts'
import { canHouse } from '../permissions.ts'
import { isCustodian, letsIn, limitsSight, type AccessRule, type Today } from './access-rule.ts'

/**
 * Everyone sees public entries. One restricted to its community is for members known to belong to it, as far as its rules let them in today; one with a season
 * alone is for everyone in its season. Hidden and removed ones, and whatever is not surely theirs, only for those who may edit entries.
 */
export function canSeeEntry(
	actor: Actor,
	visibility: EntryVisibility,
	communities: readonly string[] = [],
	ruled: Ruled = unruled,
): boolean {
	if (visibility === 'public' || canHouse(actor, 'edit-entry')) return true
	if (visibility !== 'community') return false
	const limits = ruled.rules.filter((rule) => limitsSight(rule.kind))
	const isForMembers = ruled.isTakenDown || limits.some((rule) => rule.kind !== 'seasonal') || limits.length === 0
	const own = [...communities, ...limits.map((rule) => rule.community)]
	const isTheirs = isAmong(actor, own) || own.some((community) => isCustodian(actor, community))
	return (isTheirs || !isForMembers) && letsIn(limits, actor, ruled.today)
}

/** What a community's rules say of something, and the day it is. */
export interface Ruled {
	readonly rules: readonly AccessRule[]
	/** Officers restricted it to its community as well. */
	readonly isTakenDown: boolean
	readonly today: Today
}

/** No day at all: nothing is in season. */
export const noDay: Today = { solar: '', lunar: '' }
const unruled: Ruled = { rules: [], isTakenDown: false, today: noDay }

/** Whether they belong to one of these communities; nobody belongs to none. */
export function isAmong(actor: Actor, communities: readonly string[]): boolean {
	return actor.memberId !== null && (actor.communities ?? []).some((own) => communities.includes(own))
}
