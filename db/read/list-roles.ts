import type { Role } from '#moderation/actor.ts'
import type { Db } from '../schema.ts'

export async function listRoles(db: Db, memberId: string): Promise<Role[]> {
	const rows = await db.selectFrom('member_role').select('role').where('member_id', '=', memberId).execute()
	return rows.map((row) => row.role)
}
