import type { NumberedRevision } from '#moderation/merge/undo.ts'
import type { Db, Transaction } from '../schema.ts'

/** Every revision of an entry, the first first. */
export async function listRevisions(db: Db | Transaction, entryId: string): Promise<NumberedRevision[]> {
	return db
		.selectFrom('entry_revision')
		.select(['number', 'kind', 'fields', 'record', 'provenance', 'contribution_id as contributionId'])
		.where('entry_id', '=', entryId)
		.orderBy('number')
		.limit(5000)
		.execute()
}
