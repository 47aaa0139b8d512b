import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { MemberCommunityTable } from '../tables/after.ts'
import type { CircleMemberTable, CircleTable, CommunityAskTable } from '../tables/community.ts'
import { isUuid } from '../is-uuid.ts'

/** False when it is asked already. */
export async function insertAsk(trx: Transaction, row: Insertable<CommunityAskTable>): Promise<boolean> {
	const result = await trx
		.insertInto('community_ask')
		.values(row)
		.onConflict((conflict) => conflict.columns(['member_id', 'community']).where('ended_at', 'is', null).doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

/** What is asked and not ended. */
export async function lockAsk(trx: Transaction, id: string): Promise<Selectable<CommunityAskTable> | undefined> {
	if (!isUuid(id)) return undefined
	return trx.selectFrom('community_ask').selectAll().where('id', '=', id).where('ended_at', 'is', null).forUpdate().executeTakeFirst()
}

export async function updateAsk(trx: Transaction, id: string, patch: Updateable<CommunityAskTable>): Promise<void> {
	if (Object.keys(patch).length > 0) await trx.updateTable('community_ask').set(patch).where('id', '=', id).execute()
}

export async function insertBelonging(trx: Transaction, row: Insertable<MemberCommunityTable>): Promise<void> {
	await trx
		.insertInto('member_community')
		.values(row)
		.onConflict((conflict) => conflict.columns(['member_id', 'community']).doNothing())
		.execute()
}

/** Takes a member out of a community and of its circles. */
export async function deleteBelonging(trx: Transaction, memberId: string, community: string): Promise<void> {
	await trx.deleteFrom('member_community').where('member_id', '=', memberId).where('community', '=', community).execute()
	await trx
		.deleteFrom('circle_member')
		.where('member_id', '=', memberId)
		.where('circle_id', 'in', (eb) => eb.selectFrom('circle').select('id').where('community', '=', community))
		.execute()
}

export async function setCustodian(
	trx: Transaction,
	memberId: string,
	community: string,
	isCustodian: boolean,
): Promise<'changed' | 'same' | 'no-member'> {
	if (!isUuid(memberId)) return 'no-member'
	const row = await trx
		.selectFrom('member_community')
		.select('is_custodian')
		.where('member_id', '=', memberId)
		.where('community', '=', community)
		.forUpdate()
		.executeTakeFirst()
	if (!row) return 'no-member'
	if (row.is_custodian === isCustodian) return 'same'
	await trx
		.updateTable('member_community')
		.set({ is_custodian: isCustodian })
		.where('member_id', '=', memberId)
		.where('community', '=', community)
		.execute()
	return 'changed'
}

export async function insertCircle(trx: Transaction, row: Insertable<CircleTable>): Promise<void> {
	await trx.insertInto('circle').values(row).execute()
}

export async function lockCircle(trx: Transaction, id: string): Promise<Selectable<CircleTable> | undefined> {
	return trx.selectFrom('circle').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertCircleMember(trx: Transaction, row: Insertable<CircleMemberTable>): Promise<boolean> {
	const result = await trx
		.insertInto('circle_member')
		.values(row)
		.onConflict((conflict) => conflict.columns(['circle_id', 'member_id']).doNothing())
		.executeTakeFirst()
	return result.numInsertedOrUpdatedRows === 1n
}

export async function deleteCircleMember(trx: Transaction, circleId: string, memberId: string): Promise<boolean> {
	const result = await trx
		.deleteFrom('circle_member')
		.where('circle_id', '=', circleId)
		.where('member_id', '=', memberId)
		.executeTakeFirst()
	return result.numDeletedRows === 1n
}
