import { randomUUID } from 'node:crypto'
import { parseEnv } from '#server/env.ts'
import { makeSessions } from '#server/members/session.ts'
import type { DatabaseClient } from '#db/client.ts'

/** A contributor who has signed in, with a fresh draft. */
export interface Giver {
	readonly memberId: string
	readonly cookie: string
	readonly contributionId: string
}

/** Someone new each time. */
export async function openGiver({ db, pool }: DatabaseClient, mode: 'production' | 'test' = 'production'): Promise<Giver> {
	const memberId = randomUUID()
	const contributionId = randomUUID()
	const now = new Date()
	const names = { user_name: memberId, user_name_key: memberId, display_name: 'Người thử' }
	const times = { created_at: now, updated_at: now, submitted_at: null, state_since: now }
	const empty = { place_id: null, heritage_class: null, credit_choice: null, licence: null, reviewed_by: null, verified_by: null }
	await db
		.insertInto('member')
		.values({ id: memberId, ...names, locale: 'vi', created_at: now })
		.execute()
	await db.insertInto('member_role').values({ member_id: memberId, role: 'contributor', granted_by: null, granted_at: now }).execute()
	await db
		.insertInto('contribution')
		.values({
			...times,
			...empty,
			id: contributionId,
			code: contributionId.slice(0, 8),
			member_id: memberId,
			state: 'draft',
			version: 1,
			kind: 'mix',
		})
		.execute()
	const [cookie = ''] = (await makeSessions(pool, parseEnv(mode, {})).begin(memberId, now)).split(';')
	return { memberId, cookie, contributionId }
}
