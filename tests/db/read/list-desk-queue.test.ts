import { beforeAll, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { listDeskQueue } from '#db/read/list-desk-queue.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { screenContribution } from '#server/screen/screen-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { submitted } from '../../support/desk.ts'

const house = useHouse()
const ids: string[] = []
beforeAll(async () => {
	await loadSampleData(house.current.services)
	for (let count = 0; count < 3; count++) {
		const id = await submitted(await house.current.member('contributor'))
		await screenContribution(house.current.as(system), id)
		ids.push(id)
		house.current.clock.advance(1000)
	}
})

const queue = async (after?: string) => {
	const viewer = await house.current.member('reviewer')
	return listDeskQueue(viewer.db, viewer.memberId, { step: 'review', after, limit: 2 }, house.current.clock.now)
}

test('goes on where the page before ended', async () => {
	const first = await queue()
	expect(first.rows.map((row) => row.id)).toEqual(ids.slice(0, 2))
	const second = await queue(first.next ?? expect.fail('there is no second page'))
	expect(second).toMatchObject({ rows: [{ id: ids[2] }], next: null })
})

test.each([
	'',
	'x',
	`2026-99-99T99:99:99Z|${'0'.repeat(36)}`,
	`2026-03-01T02:00:00Z|${'-'.repeat(36)}`,
	`2026-13-01T02:00:00Z|${crypto.randomUUID()}`,
])('%j is no cursor: the queue begins at its beginning', async (after) => {
	expect((await queue(after)).rows[0]?.id).toBe(ids[0])
})
