import type { Transaction } from '../schema.ts'

/** Whether this member ever did anything about a contribution, as the audit tells. */
export async function hasPart(trx: Transaction, contributionId: string, memberId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('event')
		.select('id')
		.where('contribution_id', '=', contributionId)
		.where('actor_id', '=', memberId)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}
