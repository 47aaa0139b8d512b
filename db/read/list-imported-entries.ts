import type { EntryField, EntryRecord, RecordProvenance } from '#moderation/entry.ts'
import type { Db, Transaction } from '../schema.ts'

/** An entry an import may touch, with the import revisions made so far, oldest first. */
export interface ImportedEntry {
	readonly id: string
	readonly identifier: string
	readonly version: number
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly imports: readonly { readonly record: EntryRecord; readonly fields: readonly EntryField[] }[]
}

/** The entries of these identifiers, for comparing with an inventory file; bounded by the file. */
export async function listImportedEntries(db: Db | Transaction, identifiers: readonly string[]): Promise<ImportedEntry[]> {
	if (identifiers.length === 0) return []
	const entries = await db
		.selectFrom('entry')
		.select(['id', 'identifier', 'version', 'record', 'provenance'])
		.where('identifier', 'in', identifiers)
		.execute()
	if (entries.length === 0) return []
	const revisions = await db
		.selectFrom('entry_revision')
		.select(['entry_id', 'record', 'fields'])
		.where(
			'entry_id',
			'in',
			entries.map((entry) => entry.id),
		)
		.where('kind', '=', 'import')
		.orderBy('entry_id')
		.orderBy('number')
		.execute()
	const importsOf = Map.groupBy(revisions, (revision) => revision.entry_id)
	return entries.map((entry) => ({ ...entry, imports: importsOf.get(entry.id) ?? [] }))
}
