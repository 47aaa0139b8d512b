import { beforeAll, expect, test } from 'vitest'
import { editEntry } from '#server/merge/edit-entry.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { entryOf } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

async function putUnder([identifier, parent]: readonly [string, string]) {
	const officer = await house.current.member('officer')
	const { record, version, standing } = await entryOf(officer, identifier)
	const { accounts: _accounts, ...draft } = record
	return () => editEntry(officer, { identifier, version, standing, draft: { ...draft, parent }, reason: 'thử' })
}

test.each([
	{ why: 'each under the other', first: ['DL-086', 'DL-087'], second: ['DL-087', 'DL-086'] },
	{ why: 'each under the other, again', first: ['DL-090', 'DL-091'], second: ['DL-091', 'DL-090'] },
	{
		why: 'a circle of three, one side of which stands',
		before: ['DL-101', 'DL-102'],
		first: ['DL-100', 'DL-101'],
		second: ['DL-102', 'DL-100'],
	},
] as const)('two officers at once, $why: one stands, the other is told that it cannot', async (given) => {
	if ('before' in given) must(await (await putUnder(given.before))())
	const deeds = [await putUnder(given.first), await putUnder(given.second)]
	const results = await Promise.all(deeds.map((deed) => deed()))
	expect(results.filter(({ ok }) => ok)).toHaveLength(1)
	expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'invalid', faults: [{ field: 'parent', code: 'not-allowed' }] } })
})
