import type { Role } from '#moderation/actor.ts'
import type { KeptEvent } from '#moderation/event.ts'
import { isUuid } from '../is-uuid.ts'
import type { Db, Transaction } from '../schema.ts'
import { listRoles } from './list-roles.ts'

export interface MemberView {
	readonly id: string
	readonly userName: string
	readonly displayName: string
	readonly locale: 'vi' | 'en'
	readonly roles: readonly Role[]
	readonly isNamedPublicly: boolean
	readonly createdAt: string
	readonly disabledAt: string | null
}

/** A member as themselves or an administrator sees them; contact details stay where they are. */
export async function findMember(db: Db, id: string): Promise<MemberView | undefined> {
	if (!isUuid(id)) return undefined
	const row = await db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst()
	if (!row) return undefined
	return {
		id: row.id,
		userName: row.user_name,
		displayName: row.display_name,
		locale: row.locale,
		roles: await listRoles(db, id),
		isNamedPublicly: row.is_named_publicly,
		createdAt: row.created_at.toISOString(),
		disabledAt: row.disabled_at?.toISOString() ?? null,
	}
}

/** The name a member goes by; empty when there is none. */
export async function findMemberName(db: Db | Transaction, id: string): Promise<string> {
	const row = await db.selectFrom('member').select('display_name').where('id', '=', id).executeTakeFirst()
	return row?.display_name ?? ''
}

export interface MemberEventView {
	readonly id: number
	readonly at: string
	readonly event: KeptEvent
	/** Who did it; null for the house itself. */
	readonly by: string | null
}

/** The newest things recorded about a member's account. */
export async function listMemberEvents(db: Db, memberId: string, limit = 30): Promise<MemberEventView[]> {
	const rows = await db
		.selectFrom('event')
		.leftJoin('member as actor', 'actor.id', 'event.actor_id')
		.select(['event.id', 'event.at', 'event.payload', 'actor.display_name as by'])
		.where('event.member_id', '=', memberId)
		.orderBy('event.id', 'desc')
		.limit(limit)
		.execute()
	return rows.map((row) => ({ id: row.id, at: row.at.toISOString(), event: row.payload, by: row.by }))
}
