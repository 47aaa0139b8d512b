import type { SignInKey } from '#moderation/contact.ts'
import type { Db } from '../schema.ts'

export interface Credentials {
	readonly memberId: string
	readonly passwordHash: string
	readonly isDisabled: boolean
}

/** The member whose user name, phone or e-mail this is, with the hash to compare; for sign-in only. */
export async function findCredentials(db: Db, { kind, key }: SignInKey): Promise<Credentials | undefined> {
	const column = { 'user-name': 'member.user_name_key', phone: 'member_contact.phone', email: 'member_contact.email_key' } as const
	const row = await db
		.selectFrom('member')
		.innerJoin('member_secret', 'member_secret.member_id', 'member.id')
		.leftJoin('member_contact', 'member_contact.member_id', 'member.id')
		.select(['member.id', 'member_secret.password_hash', 'member.disabled_at'])
		.where(column[kind], '=', key)
		.executeTakeFirst()
	return row && { memberId: row.id, passwordHash: row.password_hash, isDisabled: row.disabled_at !== null }
}

export async function findPasswordHash(db: Db, memberId: string): Promise<string | undefined> {
	const row = await db.selectFrom('member_secret').select('password_hash').where('member_id', '=', memberId).executeTakeFirst()
	return row?.password_hash
}
