import type { Db } from '../schema.ts'

/** How a member can be reached and sign in beside their user name; for themselves alone. */
export interface Contact {
	/** Digits only, with the country code. */
	readonly phone: string | null
	readonly email: string | null
}

export async function findContact(db: Db, memberId: string): Promise<Contact> {
	const row = await db.selectFrom('member_contact').select(['phone', 'email']).where('member_id', '=', memberId).executeTakeFirst()
	return row ?? { phone: null, email: null }
}
