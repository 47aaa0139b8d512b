import { sql } from 'kysely'
import type { Role } from '#moderation/actor.ts'
import type { Db } from '../schema.ts'

export async function listRoles(db: Db, memberId: string): Promise<Role[]> {
	const rows = await db.selectFrom('member_role').select('role').where('member_id', '=', memberId).execute()
	return rows.map((row) => row.role)
}

/** What a member may, and which communities an administrator confirmed they belong to, in one question. */
export async function listRolesAndCommunities(db: Db, memberId: string): Promise<{ roles: Role[]; communities: string[] }> {
	const { rows } = await sql<{ roles: Role[]; communities: string[] }>`
		select array(select role from member_role where member_id = ${memberId}) as roles,
			array(select community from member_community where member_id = ${memberId}) as communities`.execute(db)
	return rows[0] ?? { roles: [], communities: [] }
}
