import type { EntryRecord, EntryStanding } from '#moderation/entry.ts'
import type { Db } from '../schema.ts'

/** An entry as an officer edits it. */
export interface EntryForEdit {
	readonly identifier: string
	readonly title: string
	readonly version: number
	readonly standing: EntryStanding
	readonly isSample: boolean
	readonly record: EntryRecord
	/** ISO time of the latest revision. */
	readonly updatedAt: string
}

export async function findEntryForEdit(db: Db, identifier: string): Promise<EntryForEdit | undefined> {
	const row = await db
		.selectFrom('entry')
		.select(['identifier', 'title', 'version', 'standing', 'is_sample', 'record', 'updated_at'])
		.where('identifier', '=', identifier)
		.executeTakeFirst()
	if (!row) return undefined
	const { is_sample, updated_at, ...rest } = row
	return { ...rest, isSample: is_sample, updatedAt: updated_at.toISOString() }
}
