import type { AuditEvent, EventSubject } from '#moderation/event.ts'
import type { Transaction } from '../schema.ts'

export async function insertEvents(
	trx: Transaction,
	at: Date,
	actorId: string | null,
	subject: EventSubject,
	events: readonly AuditEvent[],
): Promise<void> {
	if (events.length === 0) return
	const rows = events.map((event) => ({
		at,
		kind: event.kind,
		actor_id: actorId,
		contribution_id: subject.contributionId ?? null,
		entry_id: subject.entryId ?? null,
		member_id: subject.memberId ?? null,
		payload: JSON.stringify(event),
	}))
	await trx.insertInto('event').values(rows).execute()
}
