import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '#db/schema.ts'

/** Waits until so many connections to this database wait for somebody else's lock: what was begun has come as far as it can. */
export async function untilWaiting(db: Db, count: number): Promise<void> {
	const waiting = async (): Promise<number> => {
		const asked = sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
		return (await asked.execute(db)).rows.length
	}
	await expect.poll(waiting, { timeout: 20_000 }).toBe(count)
}
