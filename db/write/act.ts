import type { Insertable } from 'kysely'
import type { ActRow, ActScanTable, ActTable } from '../tables/act.ts'
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

/** The act of this number, held until the transaction ends. */
export async function lockAct(
	trx: Transaction,
	{ office, year, number }: Pick<ActRow, 'office' | 'year' | 'number'>,
): Promise<ActRow | undefined> {
	return trx
		.selectFrom('act')
		.selectAll()
		.where('office', '=', office)
		.where('year', '=', year)
		.where('number', '=', number)
		.forUpdate()
		.executeTakeFirst()
}

/** False when this act has a scan of the same bytes. */
export async function insertActScan(trx: Transaction, scan: Insertable<ActScanTable>): Promise<boolean> {
	const added = await trx
		.insertInto('act_scan')
		.values(scan)
		.onConflict((conflict) => conflict.columns(['act_id', 'sha256']).doNothing())
		.returning('id')
		.execute()
	return added.length > 0
}

/** False when it was so already, or is no scan of this act. */
export async function updateActScan(trx: Transaction, actId: string, scanId: string, isPublic: boolean): Promise<boolean> {
	const changed = await trx
		.updateTable('act_scan')
		.set({ is_public: isPublic })
		.where('id', '=', scanId)
		.where('act_id', '=', actId)
		.where('is_public', '!=', isPublic)
		.returning('id')
		.execute()
	return changed.length > 0
}

/** The key of what was deleted. */
export async function deleteActScan(trx: Transaction, actId: string, scanId: string): Promise<string | undefined> {
	const row = await trx
		.deleteFrom('act_scan')
		.where('id', '=', scanId)
		.where('act_id', '=', actId)
		.returning('storage_key')
		.executeTakeFirst()
	return row?.storage_key
}
