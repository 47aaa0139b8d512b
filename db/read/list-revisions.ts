import { sql } from 'kysely'
import type { NumberedRevision } from '#moderation/merge/undo.ts'
import type { Db, Transaction } from '../schema.ts'

/** Every revision of an entry, the first first. */
export async function listRevisions(db: Db | Transaction, entryId: string): Promise<NumberedRevision[]> {
	return db
		.selectFrom('entry_revision')
		.leftJoin('contribution', 'contribution.id', 'entry_revision.contribution_id')
		.select(['number', 'entry_revision.kind', 'fields', 'record', 'provenance', 'contribution_id as contributionId', 'undoes'])
		.select((eb) =>
			eb.fn
				.coalesce(eb('contribution.state', '=', 'withdrawn'), eb.lit(false))
				.$castTo<boolean>()
				.as('isTakenBack'),
		)
		.select(
			sql<
				string[]
			>`case when entry_revision.kind = 'join' then array(select c.id::text from contribution c where c.state = 'withdrawn' and c.id in (
				select (id #>> '{}')::uuid from jsonb_path_query(jsonb_build_array(entry_revision.record, entry_revision.provenance),
					'$.**.contributionId ? (@ != null)') id
				union select (id #>> '{}')::uuid from jsonb_path_query(entry_revision.record, '$.**.wovenFrom[*]') id)) else '{}' end`.as('takenBack'),
		)
		.where('entry_id', '=', entryId)
		.orderBy('number')
		.limit(5000)
		.execute()
}
