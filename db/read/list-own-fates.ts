import { sql } from 'kysely'
import type { CreditChoice } from '#moderation/contribution.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Db, Transaction } from '../schema.ts'

/** A contribution of a member, as the erasing of their account asks about it. */
export interface OwnFate {
	readonly id: string
	readonly title: string
	readonly state: ContributionState
	readonly creditChoice: CreditChoice | null
	readonly creditName: string
	/** Entered for somebody who holds its slip. */
	readonly isOthers: boolean
}

/** All of a member's contributions, the oldest first; the first 10,000. */
export async function listOwnFates(db: Db | Transaction, memberId: string): Promise<OwnFate[]> {
	return db
		.selectFrom('contribution as c')
		.select(['c.id', 'c.title', 'c.state', 'c.credit_choice as creditChoice', 'c.credit_name as creditName'])
		.select(
			sql<boolean>`exists (select from slip where slip.contribution_id = c.id and slip.revoked_at is null and slip.is_for_another
				and slip.taken_over_at is null)`.as('isOthers'),
		)
		.where('c.member_id', '=', memberId)
		.orderBy('c.created_at')
		.orderBy('c.id')
		.limit(10_000)
		.execute()
}
