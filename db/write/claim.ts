import type { Claim } from '#moderation/contribution.ts'
import type { Transaction } from '../schema.ts'

export async function upsertClaim(trx: Transaction, contributionId: string, claim: Claim, now: Date): Promise<void> {
	const row = { step: claim.step, member_id: claim.memberId, claimed_at: now, expires_at: claim.expiresAt }
	await trx
		.insertInto('claim')
		.values({ contribution_id: contributionId, ...row })
		.onConflict((conflict) => conflict.column('contribution_id').doUpdateSet(row))
		.execute()
}

export async function deleteClaim(trx: Transaction, contributionId: string): Promise<void> {
	await trx.deleteFrom('claim').where('contribution_id', '=', contributionId).execute()
}
