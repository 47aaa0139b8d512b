import type { Insertable } from 'kysely'
import type { ConsentTable } from '../tables/contribution.ts'
import type { Transaction } from '../schema.ts'

export async function insertConsents(trx: Transaction, rows: readonly Insertable<ConsentTable>[]): Promise<void> {
	if (rows.length > 0)
		await trx
			.insertInto('consent')
			.values([...rows])
			.execute()
}

/** Ends every consent of a contribution still standing: when it is withdrawn, or when newer consents take their place. */
export async function withdrawConsents(trx: Transaction, contributionId: string, at: Date): Promise<void> {
	await trx
		.updateTable('consent')
		.set({ withdrawn_at: at })
		.where('contribution_id', '=', contributionId)
		.where('withdrawn_at', 'is', null)
		.execute()
}
