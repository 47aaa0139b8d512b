import { sql } from 'kysely'
import type { Role } from '#moderation/actor.ts'
import { isUuid } from '../is-uuid.ts'
import type { MemberRow, NewMember } from '../tables/member.ts'
import type { Transaction } from '../schema.ts'

export interface NewContact {
	readonly phone: string | null
	readonly email: string | null
	readonly emailKey: string | null
}

/** Which of the unique things another member has already; an empty list means the member was inserted. */
export type Taken = 'userName' | 'phone' | 'email'

/** Inserts a member with contact and secret, unless user name, phone or e-mail is taken. Two doing so at once: the second waits, then hears. */
export async function insertMember(
	trx: Transaction,
	member: NewMember,
	contact: NewContact,
	secret: { readonly passwordHash: string; readonly at: Date },
): Promise<Taken[]> {
	const inserted = await trx
		.insertInto('member')
		.values(member)
		.onConflict((conflict) => conflict.column('user_name_key').doNothing())
		.returning('id')
		.executeTakeFirst()
	if (!inserted) return ['userName', ...(await takenContacts(trx, contact))]
	const reachable = await trx
		.insertInto('member_contact')
		.values({ member_id: member.id, phone: contact.phone, email: contact.email, email_key: contact.emailKey })
		.onConflict((conflict) => conflict.doNothing())
		.returning('member_id')
		.executeTakeFirst()
	if (!reachable) {
		await trx.deleteFrom('member').where('id', '=', member.id).execute()
		return takenContacts(trx, contact)
	}
	await trx
		.insertInto('member_secret')
		.values({ member_id: member.id, password_hash: secret.passwordHash, changed_at: secret.at })
		.execute()
	return []
}

/** `exceptOf`: the member whose own they are. */
async function takenContacts(trx: Transaction, contact: NewContact, exceptOf?: string): Promise<Taken[]> {
	if (contact.phone === null && contact.emailKey === null) return []
	const rows = await trx
		.selectFrom('member_contact')
		.select(['phone', 'email_key'])
		.where((where) => where.or([where('phone', '=', contact.phone), where('email_key', '=', contact.emailKey)]))
		.$if(exceptOf !== undefined, (query) => query.where('member_id', '<>', exceptOf ?? ''))
		.execute()
	const taken: Taken[] = []
	if (contact.phone !== null && rows.some((row) => row.phone === contact.phone)) taken.push('phone')
	if (contact.emailKey !== null && rows.some((row) => row.email_key === contact.emailKey)) taken.push('email')
	return taken
}

/** Puts a member's telephone and e-mail in place of what was there, unless another member has either; one such change at a time. */
export async function replaceContact(trx: Transaction, memberId: string, contact: NewContact): Promise<Taken[]> {
	await sql`select pg_advisory_xact_lock(hashtext('member contact'))`.execute(trx)
	const before = await trx.deleteFrom('member_contact').where('member_id', '=', memberId).returningAll().executeTakeFirst()
	const placed = await trx
		.insertInto('member_contact')
		.values({ member_id: memberId, phone: contact.phone, email: contact.email, email_key: contact.emailKey })
		.onConflict((conflict) => conflict.doNothing())
		.returning('member_id')
		.executeTakeFirst()
	if (placed) return []
	if (before) await trx.insertInto('member_contact').values(before).execute()
	return takenContacts(trx, contact, memberId)
}

/**
 * Loads a member for change; undefined when there is none. Rows that only refer to a member (what somebody else's deed records, with what it concerns held) go on
 * being written meanwhile: a deed that needs more than the member would wait for one that waits for it.
 */
export async function lockMember(trx: Transaction, id: string): Promise<MemberRow | undefined> {
	if (!isUuid(id)) return undefined
	return trx.selectFrom('member').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

/** Whether the account still stands, held until the transaction ends: it is not erased meanwhile, and what its member does twice at once is done in turn. */
export async function isStillMember(trx: Transaction, id: string): Promise<boolean> {
	const member = await lockMember(trx, id)
	return member !== undefined && member.disabled_at === null
}

export async function updateMember(
	trx: Transaction,
	id: string,
	patch: {
		readonly display_name?: string
		readonly locale?: 'vi' | 'en'
		readonly is_named_publicly?: boolean
		readonly disabled_at?: Date | null
	},
): Promise<void> {
	await trx.updateTable('member').set(patch).where('id', '=', id).execute()
}

export async function updatePassword(trx: Transaction, memberId: string, passwordHash: string, at: Date): Promise<void> {
	await trx.updateTable('member_secret').set({ password_hash: passwordHash, changed_at: at }).where('member_id', '=', memberId).execute()
}

/** Ends one session, if it is this member's. */
export async function deleteSession(trx: Transaction, memberId: string, id: string): Promise<void> {
	await trx.deleteFrom('session').where('user_id', '=', memberId).where('id', '=', id).execute()
}

export async function deleteSessions(trx: Transaction, memberId: string): Promise<void> {
	await trx.deleteFrom('session').where('user_id', '=', memberId).execute()
}

/** False when the member has the role already. */
export async function insertRole(trx: Transaction, memberId: string, role: Role, by: string | null, at: Date): Promise<boolean> {
	const row = await trx
		.insertInto('member_role')
		.values({ member_id: memberId, role, granted_by: by, granted_at: at })
		.onConflict((conflict) => conflict.columns(['member_id', 'role']).doNothing())
		.returning('role')
		.executeTakeFirst()
	return row !== undefined
}

/** False when the member did not have the role. */
export async function deleteRole(trx: Transaction, memberId: string, role: Role): Promise<boolean> {
	const result = await trx.deleteFrom('member_role').where('member_id', '=', memberId).where('role', '=', role).executeTakeFirst()
	return result.numDeletedRows > 0n
}

/** The administrators who are not disabled, held until the transaction ends, so that two of them cannot both be "not the last". */
export async function lockAdministrators(trx: Transaction): Promise<string[]> {
	const rows = await trx
		.selectFrom('member_role')
		.innerJoin('member', 'member.id', 'member_role.member_id')
		.select('member.id')
		.where('member_role.role', '=', 'administrator')
		.where('member.disabled_at', 'is', null)
		.orderBy('member.id')
		.forNoKeyUpdate()
		.execute()
	return rows.map((row) => row.id)
}
