import { sql } from 'kysely'
import type { EntryField, EntryRecord, EntryStanding, EntryVisibility, RecordProvenance, RevisionKind } from '#moderation/entry.ts'
import type { EntryRow } from '../tables/entry.ts'
import type { Transaction } from '../schema.ts'
import { entryColumns } from './entry-columns.ts'

/** A statement takes at most 65,535 values. */
const rowsAtOnce = 1000

export interface EntryToInsert {
	readonly id: string
	readonly identifier: string
	readonly standing: EntryStanding
	readonly visibility: EntryVisibility
	readonly isSample: boolean
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	/** The note on the way to it is public, and found by a search. */
	readonly isWayTold: boolean
	readonly at: Date
}

export interface EntryUpdate {
	readonly record: EntryRecord
	readonly provenance: RecordProvenance
	/** The note on the way to it is public, and found by a search. */
	readonly isWayTold: boolean
	readonly at: Date
	readonly standing?: EntryStanding
	readonly visibility?: EntryVisibility
	/** Taken up by another entry, with the version of that entry that did; null: stands by itself again. */
	readonly joined?: { readonly into: string; readonly revision: number } | null
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
	/** Where it hid the entry or showed it again. */
	readonly visibility?: EntryVisibility
	/** Number of the revision that this one undoes. */
	readonly undoes?: number
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

/** Held by whoever puts an entry under another, before any entry is: two who did so at once could close a circle neither sees. */
export async function holdParents(trx: Transaction): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('entry parents'))`.execute(trx)
}

/** These entries and the components of them, all held in one order, so that two who need several never wait for each other in a circle. */
export async function lockEntriesOf(trx: Transaction, identifiers: readonly string[]): Promise<EntryRow[]> {
	const wanted = trx
		.selectFrom('entry')
		.select('id')
		.where('identifier', 'in', [...identifiers])
	return trx
		.selectFrom('entry')
		.selectAll()
		.where((eb) => eb.or([eb('id', 'in', wanted), eb('parent_id', 'in', wanted)]))
		.orderBy('id')
		.forUpdate()
		.execute()
}

/** Components of one entry, and of those it took up, become another's in the lists; their records keep the parent they name. */
export async function moveComponents(trx: Transaction, identifier: string, parentId: string): Promise<void> {
	await sql`
		with recursive standing (id, identifier) as (
			select id, identifier from entry where identifier = ${identifier}
			union select e.id, e.identifier from standing join entry e on e.joined_into = standing.id
		)
		update entry set parent_id = ${parentId} from standing
		where entry.parent_identifier = standing.identifier and entry.id <> ${parentId}`.execute(trx)
}

/** Writes a new entry at version 1, its columns taken from the record, and ties it to its parent and to components that waited for it. */
export async function insertEntry(trx: Transaction, entry: EntryToInsert): Promise<void> {
	await insertEntries(trx, [entry])
}

/** Many at once: what follows each statement (search words, counts) is done once for all of its rows. */
export async function insertEntries(trx: Transaction, entries: readonly EntryToInsert[]): Promise<void> {
	for (let start = 0; start < entries.length; start += rowsAtOnce) await insertSome(trx, entries.slice(start, start + rowsAtOnce))
	const identifiers = entries.map((entry) => entry.identifier)
	await sql`
		update entry set parent_id = parent.id from entry parent
		where entry.parent_id is null and entry.parent_identifier = parent.identifier and entry.id <> parent.id
			and parent.identifier = any(${identifiers}::text[])`.execute(trx)
}

async function insertSome(trx: Transaction, entries: readonly EntryToInsert[]): Promise<void> {
	const records = entries.map((entry) => entry.record)
	const names = await placeNames(trx, records)
	const parents = await parentIds(trx, records)
	const idOf = new Map([...parents, ...entries.map((entry) => [entry.identifier, entry.id] as const)])
	const rows = entries.map((entry) => ({
		id: entry.id,
		identifier: entry.identifier,
		version: 1,
		visibility: entry.visibility,
		standing: entry.standing,
		is_sample: entry.isSample,
		...entryColumns(entry.identifier, entry.record, names(entry.record), entry),
		parent_id: (entry.record.parent !== null && idOf.get(entry.record.parent)) || null,
		record: JSON.stringify(entry.record),
		provenance: JSON.stringify(entry.provenance),
		created_at: entry.at,
		updated_at: entry.at,
	}))
	if (rows.length > 0) await trx.insertInto('entry').values(rows).execute()
}

/** Writes the next version of an entry from its record; false when the entry has moved on from `version`. */
export async function updateEntryFromRecord(trx: Transaction, id: string, version: number, update: EntryUpdate): Promise<boolean> {
	const held = await trx.selectFrom('entry').select('identifier').where('id', '=', id).where('version', '=', version).executeTakeFirst()
	if (!held) return false
	const names = await placeNames(trx, [update.record])
	const parents = await parentIds(trx, [update.record])
	const result = await trx
		.updateTable('entry')
		.set({
			version: version + 1,
			...entryColumns(held.identifier, update.record, names(update.record), update),
			parent_id: (update.record.parent !== null && parents.get(update.record.parent)) || null,
			record: JSON.stringify(update.record),
			provenance: JSON.stringify(update.provenance),
			...(update.standing === undefined ? {} : { standing: update.standing }),
			...(update.visibility === undefined ? {} : { visibility: update.visibility }),
			...(update.joined === undefined
				? {}
				: { joined_into: update.joined?.into ?? null, joined_revision: update.joined?.revision ?? null }),
			updated_at: update.at,
		})
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

/** Adds one revision; revisions are never changed. */
export async function insertRevision(trx: Transaction, revision: RevisionToInsert): Promise<void> {
	await insertRevisions(trx, [revision])
}

export async function insertRevisions(trx: Transaction, revisions: readonly RevisionToInsert[]): Promise<void> {
	const rows = revisions.map((revision) => ({
		entry_id: revision.entryId,
		number: revision.number,
		kind: revision.kind,
		record: JSON.stringify(revision.record),
		provenance: JSON.stringify(revision.provenance),
		fields: [...revision.fields],
		reason: revision.reason,
		author_id: revision.authorId,
		contribution_id: revision.contributionId,
		visibility: revision.visibility ?? null,
		undoes: revision.undoes ?? null,
		at: revision.at,
	}))
	for (let start = 0; start < rows.length; start += rowsAtOnce)
		await trx
			.insertInto('entry_revision')
			.values(rows.slice(start, start + rowsAtOnce))
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

/** Ids of the entries that the records name as their parents, by identifier; of one joined into another, of the one at the end of that way. */
async function parentIds(trx: Transaction, records: readonly EntryRecord[]): Promise<Map<string, string>> {
	const identifiers = [...new Set(records.map((record) => record.parent).filter((parent) => parent !== null))]
	if (identifiers.length === 0) return new Map()
	const { rows } = await sql<{ identifier: string; id: string }>`
		with recursive way (identifier, id, joined_into, depth) as (
			select identifier, id, joined_into, 1 from entry where identifier = any(${identifiers}::text[])
			union all
			select way.identifier, e.id, e.joined_into, way.depth + 1 from way join entry e on e.id = way.joined_into where way.depth < 50
		)
		select identifier, id from way where joined_into is null`.execute(trx)
	return new Map(rows.map((row) => [row.identifier, row.id]))
}

/**
 * Official names, of any date, of a record's places and of the districts they lay in; the province is everyone's and would tell nothing apart.
 */
async function placeNames(trx: Transaction, records: readonly EntryRecord[]): Promise<(record: EntryRecord) => string[]> {
	const idsOf = ({ place }: EntryRecord): string[] => [place.placeId, place.placeIdThen].filter((id) => id !== null)
	const ids = [...new Set(records.flatMap(idsOf))]
	if (ids.length === 0) return () => []
	const { rows } = await sql<{ id: string; names: string[] }>`
		select asked.id, array_agg(n.name order by n.id) as names
		from unnest(${ids}::text[]) asked (id)
		join place_name n on n.standing = 'official' and (n.place_id = asked.id or n.place_id in (
			select parent.parent_id from place_parent parent join place on place.id = parent.parent_id
			where parent.place_id = asked.id and place.level = 'district'))
		group by asked.id`.execute(trx)
	const named = new Map(rows.map((row) => [row.id, row.names]))
	return (record) => idsOf(record).flatMap((id) => named.get(id) ?? [])
}
