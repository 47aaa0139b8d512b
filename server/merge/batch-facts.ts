import type { Contribution } from '#moderation/contribution.ts'
import { isUuid } from '#db/is-uuid.ts'
import { listConflicted } from '#db/read/list-conflicted.ts'
import { listJudges } from '#db/read/list-opinions.ts'
import type { ContributionRow } from '#db/tables/contribution.ts'
import type { Context } from '../context.ts'

export interface BatchFacts {
	readonly row: ContributionRow
	/** What permissions ask. */
	readonly owned: Pick<Contribution, 'memberId' | 'state' | 'verifiedBy' | 'judgedBy' | 'conflicted' | 'enteredBy'>
}

/** A contribution as it stands, held against nobody. */
export async function findBatchFacts({ db }: Context, contributionId: string): Promise<BatchFacts | undefined> {
	if (!isUuid(contributionId)) return undefined
	const row = await db.selectFrom('contribution').selectAll().where('id', '=', contributionId).executeTakeFirst()
	if (!row) return undefined
	const judgedBy = await listJudges(db, contributionId)
	const conflicted = await listConflicted(db, { giverId: row.member_id, heritageClass: row.heritage_class })
	const owned = { memberId: row.member_id, state: row.state, verifiedBy: row.verified_by, judgedBy, conflicted, enteredBy: row.entered_by }
	return { row, owned }
}
