import { sql } from 'kysely'
import type { Job } from '#moderation/job.ts'
import type { Db } from '../schema.ts'

const most = 500

/** Work that has stood still since before `since` though nothing but a job could move it: its job was lost, or gave up. */
export async function listStalledWork(db: Db, since: Date): Promise<Job[]> {
	const [media, unscanned, contributions, masked, letters, reporters] = await Promise.all([
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
		listUnmade(db, since),
		listUnsent(db, 'notice', since),
		listUnsent(db, 'report_letter', since),
	])
	return [
		...masked,
		...media.map(({ id }) => ({ name: 'process-media' as const, payload: { mediaId: id } })),
		...unscanned.map(({ id }) => ({ name: 'scan-media' as const, payload: { mediaId: id } })),
		...letters.map(({ id }) => ({ name: 'send-notice' as const, payload: { noticeId: id } })),
		...reporters.map(({ id }) => ({ name: 'send-report-letter' as const, payload: { letterId: id } })),
		...contributions.map(({ id, state }) =>
			state === 'submitted'
				? { name: 'screen-contribution' as const, payload: { contributionId: id } }
				: { name: 'publish-entry' as const, payload: { contributionId: id } },
		),
	]
}

const listUnsent = (db: Db, table: 'notice' | 'report_letter', since: Date) =>
	db
		.selectFrom(table)
		.select('id')
		.where('letter', '=', 'waiting')
		.where('letter_since', '<', since)
		.orderBy('letter_since')
		.limit(most)
		.execute()

/** How long masked copies that cannot be made are tried again. */
const triedForMs = 48 * 3_600_000

/** Files whose masks changed, and whose copies have not been made since: those of the desks, and those of the public. */
async function listUnmade(db: Db, since: Date): Promise<Job[]> {
	const changed = db
		.selectFrom('media_mask')
		.select('media_id')
		.where(sql<boolean>`coalesce(lifted_at, made_at) between ${new Date(since.getTime() - triedForMs)} and ${since}`)
	const [desk, shown] = await Promise.all([
		db
			.selectFrom('media')
			.select('id')
			.where('id', 'in', changed)
			.where('masked', '=', 'partly')
			.where((eb) =>
				eb.not(eb.exists(eb.selectFrom('derivative').select('id').whereRef('media_id', '=', 'media.id').where('audience', '=', 'masked'))),
			)
			.limit(most)
			.execute(),
		db
			.selectFrom('entry_media')
			.innerJoin('media', 'media.id', 'entry_media.media_id')
			.select('entry_media.contribution_id')
			.distinct()
			.where('media_id', 'in', changed)
			.where('published_at', 'is', null)
			.where('hidden_at', 'is', null)
			.where('media.masked', '<>', 'hidden')
			.limit(most)
			.execute(),
	])
	return [
		...desk.map(({ id }) => ({ name: 'mask-media' as const, payload: { mediaId: id } })),
		...shown.map(({ contribution_id }) => ({ name: 'publish-entry' as const, payload: { contributionId: contribution_id } })),
	]
}
