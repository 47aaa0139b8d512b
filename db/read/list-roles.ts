import { sql } from 'kysely'
import type { Role } from '#moderation/actor.ts'
import type { Db } from '../schema.ts'

export async function listRoles(db: Db, memberId: string): Promise<Role[]> {
	const rows = await db.selectFrom('member_role').select('role').where('member_id', '=', memberId).execute()
	return rows.map((row) => row.role)
}

export interface Belonging {
	readonly roles: Role[]
	readonly communities: string[]
	readonly custodianOf: string[]
	/** Ids of circles. */
	readonly circles: string[]
}

/** What a member may, which communities they belong to and keep, and the circles they are in, in one question. */
export async function listRolesAndCommunities(db: Db, memberId: string): Promise<Belonging> {
	const { rows } = await sql<Belonging>`
		select array(select role from member_role where member_id = ${memberId}) as roles,
			array(select community from member_community where member_id = ${memberId}) as communities,
			array(select community from member_community where member_id = ${memberId} and is_custodian) as "custodianOf",
			array(select circle_id::text from circle_member where member_id = ${memberId}) as circles`.execute(db)
	return rows[0] ?? { roles: [], communities: [], custodianOf: [], circles: [] }
}
