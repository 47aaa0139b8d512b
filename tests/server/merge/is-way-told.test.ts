import { beforeAll, expect, test } from 'vitest'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { isWayTold } from '#server/merge/is-way-told.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

test('the way is told, unless a gift in it is marked sacred: from the merge on, until it is undone', async () => {
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-002' })
	const { db } = officer
	await db
		.updateTable('match')
		.set({ classes: ['sacred'] })
		.where('contribution_id', '=', contributionId)
		.execute()
	const { id, record } = await entryOf(officer, 'DL-002')
	const noted = { ...record, place: { ...record.place, note: 'đường mòn sau bến' } }
	const told = (coming = {}) => db.transaction().execute((trx) => isWayTold(trx, id, noted, coming))
	expect([await told(), await told({ contributionId })]).toEqual([true, false])
	const { revision } = must(await mergeContribution(officer, { ...command, choices: { descriptions: 'both' } }))
	expect(await told()).toBe(false)
	must(await undoMerge(officer, { identifier: 'DL-002', entryVersion: revision, revision, reason: 'thử lại' }))
	expect(await told()).toBe(true)
})
