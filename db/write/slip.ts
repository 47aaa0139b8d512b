import type { Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { NewSlip, SlipRow, SlipSessionTable } from '../tables/slip.ts'

/** The slip in force for a contribution, held until the transaction ends. */
export async function lockSlipOf(trx: Transaction, contributionId: string): Promise<SlipRow | undefined> {
	return trx
		.selectFrom('slip')
		.selectAll()
		.where('contribution_id', '=', contributionId)
		.where('revoked_at', 'is', null)
		.forUpdate()
		.executeTakeFirst()
}

/** Whether this code was handed out for this contribution, be the slip in force or ended. */
export async function isSlipOf(trx: Transaction, contributionId: string, code: string): Promise<boolean> {
	const found = trx.selectFrom('slip').select('id').where('contribution_id', '=', contributionId).where('code', '=', code)
	return (await found.executeTakeFirst()) !== undefined
}

/** False when its code is on another slip already. */
export async function insertSlip(trx: Transaction, slip: NewSlip): Promise<boolean> {
	const row = await trx
		.insertInto('slip')
		.values(slip)
		.onConflict((conflict) => conflict.column('code').doNothing())
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

/** A new number for a slip; whoever used the old one is sent away. */
export async function changePin(trx: Transaction, slipId: string, pinHash: string, at: Date): Promise<void> {
	await trx.updateTable('slip').set({ pin_hash: pinHash, pin_changed_at: at }).where('id', '=', slipId).execute()
	await endSlipSessions(trx, slipId)
}

export async function revokeSlip(trx: Transaction, slipId: string, at: Date): Promise<void> {
	await trx.updateTable('slip').set({ revoked_at: at }).where('id', '=', slipId).execute()
	await endSlipSessions(trx, slipId)
}

async function endSlipSessions(trx: Transaction, slipId: string): Promise<void> {
	await trx.deleteFrom('slip_session').where('slip_id', '=', slipId).execute()
}

/** Begins a session, and forgets those that lapsed. */
export async function insertSlipSession(trx: Transaction, session: Insertable<SlipSessionTable>): Promise<void> {
	await trx.deleteFrom('slip_session').where('expires_at', '<=', session.created_at).execute()
	await trx.insertInto('slip_session').values(session).execute()
}

export async function deleteSlipSession(trx: Transaction, id: string): Promise<void> {
	await trx.deleteFrom('slip_session').where('id', '=', id).execute()
}

export async function markTakenOver(trx: Transaction, slipId: string, by: string, at: Date): Promise<void> {
	await trx.updateTable('slip').set({ taken_over_by: by, taken_over_at: at }).where('id', '=', slipId).execute()
}
