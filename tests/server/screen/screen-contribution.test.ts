import { beforeAll, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { screenContribution } from '#server/screen/screen-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { stateOf, submitted } from '../../support/desk.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

test.each([
	{
		why: 'the registry’s own words are never flagged',
		words: { title: "Lễ cúng bến nước Cư M'gar", description: 'Hạnh phúc của buôn làng; mùa bẻ dái tai, ăn óc chó.' },
		outcome: 'clear',
	},
	{
		why: 'an insult is flagged and goes on to a person all the same',
		words: { description: 'Thằng ngu này biết gì mà viết, đồ chó đẻ.' },
		outcome: 'hold',
	},
])('$why', async ({ words, outcome }) => {
	const giver = await house.current.member('contributor')
	const contributionId = await submitted(giver, words)
	await screenContribution(house.current.as(system), contributionId)
	await screenContribution(house.current.as(system), contributionId)
	const kept = await giver.db.selectFrom('screening').selectAll().where('contribution_id', '=', contributionId).execute()
	expect(kept).toMatchObject([{ outcome }])
	expect(await stateOf(giver, contributionId)).toBe('screened')
	const row = await giver.db.selectFrom('contribution').select('description').where('id', '=', contributionId).executeTakeFirstOrThrow()
	expect(row.description).toContain(words.description)
})

test('the captions of files are read like the rest', async () => {
	const giver = await house.current.member('contributor')
	const contributionId = await submitted(giver, {}, { picture: true })
	await giver.db.updateTable('media').set({ caption: 'Đồ chó đẻ.' }).where('contribution_id', '=', contributionId).execute()
	await screenContribution(house.current.as(system), contributionId)
	const kept = await giver.db.selectFrom('screening').selectAll().where('contribution_id', '=', contributionId).executeTakeFirstOrThrow()
	expect(kept.outcome).toBe('hold')
	expect(kept.findings).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'text', field: 'caption' })]))
})

test('while a file is still being read, screening waits', async () => {
	const giver = await house.current.member('contributor')
	const contributionId = await submitted(giver, {}, { picture: true })
	await giver.db.updateTable('media').set({ state: 'received' }).where('contribution_id', '=', contributionId).execute()
	await screenContribution(house.current.as(system), contributionId)
	expect(await stateOf(giver, contributionId)).toBe('submitted')
	await giver.db.updateTable('media').set({ state: 'ready' }).where('contribution_id', '=', contributionId).execute()
	await screenContribution(house.current.as(system), contributionId)
	expect(await stateOf(giver, contributionId)).toBe('screened')
})
