import type { Actor } from '#moderation/actor.ts'
import { isUuid } from '../is-uuid.ts'
import type { Db, Transaction } from '../schema.ts'

/** A member as somebody who may act, with the roles they have now; nobody when there is no such member or they are disabled. */
export async function findActiveActor(db: Db | Transaction, memberId: string): Promise<Actor> {
	if (!isUuid(memberId)) return { memberId: null, roles: [] }
	const member = await db.selectFrom('member').select('id').where('id', '=', memberId).where('disabled_at', 'is', null).executeTakeFirst()
	if (!member) return { memberId: null, roles: [] }
	const rows = await db.selectFrom('member_role').select('role').where('member_id', '=', memberId).orderBy('role').execute()
	return { memberId, roles: rows.map((row) => row.role) }
}
