import { sql } from 'kysely'
import type { Claim, Contribution } from '#moderation/contribution.ts'
import { hasConflict } from '../read/list-conflicted.ts'
import type { Transaction } from '../schema.ts'

export type Waiting = Pick<Contribution, 'id' | 'memberId' | 'state' | 'verifiedBy'>

/**
 * Locks the contribution that has waited longest for review, leaving out those `memberId` gave, entered or declared to be too near to, those handed on to a
 * lead, those somebody holds and those another transaction has just locked. Undefined when there is none.
 */
export async function lockOldestWaiting(trx: Transaction, memberId: string, now: Date): Promise<Waiting | undefined> {
	const row = await trx
		.selectFrom('contribution as c')
		.select(['c.id', 'c.member_id', 'c.state', 'c.verified_by'])
		.where('c.state', '=', 'screened')
		.where('c.escalated_by', 'is', null)
		.where('c.member_id', '!=', memberId)
		.where('c.entered_by', 'is distinct from', memberId)
		.where(({ not }) => not(hasConflict(memberId)))
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('claim')
						.select(sql`1`.as('held'))
						.whereRef('claim.contribution_id', '=', 'c.id')
						.where('claim.expires_at', '>', now),
				),
			),
		)
		.orderBy('c.state_since')
		.orderBy('c.id')
		.limit(1)
		.forUpdate('c')
		.skipLocked()
		.executeTakeFirst()
	return row && { id: row.id, memberId: row.member_id, state: row.state, verifiedBy: row.verified_by }
}

/**
 * Writes the claim unless somebody holds a live one; false then. The look-up before may have been made on an older view of `claim` than the lock on the
 * contribution: another's claim committed in between is seen only here.
 */
export async function insertClaimIfFree(trx: Transaction, contributionId: string, claim: Claim, now: Date): Promise<boolean> {
	const row = { step: claim.step, member_id: claim.memberId, claimed_at: now, expires_at: claim.expiresAt }
	const written = await trx
		.insertInto('claim')
		.values({ contribution_id: contributionId, ...row })
		.onConflict((conflict) => conflict.column('contribution_id').doUpdateSet(row).where('claim.expires_at', '<=', now))
		.executeTakeFirst()
	return written.numInsertedOrUpdatedRows === 1n
}
