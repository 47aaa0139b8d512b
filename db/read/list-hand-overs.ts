import type { ClaimStep } from '#moderation/contribution.ts'
import type { Db } from '../schema.ts'

/** Work that was moved to or from a member by a lead, as that member is told of it. */
export interface HandOver {
	readonly contributionId: string
	readonly code: string
	readonly step: ClaimStep
	readonly from: string
	readonly to: string
	readonly by: string
	readonly isMineNow: boolean
	readonly reason: string
	readonly at: string
}

/** The hand-overs since `since` that concern this member, the latest first. */
export async function listHandOvers(db: Db, memberId: string, step: ClaimStep, since: Date): Promise<HandOver[]> {
	const rows = await db
		.selectFrom('claim_hand_over as h')
		.innerJoin('contribution as c', 'c.id', 'h.contribution_id')
		.innerJoin('member as giver', 'giver.id', 'h.from_member_id')
		.innerJoin('member as taker', 'taker.id', 'h.to_member_id')
		.innerJoin('member as lead', 'lead.id', 'h.by_member_id')
		.select([
			'h.contribution_id as contributionId',
			'c.code',
			'h.step',
			'giver.display_name as from',
			'taker.display_name as to',
			'lead.display_name as by',
			'h.to_member_id',
			'h.reason',
			'h.at',
		])
		.where((eb) => eb.or([eb('h.from_member_id', '=', memberId), eb('h.to_member_id', '=', memberId)]))
		.where('h.step', '=', step)
		.where('h.at', '>=', since)
		.orderBy('h.at', 'desc')
		.limit(10)
		.execute()
	return rows.map(({ to_member_id, at, ...row }) => ({ ...row, isMineNow: to_member_id === memberId, at: at.toISOString() }))
}
