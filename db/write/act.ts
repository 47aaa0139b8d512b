import type { Insertable } from 'kysely'
import type { ActRow, ActTable } from '../tables/act.ts'
import type { Transaction } from '../schema.ts'

/** The act of this number as it stands: written now, or before by someone; held until the transaction ends. */
export async function holdAct(trx: Transaction, act: Insertable<ActTable>): Promise<ActRow> {
	await trx
		.insertInto('act')
		.values(act)
		.onConflict((conflict) => conflict.columns(['office', 'year', 'number']).doNothing())
		.execute()
	return trx
		.selectFrom('act')
		.selectAll()
		.where('office', '=', act.office)
		.where('year', '=', act.year)
		.where('number', '=', act.number)
		.forUpdate()
		.executeTakeFirstOrThrow()
}

/** False when the change was under this act already. */
export async function insertActRevision(trx: Transaction, actId: string, entryId: string, revision: number): Promise<boolean> {
	const added = await trx
		.insertInto('act_revision')
		.values({ act_id: actId, entry_id: entryId, number: revision })
		.onConflict((conflict) => conflict.doNothing())
		.returning('act_id')
		.execute()
	return added.length > 0
}
