import type { Actor } from '../actor.ts'
import type { EntryVisibility } from '../entry.ts'
import { canHouse } from '../permissions.ts'

/** Everyone sees public entries; hidden ones only those who may edit entries. */
export function canSeeEntry(actor: Actor, visibility: EntryVisibility): boolean {
	return visibility === 'public' || canHouse(actor, 'edit-entry')
}
