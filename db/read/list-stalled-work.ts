import { sql } from 'kysely'
import type { Job } from '#moderation/job.ts'
import type { Db } from '../schema.ts'

const most = 500

/** Work that has stood still since before `since` though nothing but a job could move it: its job was lost, or gave up. */
export async function listStalledWork(db: Db, since: Date): Promise<Job[]> {
	const [media, unscanned, contributions] = await Promise.all([
		db
			.selectFrom('media')
			.select('id')
			.where('state', '=', 'received')
			.where('received_at', '<', since)
			.orderBy('received_at')
			.limit(most)
			.execute(),
		db
			.selectFrom('media')
			.select('id')
			.where(sql<boolean>`scan ->> 'outcome' = 'waiting'`)
			.where('state', '=', 'ready')
			.where('processed_at', '<', since)
			.orderBy('processed_at')
			.limit(most)
			.execute(),
		db
			.selectFrom('contribution')
			.select(['id', 'state'])
			.where('state', 'in', ['submitted', 'merged'])
			.where('state_since', '<', since)
			.orderBy('state_since')
			.limit(most)
			.execute(),
	])
	return [
		...media.map(({ id }) => ({ name: 'process-media' as const, payload: { mediaId: id } })),
		...unscanned.map(({ id }) => ({ name: 'scan-media' as const, payload: { mediaId: id } })),
		...contributions.map(({ id, state }) =>
			state === 'submitted'
				? { name: 'screen-contribution' as const, payload: { contributionId: id } }
				: { name: 'publish-entry' as const, payload: { contributionId: id } },
		),
	]
}
