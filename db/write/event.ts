import type { EventSubject, KeptEvent } from '#moderation/event.ts'
import type { Transaction } from '../schema.ts'

/** Their ids, in the same order. Only `record` in server/apply.ts calls this: it has looked at what the events say. */
export async function insertEvents(
	trx: Transaction,
	at: Date,
	actorId: string | null,
	subject: EventSubject,
	events: readonly KeptEvent[],
): Promise<number[]> {
	if (events.length === 0) return []
	const rows = events.map((event) => ({
		at,
		kind: event.kind,
		actor_id: actorId,
		contribution_id: subject.contributionId ?? null,
		entry_id: subject.entryId ?? null,
		member_id: subject.memberId ?? null,
		payload: JSON.stringify(event),
	}))
	const added = await trx.insertInto('event').values(rows).returning('id').execute()
	return added.map((row) => row.id)
}

/** The salt under which what events say of this subject is hashed; made at first need. */
export async function saltOf(trx: Transaction, subject: string, fresh: Buffer): Promise<Buffer> {
	const find = () => trx.selectFrom('event_salt').select('salt').where('subject', '=', subject).executeTakeFirst()
	const found = await find()
	if (found) return found.salt
	await trx
		.insertInto('event_salt')
		.values({ subject, salt: fresh })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
	return (await find())?.salt ?? fresh
}
