import type { ColumnType, Insertable, Selectable } from 'kysely'
import type { Role } from '#moderation/actor.ts'

type Timestamp = ColumnType<Date, Date, Date>

/** A person with an account (thành viên). Contact and secret live apart: sessions read this table whole. */
export interface MemberTable {
	id: string
	user_name: string
	/** Folded user name: NFKC, lower case; what sign-in compares. */
	user_name_key: string
	display_name: string
	locale: 'vi' | 'en'
	/** Agreed to be named on public pages for what they verify and merge. */
	is_named_publicly: ColumnType<boolean, boolean | undefined, boolean>
	is_demo: ColumnType<boolean, boolean | undefined, boolean>
	disabled_at: ColumnType<Date | null, Date | null | undefined, Date | null>
	/** When they erased their account: only the id is left of them then, for what stands on it. */
	erased_at: ColumnType<Date | null, Date | null | undefined, Date | null>
	created_at: Timestamp
}

export interface MemberContactTable {
	member_id: string
	/** Digits only, with the country code. */
	phone: string | null
	email: string | null
	email_key: string | null
}

export interface MemberSecretTable {
	member_id: string
	/** argon2id of the NFKC form. */
	password_hash: string
	changed_at: Timestamp
}

export interface MemberRoleTable {
	member_id: string
	role: Role
	granted_by: string | null
	granted_at: Timestamp
}

export interface SessionTable {
	/** SHA-256 of the token in the cookie, in hex. */
	id: string
	user_id: string
	expires_at: Timestamp
	created_at: Timestamp
}

export type MemberRow = Selectable<MemberTable>
export type NewMember = Insertable<MemberTable>
