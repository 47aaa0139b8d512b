import type { Db, Transaction } from '../schema.ts'

export interface SameFile {
	/** The file asked about. */
	readonly mediaId: string
	readonly otherId: string
	readonly contributionId: string
}

/** Files of other contributions that are the same byte for byte, oldest first. Drafts and what was withdrawn are left alone. */
export async function listSameFiles(db: Db | Transaction, contributionId: string, most: number): Promise<SameFile[]> {
	return db
		.selectFrom('media as mine')
		.innerJoin('media as other', 'other.sha256', 'mine.sha256')
		.innerJoin('contribution', 'contribution.id', 'other.contribution_id')
		.select(['mine.id as mediaId', 'other.id as otherId', 'other.contribution_id as contributionId'])
		.where('mine.contribution_id', '=', contributionId)
		.where('mine.state', '=', 'ready')
		.where('other.contribution_id', '<>', contributionId)
		.where('other.state', '=', 'ready')
		.where('contribution.state', 'not in', ['draft', 'withdrawn'])
		.orderBy('other.received_at')
		.orderBy('other.id')
		.limit(most)
		.execute()
}
