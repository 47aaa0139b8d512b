import type { EntryRecord } from '#moderation/entry.ts'
import type { Db, Transaction } from '../schema.ts'
import { listAncestors } from './list-ancestors.ts'

/** An entry as a verdict names it. */
export interface CitedEntry {
	readonly id: string
	readonly identifier: string
	readonly parentIdentifier: string | null
	readonly record: EntryRecord
}

/** The entry under an identifier as typed; one that is hidden cannot be cited. */
export async function findCitedEntry(db: Db | Transaction, identifier: string | null): Promise<CitedEntry | null> {
	if (identifier === null) return null
	const row = await db
		.selectFrom('entry')
		.select(['id', 'identifier', 'parent_identifier as parentIdentifier', 'record'])
		.where('identifier', '=', identifier.trim().toUpperCase())
		.where('visibility', '=', 'public')
		.executeTakeFirst()
	return row ?? null
}

/** Whether `component` can lie under `parent`: it is another entry, lies under no other one, and the parent is not under it. */
export async function canLieUnder(db: Db | Transaction, component: CitedEntry, parent: CitedEntry): Promise<boolean> {
	if (component.id === parent.id) return false
	if (component.parentIdentifier !== null) return component.parentIdentifier === parent.identifier
	return !(await listAncestors(db, parent.identifier)).includes(component.identifier)
}

/** The contribution under a receipt code as typed, and whether it is itself set aside as a duplicate; a draft or one withdrawn cannot be cited. */
export async function findCitedContribution(
	db: Db | Transaction,
	code: string | null,
): Promise<{ readonly id: string; readonly isDuplicate: boolean } | null> {
	if (code === null) return null
	const row = await db
		.selectFrom('contribution')
		.select(['id', 'state'])
		.where('code', '=', code.trim().toUpperCase())
		.where('state', 'not in', ['draft', 'withdrawn'])
		.executeTakeFirst()
	return row ? { id: row.id, isDuplicate: row.state === 'duplicate' } : null
}
