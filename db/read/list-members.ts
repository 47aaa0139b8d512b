import { sql } from 'kysely'
import type { Role } from '#moderation/actor.ts'
import type { Db } from '../schema.ts'

export interface MemberLine {
	readonly id: string
	readonly userName: string
	readonly displayName: string
	readonly roles: readonly Role[]
	readonly createdAt: string
	readonly isDisabled: boolean
}

export interface MemberPage {
	readonly members: readonly MemberLine[]
	/** The key to go on from; null at the end. */
	readonly next: string | null
}

/**
 * Members by user name, a page at a time from the key `after`. `search`: any part of the user or display name, marks and case aside;
 * the table's trigram index answers it.
 */
export async function listMembers(db: Db, search: string, after: string | null, limit = 50): Promise<MemberPage> {
	let query = db
		.selectFrom('member')
		.select((select) => [
			'id',
			'user_name',
			'user_name_key',
			'display_name',
			'created_at',
			'disabled_at',
			select
				.selectFrom('member_role')
				.select(sql<Role[]>`coalesce(array_agg(member_role.role order by member_role.role), '{}')`.as('roles'))
				.whereRef('member_role.member_id', '=', 'member.id')
				.as('roles'),
		])
		.orderBy('user_name_key')
		.limit(limit + 1)
	if (search.trim() !== '')
		query = query.where(
			sql<boolean>`fold(member.user_name_key || ' ' || member.display_name) like '%' || fold(${search.slice(0, 200)}) || '%'`,
		)
	if (after !== null) query = query.where('user_name_key', '>', after)
	const rows = await query.execute()
	const shown = rows.slice(0, limit)
	return {
		members: shown.map((row) => ({
			id: row.id,
			userName: row.user_name,
			displayName: row.display_name,
			roles: row.roles ?? [],
			createdAt: row.created_at.toISOString(),
			isDisabled: row.disabled_at !== null,
		})),
		next: rows.length > limit ? (shown.at(-1)?.user_name_key ?? null) : null,
	}
}
