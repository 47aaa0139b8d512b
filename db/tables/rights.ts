import type { ColumnType } from 'kysely'
import type { RightsBasis, RightsStatement } from '#moderation/contribute/rights.ts'

/** The giver's word on how they stand to it, and the officer's statement of its rights. */
export interface ContributionRightsTable {
	contribution_id: string
	basis: RightsBasis | null
	statement: ColumnType<RightsStatement | null, RightsStatement | null | undefined, RightsStatement | null>
	stated_by: ColumnType<string | null, string | null | undefined, string | null>
	stated_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
