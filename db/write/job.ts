import { sql } from 'kysely'
import type { Job } from '#moderation/job.ts'
import type { Transaction } from '../schema.ts'

/** Queues jobs in the caller's transaction; the same job waiting already is not queued twice. */
export async function insertJobs(trx: Transaction, jobs: readonly Job[]): Promise<void> {
	for (const job of jobs) {
		const key = `${job.name}:${Object.values(job.payload).join(':')}`
		await sql`select graphile_worker.add_job(${job.name}, ${JSON.stringify(job.payload)}::json, job_key => ${key}, max_attempts => 8)`.execute(
			trx,
		)
	}
}
