import { anonymous } from '#moderation/actor.ts'
import { checkUserName } from '#moderation/members.ts'
import { createMember } from '#server/members/create-member.ts'
import { makeSessions } from '#server/members/session.ts'
import type { TestHouse } from '../../support/context.ts'

export const password = 'nam-cai-chum-ruou'

/** A member who can sign in with `password`, and, if asked, by phone and e-mail. */
export async function joined(
	house: TestHouse,
	userName: string,
	contact: { phone?: string; email?: string } = {},
): Promise<{ memberId: string }> {
	const checked = checkUserName(userName)
	if (!checked.ok) throw new Error(`${userName} is no user name`)
	const created = await createMember(
		house.as(anonymous),
		{
			userName: checked.value,
			displayName: userName,
			password,
			phone: contact.phone ?? null,
			email: contact.email ? { shown: contact.email, key: contact.email.toLowerCase() } : null,
			locale: 'vi',
		},
		'sign-up',
	)
	if (!created.ok) throw new Error(JSON.stringify(created.refusal))
	return created.value
}

export function sessionsOf(house: TestHouse) {
	return makeSessions(house.client.pool, { secureCookies: false })
}

/** What was recorded about a member, oldest first. */
export async function eventsOf(house: TestHouse, memberId: string): Promise<string[]> {
	const rows = await house.client.db.selectFrom('event').select('kind').where('member_id', '=', memberId).orderBy('id').execute()
	return rows.map((row) => row.kind)
}

export async function sessionCount(house: TestHouse, memberId: string): Promise<number> {
	const rows = await house.client.db.selectFrom('session').select('id').where('user_id', '=', memberId).execute()
	return rows.length
}
