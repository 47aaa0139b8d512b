import type { Contribution } from '#moderation/contribution.ts'
import type { Db } from '../schema.ts'

export type ContributionFacts = Pick<Contribution, 'id' | 'memberId' | 'state' | 'verifiedBy' | 'heldFor'>

/** What permissions ask of a contribution; undefined when there is none. */
export async function findContributionFacts(db: Db, id: string): Promise<ContributionFacts | undefined> {
	const row = await db
		.selectFrom('contribution')
		.select(['id', 'member_id', 'state', 'verified_by'])
		.where('id', '=', id)
		.executeTakeFirst()
	return row && { id: row.id, memberId: row.member_id, state: row.state, verifiedBy: row.verified_by }
}
