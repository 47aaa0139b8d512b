import { sql, type RawBuilder } from 'kysely'
import type { NumberedRevision } from '#moderation/merge/undo.ts'
import type { Db, Transaction } from '../schema.ts'

/**
 * Whether nothing of a contribution may stand in the registry: it was withdrawn, or rests because it may no longer be shown to everyone; consent given anew
 * brings back only what is merged anew.
 */
function isTakenBack(contribution: string): RawBuilder<boolean> {
	const { state, id } = { state: sql.ref(`${contribution}.state`), id: sql.ref(`${contribution}.id`) }
	return sql`(${state} in ('withdrawn', 'kept') or (${state} not in ('merged', 'published') and exists (
		select from consent s where s.contribution_id = ${id} and s.purpose = 'everyone' and s.revoked_why = 'revoked')))`
}

/** Every revision of an entry, the first first. */
export async function listRevisions(db: Db | Transaction, entryId: string): Promise<NumberedRevision[]> {
	return db
		.selectFrom('entry_revision')
		.leftJoin('contribution', 'contribution.id', 'entry_revision.contribution_id')
		.select(['number', 'entry_revision.kind', 'fields', 'record', 'provenance', 'contribution_id as contributionId', 'undoes'])
		.select(sql<boolean>`coalesce(${isTakenBack('contribution')}, false)`.as('isTakenBack'))
		.select(
			sql<
				string[]
			>`case when entry_revision.kind = 'join' then array(select c.id::text from contribution c where ${isTakenBack('c')} and c.id in (
				select (id #>> '{}')::uuid from jsonb_path_query(jsonb_build_array(entry_revision.record, entry_revision.provenance),
					'$.**.contributionId ? (@ != null)') id
				union select (id #>> '{}')::uuid from jsonb_path_query(entry_revision.record, '$.**.wovenFrom[*]') id)) else '{}' end`.as('takenBack'),
		)
		.where('entry_id', '=', entryId)
		.orderBy('number')
		.limit(5000)
		.execute()
}
