import type { Transaction } from '../schema.ts'

/** Frees the desk that held a withdrawn contribution, and hides its media wherever they were published; returns how many were. */
export async function clearWithdrawn(trx: Transaction, contributionId: string, at: Date): Promise<number> {
	await trx.deleteFrom('claim').where('contribution_id', '=', contributionId).execute()
	const hidden = await trx
		.updateTable('entry_media')
		.set({ hidden_at: at })
		.where('contribution_id', '=', contributionId)
		.where('hidden_at', 'is', null)
		.executeTakeFirst()
	return Number(hidden.numUpdatedRows)
}
