import type { NumberedRevision } from '#moderation/merge/undo.ts'
import type { Db, Transaction } from '../schema.ts'

/** Every revision of an entry, the first first. */
export async function listRevisions(db: Db | Transaction, entryId: string): Promise<NumberedRevision[]> {
	return db
		.selectFrom('entry_revision')
		.leftJoin('contribution', 'contribution.id', 'entry_revision.contribution_id')
		.select(['number', 'entry_revision.kind', 'fields', 'record', 'provenance', 'contribution_id as contributionId'])
		.select((eb) =>
			eb.fn
				.coalesce(eb('contribution.state', '=', 'withdrawn'), eb.lit(false))
				.$castTo<boolean>()
				.as('isTakenBack'),
		)
		.where('entry_id', '=', entryId)
		.orderBy('number')
		.limit(5000)
		.execute()
}
