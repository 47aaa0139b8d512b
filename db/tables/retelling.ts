import type { ColumnType } from 'kysely'
import type { Terms } from '#moderation/contribute/terms.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'

/** How a contribution is credited, and on what terms it stands, where that changed after it was merged. */
export interface RetellingTable {
	contribution_id: string
	credit: string | null
	people: ColumnType<CreditPart[] | null, string | null | undefined, string | null>
	teller: string | null
	terms: Terms | null
	at: ColumnType<Date, Date, Date>
}
