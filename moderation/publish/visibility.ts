import type { Actor } from '../actor.ts'
import type { EntryVisibility } from '../entry.ts'
import { canHouse } from '../permissions.ts'

/**
 * Everyone sees public entries. One restricted to its community is for members known to belong to it; hidden and removed ones, and whatever is not surely
 * theirs, only for those who may edit entries.
 */
export function canSeeEntry(actor: Actor, visibility: EntryVisibility, communities: readonly string[] = []): boolean {
	if (visibility === 'public' || canHouse(actor, 'edit-entry')) return true
	return visibility === 'community' && isAmong(actor, communities)
}

/** Whether they belong to one of these communities; nobody belongs to none. */
export function isAmong(actor: Actor, communities: readonly string[]): boolean {
	return actor.memberId !== null && (actor.communities ?? []).some((own) => communities.includes(own))
}
