import { EventEmitter } from 'node:events'
import { Logger, run, runMigrations, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { system } from '#moderation/actor.ts'
import type { Services } from '../context.ts'
import { eraseOldContacts } from '../review/erase-old-contacts.ts'
import { warmScreening } from '../screen/warm-screening.ts'
import { handlers } from './handlers.ts'
import { requeueStalled } from './requeue-stalled.ts'
import { keepWorkerLease } from './worker-lease.ts'

export interface JobWorker {
	readonly stop: () => Promise<void>
}

/** Brings the queue's own tables up to date; before this nothing can be queued. */
export async function prepareQueue(pool: pg.Pool): Promise<void> {
	await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) })
}

/** Works off jobs in this process until stopped, the first as fast as the others; a job that throws is tried again later, with growing pauses. */
export async function startWorker(pool: pg.Pool, services: Services): Promise<JobWorker> {
	const taskList: TaskList = Object.fromEntries(
		Object.entries(handlers).map(([name, handle]) => [
			name,
			async (payload: unknown) => {
				const work: (context: Services & { actor: typeof system }, payload: never) => Promise<void> = handle
				await work({ ...services, actor: system }, payload as never)
			},
		]),
	)
	taskList['requeue-stalled'] = async () => {
		await requeueStalled(services)
	}
	taskList['erase-report-contacts'] = async () => {
		await eraseOldContacts(services)
	}
	warmScreening()
	const logger = new Logger(() => (level, message, meta) => {
		if (level === 'error' || level === 'warning') services.log.warn({ job: meta?.['taskIdentifier'] ?? meta?.['job'] }, message)
	})
	const lease = keepWorkerLease(pool, services.log)
	const events: WorkerEvents = new EventEmitter()
	events.on('pool:create', ({ workerPool }) => lease.take(workerPool.id))
	const runner = await run({
		pgPool: pool,
		taskList,
		crontab: '*/10 * * * * requeue-stalled\n17 * * * * erase-report-contacts',
		concurrency: services.env.workerConcurrency,
		noHandleSignals: true,
		pollInterval: 2000,
		logger,
		events,
	})
	return {
		async stop() {
			await runner.stop()
			await lease.stop()
		},
	}
}
