import { isUuid } from '../is-uuid.ts'
import type { Db } from '../schema.ts'

/** Who holds a contribution now, at whichever desk; null when nobody does. */
export async function findClaimHolder(db: Db, contributionId: string, now: Date): Promise<string | null> {
	if (!isUuid(contributionId)) return null
	const row = await db
		.selectFrom('claim')
		.select('member_id')
		.where('contribution_id', '=', contributionId)
		.where('expires_at', '>', now)
		.executeTakeFirst()
	return row?.member_id ?? null
}
