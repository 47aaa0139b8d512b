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

/**
 * Files whose copies were taken out of service and have not been made since: those of the desks, and those of the public, where masks changed, credit or terms are
 * told anew, a name was taken out, or what was taken down is shown again; and files of the store that nothing serves, which are still there.
 */
async function listUnmade(db: Db, since: Date): Promise<Job[]> {
	const lately = (column: string) => sql<boolean>`${sql.ref(column)} between ${new Date(since.getTime() - triedForMs)} and ${since}`
	const changed = db
		.selectFrom('media_mask')
		.select('media_id')
		.where((eb) => eb.or([lately('lifted_at'), eb.and([eb('lifted_at', 'is', null), lately('made_at')])]))
	const toldAnew = db
		.selectFrom('media')
		.innerJoin('retelling', 'retelling.contribution_id', 'media.contribution_id')
		.select('media.id as media_id')
		.where(lately('retelling.at'))
	const shownAgain = db
		.selectFrom('takedown')
		.select((eb) => eb.ref('media_id').$notNull().as('media_id'))
		.where('media_id', 'is not', null)
		.where(lately('takedown.lifted_at'))
	const unnamed = (whose: 'contribution.member_id' | 'contribution.entered_by') =>
		db
			.selectFrom('member')
			.innerJoin('contribution', whose, 'member.id')
			.innerJoin('media', 'media.contribution_id', 'contribution.id')
			.select('media.id as media_id')
			.where(lately('member.erased_at'))
	const [desk, shown, retired] = await Promise.all([
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
			.where(
				'media_id',
				'in',
				changed.union(toldAnew).union(shownAgain).union(unnamed('contribution.member_id')).union(unnamed('contribution.entered_by')),
			)
			.where('published_at', 'is', null)
			.where((eb) => eb.or([eb('hidden_at', 'is', null), eb('hidden_for', '=', 'rule')]))
			.where('media.masked', '<>', 'hidden')
			.limit(most)
			.execute(),
		db.selectFrom('retired_file').select('media_id').distinct().limit(most).execute(),
	])
	return [
		...retired.map(({ media_id }) => ({ name: 'mask-media' as const, payload: { mediaId: media_id } })),
		...desk.map(({ id }) => ({ name: 'mask-media' as const, payload: { mediaId: id } })),
		...shown.map(({ contribution_id }) => ({ name: 'publish-entry' as const, payload: { contributionId: contribution_id } })),
	]
}
