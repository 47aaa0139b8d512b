import type { Role } from '#moderation/actor.ts'
import type { Db } from '../schema.ts'

/** Those who have this role and can sign in, by name; at most 500. */
export async function listRoleHolders(db: Db, role: Role): Promise<{ id: string; name: string }[]> {
	return db
		.selectFrom('member_role')
		.innerJoin('member', 'member.id', 'member_role.member_id')
		.select(['member.id', 'member.display_name as name'])
		.where('member_role.role', '=', role)
		.where('member.disabled_at', 'is', null)
		.orderBy('member.display_name')
		.orderBy('member.id')
		.limit(500)
		.execute()
}
