import { expect, test } from 'vitest'
import { makeLog } from '#server/log.ts'
import { freeDeadJobs, keepWorkerLease } from '#server/jobs/worker-lease.ts'
import { useDatabase } from '../../support/database.ts'

const database = useDatabase()
const pool = () => database.current.pool

async function lockedJob(name: string, workerId: string): Promise<void> {
	await pool().query(`select graphile_worker.add_job($1, '{}'::json)`, [name])
	await pool().query(
		`update graphile_worker._private_jobs j set locked_at = now(), locked_by = $2 from graphile_worker._private_tasks t
		where t.id = j.task_id and t.identifier = $1`,
		[name, workerId],
	)
}

async function holders(): Promise<Record<string, string | null>> {
	const { rows } = await pool().query<{ identifier: string; locked_by: string | null }>(
		`select t.identifier, j.locked_by from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
	)
	return Object.fromEntries(rows.map(({ identifier, locked_by }) => [identifier, locked_by]))
}

test('jobs of a killed worker are free at once, those of the living and of oneself are left alone', async () => {
	const log = makeLog({ logLevel: 'silent' })
	const living = keepWorkerLease(pool(), log)
	await lockedJob('of-the-dead', 'dead')
	living.take('living')
	await expect.poll(holders).toEqual({ 'of-the-dead': null })
	await lockedJob('of-the-living', 'living')
	await lockedJob('my-own', 'me')
	await lockedJob('of-the-dead', 'dead')
	const connection = await pool().connect()
	try {
		expect(await freeDeadJobs(connection, 'me')).toBe(1)
		expect(await holders()).toEqual({ 'of-the-dead': null, 'of-the-living': 'living', 'my-own': 'me' })
		await living.stop()
		await expect.poll(() => freeDeadJobs(connection, 'me')).toBe(1)
		expect(await holders()).toEqual({ 'of-the-dead': null, 'of-the-living': null, 'my-own': 'me' })
	} finally {
		connection.release()
	}
})
