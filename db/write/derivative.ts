import type { Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { DerivativeTable } from '../tables/media.ts'

/** Records a copy of a file; made again, it takes the place of the one before. */
export async function upsertDerivative(trx: Transaction, row: Insertable<DerivativeTable>): Promise<void> {
	const { id: _id, ...made } = row
	await trx
		.insertInto('derivative')
		.values(row)
		.onConflict((conflict) => conflict.columns(['media_id', 'audience', 'size']).doUpdateSet(made))
		.execute()
}
