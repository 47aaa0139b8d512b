import type { Insertable } from 'kysely'
import type { ClaimStep } from '#moderation/contribution.ts'
import type { Transaction } from '../schema.ts'
import type { QueueViewTable } from '../tables/queue.ts'

/** One of the same name is written over. */
export async function upsertQueueView(trx: Transaction, view: Insertable<QueueViewTable>): Promise<void> {
	await trx
		.insertInto('queue_view')
		.values(view)
		.onConflict((conflict) => conflict.columns(['member_id', 'step', 'name']).doUpdateSet({ query: view.query }))
		.execute()
}

export async function deleteQueueView(trx: Transaction, memberId: string, step: ClaimStep, name: string): Promise<void> {
	await trx.deleteFrom('queue_view').where('member_id', '=', memberId).where('step', '=', step).where('name', '=', name).execute()
}

export async function countOtherViews(trx: Transaction, memberId: string, step: ClaimStep, name: string): Promise<number> {
	const views = trx.selectFrom('queue_view').select('id').where('member_id', '=', memberId).where('step', '=', step)
	const rows = await views.where('name', '!=', name).execute()
	return rows.length
}
