import { sql } from 'kysely'
import type { EntryField, EntryRecord, EntryStanding, EntryVisibility, RecordProvenance, RevisionKind } from '#moderation/entry.ts'
import type { EntryRow } from '../tables/entry.ts'
import type { Transaction } from '../schema.ts'
import { entryColumns } from './entry-columns.ts'

export interface EntryToInsert {
	readonly id: string
	readonly identifier: string
	readonly standing: EntryStanding
	readonly visibility: EntryVisibility
	readonly isSample: boolean
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly at: Date
}

export interface EntryUpdate {
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly at: Date
	readonly standing?: EntryStanding
	readonly visibility?: EntryVisibility
}

export interface RevisionToInsert {
	readonly entryId: string
	/** The version the entry has with this revision. */
	readonly number: number
	readonly kind: RevisionKind
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	readonly fields: readonly EntryField[]
	readonly reason: string
	readonly authorId: string | null
	readonly contributionId: string | null
	readonly at: Date
}

/** The entry, held against other changes until the transaction ends. */
export async function lockEntry(trx: Transaction, id: string): Promise<EntryRow | undefined> {
	return trx.selectFrom('entry').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The entry of this identifier, held against other changes until the transaction ends. */
export async function lockEntryOf(trx: Transaction, identifier: string): Promise<EntryRow | undefined> {
	return trx.selectFrom('entry').selectAll().where('identifier', '=', identifier).forUpdate().executeTakeFirst()
}

/** Writes a new entry at version 1, its columns taken from the record, and ties it to its parent and to components that waited for it. */
export async function insertEntry(trx: Transaction, entry: EntryToInsert): Promise<void> {
	await trx
		.insertInto('entry')
		.values({
			id: entry.id,
			identifier: entry.identifier,
			version: 1,
			visibility: entry.visibility,
			standing: entry.standing,
			is_sample: entry.isSample,
			...(await columnsOf(trx, entry.identifier, entry.record)),
			record: JSON.stringify(entry.record),
			provenance: JSON.stringify(entry.provenance),
			created_at: entry.at,
			updated_at: entry.at,
		})
		.execute()
	await trx
		.updateTable('entry')
		.set({ parent_id: entry.id })
		.where('parent_identifier', '=', entry.identifier)
		.where('parent_id', 'is', null)
		.where('id', '!=', entry.id)
		.execute()
}

/** Writes the next version of an entry from its record; false when the entry has moved on from `version`. */
export async function updateEntryFromRecord(trx: Transaction, id: string, version: number, update: EntryUpdate): Promise<boolean> {
	const held = await trx.selectFrom('entry').select('identifier').where('id', '=', id).where('version', '=', version).executeTakeFirst()
	if (!held) return false
	const result = await trx
		.updateTable('entry')
		.set({
			version: version + 1,
			...(await columnsOf(trx, held.identifier, update.record)),
			record: JSON.stringify(update.record),
			provenance: JSON.stringify(update.provenance),
			...(update.standing === undefined ? {} : { standing: update.standing }),
			...(update.visibility === undefined ? {} : { visibility: update.visibility }),
			updated_at: update.at,
		})
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

/** Adds one revision; revisions are never changed. */
export async function insertRevision(trx: Transaction, revision: RevisionToInsert): Promise<void> {
	await trx
		.insertInto('entry_revision')
		.values({
			entry_id: revision.entryId,
			number: revision.number,
			kind: revision.kind,
			record: JSON.stringify(revision.record),
			provenance: JSON.stringify(revision.provenance),
			fields: [...revision.fields],
			reason: revision.reason,
			author_id: revision.authorId,
			contribution_id: revision.contributionId,
			at: revision.at,
		})
		.execute()
}

/** Nobody else gives out identifiers until the transaction ends. */
export async function holdIdentifiers(trx: Transaction): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('entry identifier'))`.execute(trx)
}

/** The next identifier of our own for an entry opened here (BN-0001, BN-0002, …); held until the transaction ends. */
export async function nextIdentifier(trx: Transaction): Promise<string> {
	await holdIdentifiers(trx)
	const { last } = await trx
		.selectFrom('entry')
		.select(sql<number | null>`max(substring(identifier from 4)::integer)`.as('last'))
		.where('identifier', '~', '^BN-[0-9]{4,8}$')
		.executeTakeFirstOrThrow()
	return `BN-${String((last ?? 0) + 1).padStart(4, '0')}`
}

async function columnsOf(trx: Transaction, identifier: string, record: EntryRecord) {
	const columns = entryColumns(identifier, record, await placeNames(trx, record))
	const parent =
		record.parent === null
			? undefined
			: await trx.selectFrom('entry').select('id').where('identifier', '=', record.parent).executeTakeFirst()
	return { ...columns, parent_id: parent?.id ?? null }
}

/** Official names, of any date, of the record's places and of the districts they lay in; the province is everyone's and would tell nothing apart. */
async function placeNames(trx: Transaction, { place }: EntryRecord): Promise<string[]> {
	const ids = [place.placeId, place.placeIdThen].filter((id) => id !== null)
	if (ids.length === 0) return []
	const parents = await trx
		.selectFrom('place_parent')
		.innerJoin('place', 'place.id', 'place_parent.parent_id')
		.select('parent_id')
		.distinct()
		.where('place_id', 'in', ids)
		.where('place.level', '=', 'district')
		.execute()
	const names = await trx
		.selectFrom('place_name')
		.select('name')
		.where('place_id', 'in', [...ids, ...parents.map((parent) => parent.parent_id)])
		.where('standing', '=', 'official')
		.orderBy('id')
		.execute()
	return names.map((row) => row.name)
}
