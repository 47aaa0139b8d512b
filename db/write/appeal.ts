import type { Insertable, Updateable } from 'kysely'
import type { AppealRow, AppealTable } from '../tables/after.ts'
import type { Transaction } from '../schema.ts'
import { isUuid } from '../is-uuid.ts'

/** False when this decision was appealed against already. */
export async function insertAppeal(trx: Transaction, appeal: Insertable<AppealTable>): Promise<boolean> {
	const added = await trx
		.insertInto('appeal')
		.values(appeal)
		.onConflict((conflict) => conflict.columns(['contribution_id', 'ground', 'decided_at']).doNothing())
		.returning('id')
		.execute()
	return added.length > 0
}

/** The appeal, held against other hearings until the transaction ends. */
export async function lockAppeal(trx: Transaction, id: string): Promise<AppealRow | undefined> {
	if (!isUuid(id)) return undefined
	return trx.selectFrom('appeal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateAppeal(trx: Transaction, id: string, patch: Updateable<AppealTable>): Promise<void> {
	await trx.updateTable('appeal').set(patch).where('id', '=', id).execute()
}
