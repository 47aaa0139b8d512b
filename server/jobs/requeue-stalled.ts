import { listStalledWork } from '#db/read/list-stalled-work.ts'
import { insertJobs } from '#db/write/job.ts'
import type { Services } from '../context.ts'

/** Longer than any job takes, and than the first pauses between its attempts. */
const stalledAfterMs = 30 * 60_000

/** Queues anew what has stood still for half an hour (a job that failed eight times is never tried again by itself); returns how many. */
export async function requeueStalled(services: Services): Promise<number> {
	const jobs = await listStalledWork(services.db, new Date(services.now().getTime() - stalledAfterMs))
	if (jobs.length === 0) return 0
	await services.db.transaction().execute((trx) => insertJobs(trx, jobs))
	services.log.warn({ jobs: jobs.length }, 'work that stood still was queued anew')
	return jobs.length
}
