import type { EntryRecord } from '#moderation/entry.ts'
import type { Db } from '../schema.ts'

/** The record of the entry a contribution was matched to, as the revision the officer had before them holds it. */
export async function findSeenRecord(db: Db, contributionId: string, version: number): Promise<EntryRecord | null> {
	const row = await db
		.selectFrom('match')
		.innerJoin('entry_revision', 'entry_revision.entry_id', 'match.entry_id')
		.select('entry_revision.record')
		.where('match.contribution_id', '=', contributionId)
		.where('entry_revision.number', '=', version)
		.orderBy('match.at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.record ?? null
}
