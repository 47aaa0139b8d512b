import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { findQueue, type QueueQuestion } from '#db/read/find-queue.ts'
import type { Context } from '#server/context.ts'
import { loadPlaces } from '#server/merge/load-places.ts'
import { screenContribution } from '#server/screen/screen-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { approved, submitted } from '../../support/desk.ts'

const house = useHouse()
const day = 86_400_000
let viewer: Context & { memberId: string }
/** By what the test calls them. */
const codes = new Map<string, string>()

beforeAll(async () => {
	const { current } = house
	await loadPlaces(current.services)
	viewer = await current.member('reviewer')
	const known = await current.member('contributor')
	await approved(current, known, await current.member('reviewer'))
	const give = async (name: string, giver: Context, words: Parameters<typeof submitted>[1], daysLater: number): Promise<void> => {
		const id = await submitted(giver, words)
		await screenContribution(current.as(system), id)
		codes.set(id, name)
		current.clock.advance(daysLater * day)
	}
	await give('old name', known, { placeText: 'Krông Na', placeId: await unit('Krông Na'), heritageClass: 'hien_vat' }, 5)
	await give('new name', await current.member('contributor'), { placeText: 'Buôn Đôn', placeId: await unit('Buôn Đôn') }, 2)
	await give(
		'in words',
		await current.member('contributor'),
		{ placeText: 'gần bến nước Krong Na', placeId: null, languages: ['rad'] },
		0.01,
	)
	await give(
		'rude',
		await current.member('contributor'),
		{ placeText: 'Ea Kar', placeId: null, description: 'Thằng chó này lừa bà con, gọi số 0912 345 678.' },
		0,
	)
})

async function unit(name: string): Promise<string> {
	const rows = await house.current.client.db
		.selectFrom('place_name as n')
		.innerJoin('place', 'place.id', 'n.place_id')
		.select('n.place_id')
		.where('n.name', '=', name)
		.where('n.standing', '=', 'official')
		.where('place.level', '=', 'commune')
		.orderBy('n.place_id')
		.execute()
	return rows.at(-1)?.place_id ?? expect.fail(`there is no ${name}`)
}

const ask = (asked: Partial<QueueQuestion>) =>
	findQueue(viewer.db, viewer.memberId, { step: 'review', placeText: '', limit: 10, ...asked }, house.current.clock.now)

describe('a queue is narrowed', () => {
	test.each<{ why: string; asked: Partial<QueueQuestion>; left: string[] }>([
		{ why: 'by nothing: the longest waiting first', asked: {}, left: ['old name', 'new name', 'in words', 'rude'] },
		{ why: 'by class', asked: { heritageClass: 'hien_vat' }, left: ['old name'] },
		{ why: 'by language', asked: { language: 'rad' }, left: ['in words'] },
		{ why: 'by age', asked: { days: 7 }, left: ['old name'] },
		{ why: 'by a shorter age', asked: { days: 1 }, left: ['old name', 'new name'] },
		{ why: 'by what screening saw', asked: { finding: 'doxxing' }, left: ['rude'] },
		{ why: 'to those with nothing flagged', asked: { flagged: false }, left: ['old name', 'new name', 'in words'] },
		{ why: 'to givers approved before', asked: { standing: 'known' }, left: ['old name'] },
		{ why: 'to givers not approved before', asked: { standing: 'first' }, left: ['new name', 'in words', 'rude'] },
		{
			why: 'an old name finds its successor too, and words without a unit',
			asked: { placeText: 'krong na' },
			left: ['old name', 'new name', 'in words'],
		},
		{ why: 'the name of today finds what went into it', asked: { placeText: 'xã Buôn Đôn' }, left: ['old name', 'new name'] },
		{ why: 'a name nobody knows is compared with the words', asked: { placeText: 'bến nước' }, left: ['in words'] },
		{ why: 'several filters together', asked: { standing: 'first', days: 1 }, left: ['new name'] },
	])('$why', async ({ asked, left }) => {
		const { rows } = await ask(asked)
		expect(rows.map((row) => codes.get(row.id))).toEqual(left)
	})

	test('newest first goes on where the page before ended', async () => {
		const all: (string | undefined)[] = []
		for (let after: string | undefined; ;) {
			const page = await ask({ newestFirst: true, limit: 3, after })
			all.push(...page.rows.map((row) => codes.get(row.id)))
			if (page.next === null) break
			after = page.next
		}
		expect(all.toSorted()).toEqual([...codes.values()].toSorted())
		expect(all.slice(-2)).toEqual(['new name', 'old name'])
	})

	test('each choice tells how many it would leave with the other filters as they are', async () => {
		const { counts } = await ask({ standing: 'first', heritageClass: 'hien_vat' })
		expect(counts).toMatchObject({
			total: 0,
			isPartial: false,
			of: { standing: { known: 1 }, heritageClass: { di_tich: 3 }, days: {}, language: {} },
		})
	})

	test('counts agree with what is then listed', async () => {
		const { counts } = await ask({})
		for (const [days, count] of Object.entries(counts.of.days)) expect((await ask({ days: Number(days) })).rows).toHaveLength(count)
		expect(counts.of.finding['doxxing']).toBe((await ask({ finding: 'doxxing' })).rows.length)
		expect(counts.of.flagged).toEqual({ yes: 1, no: 3 })
	})

	test('a place that no unit answers to is said to be unknown', async () => {
		expect((await ask({ placeText: 'zzzz' })).isPlaceUnknown).toBe(true)
		expect((await ask({ placeText: 'Krông Na' })).isPlaceUnknown).toBe(false)
	})

	test('age is told in whole hours', async () => {
		expect((await ask({})).rows[0]?.waitingHours).toBe(7 * 24)
	})
})
