import type { LicenceChoice } from '#moderation/contribute/licence.ts'
import type { RightsBasis, RightsStatement } from '#moderation/contribute/rights.ts'
import type { Db, Transaction } from '../schema.ts'

export interface Rights {
	readonly basis: RightsBasis | null
	readonly statement: RightsStatement | null
	/** Who stated it. */
	readonly statedBy: string | null
}

export async function findRights(db: Db | Transaction, contributionId: string): Promise<Rights> {
	const row = await db
		.selectFrom('contribution_rights')
		.leftJoin('member', 'member.id', 'contribution_rights.stated_by')
		.select(['basis', 'statement', 'member.display_name'])
		.where('contribution_id', '=', contributionId)
		.executeTakeFirst()
	return { basis: row?.basis ?? null, statement: row?.statement ?? null, statedBy: row?.display_name ?? null }
}

/** The licence a member chose for what they sent last: to be offered in words, never selected for them. */
export async function findLastLicence(db: Db, memberId: string, exceptId: string): Promise<LicenceChoice | null> {
	const row = await db
		.selectFrom('contribution')
		.select('licence')
		.where('member_id', '=', memberId)
		.where('id', '<>', exceptId)
		.where('submitted_at', 'is not', null)
		.where('licence', 'is not', null)
		.orderBy('submitted_at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.licence ?? null
}
