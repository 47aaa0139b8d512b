import { sql } from 'kysely'
import type { Db, Transaction } from '../schema.ts'

/** Files of a contribution that stand in the registry: before the public, on their way there, kept for its community, or taken down and perhaps brought back. */
export async function listPublicFiles(db: Db | Transaction, contributionId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('entry_media')
		.select('media_id')
		.where('contribution_id', '=', contributionId)
		.where((eb) => eb.or([eb('hidden_at', 'is', null), eb('hidden_for', 'is not', null)]))
		.execute()
	return rows.map((row) => row.media_id)
}

/** Of those that have not been taken back or down, the ones given under a licence, which is written into their public copies; a statement of rights is none. */
export async function listLicensedFiles(db: Db | Transaction, contributionId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('entry_media')
		.select('media_id')
		.distinct()
		.where('contribution_id', '=', contributionId)
		.where((eb) => eb.or([eb('hidden_at', 'is', null), eb('hidden_for', 'is not', null)]))
		.where(sql<boolean>`licence like 'cc%'`)
		.execute()
	return rows.map((row) => row.media_id)
}

/** Whether the registry ever took something of it up. */
export async function wasMerged(db: Db | Transaction, contributionId: string): Promise<boolean> {
	const row = await db
		.selectFrom('entry_revision')
		.select('number')
		.where('contribution_id', '=', contributionId)
		.where('kind', '=', 'merge')
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}
