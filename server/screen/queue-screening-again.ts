import type { Job } from '#moderation/job.ts'
import { screenedAgainStates } from '#moderation/screen/difference.ts'
import { SCREENING_VERSION } from '#moderation/screen/version.ts'
import { listOutdatedScreenings } from '#db/read/list-outdated-screenings.ts'
import { listUnprintedMedia } from '#db/read/list-unprinted-media.ts'
import { insertJobs } from '#db/write/job.ts'
import type { Services } from '../context.ts'

const perTransaction = 500
const before = '00000000-0000-0000-0000-000000000000'

export interface QueuedAgain {
	readonly contributions: number
	readonly pictures: number
}

/**
 * Queues everything that waits or is published and was screened under older rules to be screened again, and pictures not yet recognisable to be made so. By pages, each in a
 * transaction of its own; asked twice, a job that still waits is not queued twice, and what was done is not done again.
 */
export async function queueScreeningAgain(services: Services): Promise<QueuedAgain> {
	const { db } = services
	const pictures = await queueAll(
		services,
		(after) => listUnprintedMedia(db, after, perTransaction),
		(mediaId) => ({
			name: 'print-media',
			payload: { mediaId },
		}),
	)
	const contributions = await queueAll(
		services,
		(after) => listOutdatedScreenings(db, String(SCREENING_VERSION), screenedAgainStates, after, perTransaction),
		(contributionId) => ({ name: 'screen-again', payload: { contributionId } }),
	)
	return { contributions, pictures }
}

async function queueAll({ db }: Services, list: (after: string) => Promise<string[]>, job: (id: string) => Job): Promise<number> {
	let count = 0
	for (let after = before; ;) {
		const ids = await list(after)
		const last = ids.at(-1)
		if (last === undefined) return count
		await db.transaction().execute((trx) => insertJobs(trx, ids.map(job)))
		count += ids.length
		after = last
	}
}
