import { randomUUID } from 'node:crypto'
import type { AuditEvent, EventSubject } from '#moderation/event.ts'
import type { Job } from '#moderation/job.ts'
import { noticeOf } from '#moderation/notify/notice.ts'
import type { Transaction } from '#db/schema.ts'
import { insertNotice } from '#db/write/notice.ts'

/** Writes what the owner of a contribution, or of an object, is told of these events, in the deed's own transaction; returns the jobs that send the letters. */
export async function tell(
	trx: Transaction,
	at: Date,
	{ contributionId }: EventSubject,
	events: readonly AuditEvent[],
	ids: readonly number[],
): Promise<Job[]> {
	const jobs: Job[] = []
	for (const [index, event] of events.entries()) {
		const due = noticeOf(event, at)
		const eventId = ids[index]
		if (!due || eventId === undefined) continue
		const about = 'itemId' in event ? { itemId: event.itemId } : contributionId === undefined ? null : { contributionId }
		const id = randomUUID()
		if (about && (await insertNotice(trx, { id, eventId, about, at, ...due })))
			jobs.push({ name: 'send-notice', payload: { noticeId: id } })
	}
	return jobs
}
