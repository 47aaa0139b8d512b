import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import type { Db, Transaction } from '../schema.ts'

export interface LastScreening {
	readonly rulesVersion: string
	readonly findings: readonly StoredFinding[]
}

export async function findLastScreening(db: Db | Transaction, contributionId: string): Promise<LastScreening | undefined> {
	return db
		.selectFrom('screening')
		.select(['rules_version as rulesVersion', 'findings'])
		.where('contribution_id', '=', contributionId)
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst()
}
