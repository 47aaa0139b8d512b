import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#server/context.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { takeBackOpinion } from '#server/verify/take-back-opinion.ts'
import { useHouse } from '../support/context.ts'
import { must, versionOf } from '../support/desk.ts'
import { answer, oneOpinion } from '../support/opinions.ts'
import { get, loadContext } from '../support/route.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
type Who = Context & { memberId: string }

const routes = join(import.meta.dirname, '..', '..', 'app', 'routes')
const secret = 'Ama Kông ở buôn Alê A nói vậy'
const finding = {
	judgement: 'match',
	identifier: 'DL-003',
	flags: ['sacred'],
	cited: [
		{ kind: 'person', name: secret, relation: `${secret}, thầy cúng`, note: secret },
		{ kind: 'document', title: secret, page: '12', kept: secret, note: secret },
	],
	confidence: 'possible',
	wouldChange: secret,
	reason: secret,
} as const

const routeFiles = async (): Promise<string[]> =>
	(await readdir(routes, { recursive: true })).filter((file) => /[\\/]route\.tsx?$/.test(file))

/** Every page and every list there is, asked about this contribution: new routes are asked as soon as they are there. */
async function everythingTold(who: Who, contributionId: string): Promise<string[]> {
	const known: Record<string, string> = {
		contributionId,
		identifier: 'DL-003',
		memberId: who.memberId,
		mediaId: await mediaOf(contributionId),
	}
	return Promise.all(
		(await routeFiles()).map(async (file) => {
			const route: { loader?: (args: LoaderFunctionArgs) => unknown } = await import(join(routes, file))
			if (!route.loader) return ''
			const name = file.split(/[\\/]/)[0] ?? ''
			const params = Object.fromEntries([...name.matchAll(/\$([A-Za-z]+)/g)].map(([, part = '']) => [part, known[part] ?? contributionId]))
			const request = get(`/${name.replace('._index', '').replaceAll('.', '/')}`)
			const context = await loadContext(house.current, who)
			return `${name}: ${await textOf(() => route.loader?.({ request, params, context }))}`
		}),
	)
}

async function mediaOf(contributionId: string): Promise<string> {
	const { db } = house.current.services
	return (await db.selectFrom('media').select('id').where('contribution_id', '=', contributionId).executeTakeFirst())?.id ?? contributionId
}

async function textOf(load: () => unknown): Promise<string> {
	try {
		const answered = await load()
		return answered instanceof Response ? `${answered.status} ${await answered.text()}` : JSON.stringify(answered)
	} catch (thrown) {
		if (thrown instanceof Response) return `${thrown.status} ${await thrown.text()}`
		throw thrown
	}
}

async function nameOf(who: Who): Promise<string> {
	return (await who.db.selectFrom('member').select('display_name').where('id', '=', who.memberId).executeTakeFirstOrThrow()).display_name
}

/** Rolls of people name everyone, whatever they found or did not. */
const isRoll = (told: string): boolean => /^(?:members|reviewers)\./.test(told)

/** Routes that tell this viewer anything of what the first reviewer found, or who that was. */
async function leaks(viewer: Who, judge: Who, contributionId: string): Promise<string[]> {
	const names = [judge.memberId, await nameOf(judge)]
	return (await everythingTold(viewer, contributionId))
		.filter((told) => [secret, ...(isRoll(told) ? [] : names)].some((one) => told.includes(one)))
		.map((told) => told.slice(0, 400))
}

describe('a first opinion', () => {
	test('is told to nobody but who gave it, on any page, while a second is wanted', async () => {
		const { giver, first: judge, second, third, contributionId } = await oneOpinion(house.current, finding)
		const others = [second, third, giver, await house.current.member('officer'), await house.current.member('collector')]
		for (const viewer of others) expect(await leaks(viewer, judge, contributionId)).toEqual([])
		expect(await leaks(await house.current.member('administrator'), judge, contributionId)).toEqual([])
		expect((await leaks(judge, judge, contributionId)).join()).toContain('verify.$contributionId')
	})

	test('is told to nobody either once it was taken back', async () => {
		const { giver, first: judge, second, contributionId } = await oneOpinion(house.current, finding)
		must(await takeBackOpinion(judge, { contributionId, version: await versionOf(judge, contributionId) }))
		for (const viewer of [second, giver]) expect(await leaks(viewer, judge, contributionId)).toEqual([])
	})

	test('is told to reviewers once both have answered, and never to the contributor or an officer alone', async () => {
		const { giver, first: judge, second, third, contributionId } = await oneOpinion(house.current, finding)
		must(await answer(second, contributionId))
		for (const reviewer of [judge, second, third])
			expect((await leaks(reviewer, judge, contributionId)).join()).toContain('verify.$contributionId')
		for (const viewer of [giver, await house.current.member('officer')]) expect(await leaks(viewer, judge, contributionId)).toEqual([])
	})

	test('and the names and evidence of a verdict that stands are never told to the contributor', async () => {
		const { giver, first: judge, second, contributionId } = await oneOpinion(house.current, finding)
		must(await answer(second, contributionId, { judgement: 'match', identifier: 'DL-003', reason: 'Xin cảm ơn bà con.' }))
		const told = (await everythingTold(giver, contributionId)).join('\n')
		for (const one of [secret, judge.memberId, await nameOf(judge), second.memberId, await nameOf(second)]) expect(told).not.toContain(one)
		expect(told).toContain('Xin cảm ơn bà con.')
	})
})
