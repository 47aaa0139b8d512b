import { listStalledWork } from '#db/read/list-stalled-work.ts'
import { insertJobs } from '#db/write/job.ts'
import { markCutLetters } from '#db/write/letter.ts'
import type { Services } from '../context.ts'

/** Longer than any job takes, and than the first pauses between its attempts. */
const stalledAfterMs = 30 * 60_000

/** Far longer than handing over a letter takes before its connection is given up. */
const cutAfterMs = 10 * 60_000

/** Queues anew what has stood still for half an hour (a job that failed eight times is never tried again by itself); returns how many. */
export async function requeueStalled(services: Services): Promise<number> {
	const cutBefore = new Date(services.now().getTime() - cutAfterMs)
	const cut = await services.db.transaction().execute((trx) => markCutLetters(trx, cutBefore, services.now()))
	if (cut > 0)
		services.log.warn({ letters: cut }, 'letters were cut off while they were sent: an administrator decides whether to send them again')
	const jobs = await listStalledWork(services.db, new Date(services.now().getTime() - stalledAfterMs))
	if (jobs.length === 0) return 0
	await services.db.transaction().execute((trx) => insertJobs(trx, jobs))
	services.log.warn({ jobs: jobs.length }, 'work that stood still was queued anew')
	return jobs.length
}
