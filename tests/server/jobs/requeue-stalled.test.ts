import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { requeueStalled } from '#server/jobs/requeue-stalled.ts'
import { system } from '#moderation/actor.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { liftTakedown } from '#server/publish/lift-takedown.ts'
import { takeDown } from '#server/publish/take-down.ts'
import { stateRights } from '#server/review/state-rights.ts'
import { useHouse } from '../../support/context.ts'
import { must, submitted } from '../../support/desk.ts'
import { readyToMerge } from '../../support/merging.ts'

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

/** A published file, and who may do something about it. */
async function shown() {
	const ready = await readyToMerge(house.current, { picture: true, words: { title: 'Chiêng lạc' } })
	const { identifier } = must(await mergeContribution(ready.officer, { ...ready.command, choices: { names: 'take' } }))
	await publishEntry(house.current.as(system), ready.contributionId)
	return { ...ready, identifier, mediaId: ready.command.takenFiles[0] ?? '' }
}
type Shown = Awaited<ReturnType<typeof shown>>

test.each([
	{
		why: 'its rights were stated anew',
		is: ['mask-media', 'publish-entry'],
		change: async ({ officer, contributionId }: Shown) => void must(await stateRights(officer, { contributionId, statement: 'InC' })),
	},
	{
		why: 'its copies were made anew meanwhile, and the old ones are still in the store',
		is: ['mask-media'],
		change: async ({ officer, contributionId }: Shown) => {
			must(await stateRights(officer, { contributionId, statement: 'InC' }))
			await publishEntry(house.current.as(system), contributionId)
		},
	},
	{
		why: 'it was down before its copies were made, and is shown again',
		is: ['publish-entry'],
		change: async ({ officer, identifier, mediaId }: Shown) => {
			await officer.db.updateTable('entry_media').set({ published_at: null }).where('media_id', '=', mediaId).execute()
			const about = {
				identifier,
				version: 1,
				degree: 'hide-file',
				reason: 'rights',
				words: 'x',
				mediaId,
				isSure: false,
				reportId: null,
			} as const
			const { takedownId } = must(await takeDown(officer, about))
			must(await liftTakedown(officer, { takedownId, words: 'x' }))
		},
	},
	{
		why: 'the name of whoever gave it was taken out',
		is: ['publish-entry'],
		change: async ({ giver, mediaId }: Shown) => {
			await giver.db.updateTable('entry_media').set({ published_at: null }).where('media_id', '=', mediaId).execute()
			await giver.db.updateTable('member').set({ erased_at: giver.now() }).where('id', '=', giver.memberId).execute()
		},
	},
])('a published file whose jobs were lost is not out of sight for good: $why', async ({ is, change }) => {
	await change(await shown())
	await sql`delete from graphile_worker._private_jobs`.execute(house.current.client.db)
	house.current.clock.advance(31 * 60_000)
	await requeueStalled(house.current.services)
	expect((await queued()).filter((name) => name === 'mask-media' || name === 'publish-entry')).toEqual(expect.arrayContaining(is))
	await sql`delete from retired_file`.execute(house.current.client.db)
	house.current.clock.advance(49 * 3_600_000)
})
