import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { requeueStalled } from '#server/jobs/requeue-stalled.ts'
import { useHouse } from '../../support/context.ts'
import { submitted } from '../../support/desk.ts'

const house = useHouse()

async function queued(): Promise<string[]> {
	const { rows } = await sql<{ task_identifier: string }>`select task_identifier from graphile_worker.jobs order by 1`.execute(
		house.current.client.db,
	)
	return rows.map((row) => row.task_identifier)
}

test('what no job moves any more is queued anew after half an hour, and not before', async () => {
	const giver = await house.current.member('contributor')
	const waiting = await submitted(giver, {}, { picture: true })
	const merged = await submitted(giver)
	await giver.db.updateTable('contribution').set({ state: 'merged' }).where('id', '=', merged).execute()
	await giver.db.updateTable('media').set({ state: 'received' }).where('contribution_id', '=', waiting).execute()
	await sql`delete from graphile_worker._private_jobs`.execute(giver.db)
	expect(await requeueStalled(house.current.services)).toBe(0)
	house.current.clock.advance(31 * 60_000)
	expect(await requeueStalled(house.current.services)).toBe(3)
	expect(await queued()).toEqual(['process-media', 'publish-entry', 'screen-contribution'])
	await requeueStalled(house.current.services)
	expect(await queued()).toHaveLength(3)
})
