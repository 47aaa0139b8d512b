import type { JoinEntry } from '#moderation/merge/join.ts'
import { listAncestors } from '#db/read/list-ancestors.ts'
import type { Db, Transaction } from '#db/schema.ts'
import type { EntryRow } from '#db/tables/entry.ts'

/** An entry with what decides whether it can be joined with another. */
export async function joinEntryOf(db: Db | Transaction, row: EntryRow): Promise<JoinEntry> {
	const into = row.joined_into
		? await db.selectFrom('entry').select('identifier').where('id', '=', row.joined_into).executeTakeFirstOrThrow()
		: null
	const above = await listAncestors(db, row.identifier)
	return {
		identifier: row.identifier,
		record: row.record,
		provenance: row.provenance,
		isPublic: row.visibility === 'public',
		joinedInto: into?.identifier ?? null,
		ancestors: above.filter((identifier) => identifier !== row.identifier),
	}
}
