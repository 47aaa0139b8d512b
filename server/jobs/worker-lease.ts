import type pg from 'pg'
import type { Log } from '../log.ts'

const everyMs = 30_000
const key = `hashtextextended('worker:' || $1, 0)`

export interface WorkerLease {
	/** This process works under `workerId`: says so to all others for as long as it lives. */
	take(workerId: string): void
	stop(): Promise<void>
}

/**
 * Frees the jobs of killed processes. The queue itself waits four hours before it gives a job to another worker; here each worker holds an advisory lock for
 * as long as its process lives, so a job locked by a worker without one is free at once. Jobs are idempotent, so one freed too early does no harm.
 */
export function keepWorkerLease(pool: pg.Pool, log: Log): WorkerLease {
	let connection: pg.PoolClient | undefined
	let workerId: string | undefined
	let turn: Promise<void> = Promise.resolve()

	async function renew(): Promise<void> {
		if (workerId === undefined) return
		if (!connection) {
			connection = await pool.connect()
			connection.once('error', () => {
				connection?.release(true)
				connection = undefined
			})
			await connection.query(`select pg_advisory_lock_shared(${key})`, [workerId])
		}
		await freeDeadJobs(connection, workerId)
	}
	const soon = (): void => {
		turn = turn.then(renew).catch((error: unknown) => log.warn({ error: String(error) }, 'the jobs of killed workers could not be freed'))
	}
	const timer = setInterval(soon, everyMs)
	return {
		take(id) {
			workerId = id
			soon()
		},
		async stop() {
			clearInterval(timer)
			workerId = undefined
			await turn
			connection?.release(true)
			connection = undefined
		},
	}
}

/** Gives back the jobs of every other worker whose process is gone; the number of workers found dead. */
export async function freeDeadJobs(connection: Pick<pg.ClientBase, 'query'>, ownId: string): Promise<number> {
	const { rows } = await connection.query<{ locked_by: string }>(
		`select distinct locked_by from graphile_worker._private_jobs where locked_by <> $1`,
		[ownId],
	)
	let dead = 0
	for (const { locked_by: workerId } of rows) {
		const { rows: tried } = await connection.query<{ free: boolean }>(`select pg_try_advisory_lock(${key}) as free`, [workerId])
		if (!tried[0]?.free) continue
		await connection.query(`select graphile_worker.force_unlock_workers(array[$1])`, [workerId])
		await connection.query(`select pg_advisory_unlock(${key})`, [workerId])
		dead++
	}
	return dead
}
