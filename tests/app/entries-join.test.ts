import { beforeAll, expect, test } from 'vitest'
import { action, loader } from '#app/routes/entries.$identifier.join/route.tsx'
import { action as historyAction } from '#app/routes/entries.$identifier.history/route.tsx'
import { loader as graphLoader } from '#app/routes/registry.$identifier[.]jsonld/route.ts'
import { loader as entryLoader } from '#app/routes/registry.$identifier/route.tsx'
import { anonymous } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { useHouse } from '../support/context.ts'
import { argsFor, post } from '../support/route.ts'

const house = useHouse()
let officer: Context
beforeAll(async () => {
	await loadSampleData(house.current.services)
	officer = await house.current.member('officer')
})
const base = 'http://127.0.0.1:3000'
const params = { identifier: 'DL-002' }
const show = (search: string) => loader(argsFor(house.current, officer, new Request(`${base}/entries/DL-002/join${search}`), { params }))
const send = (fields: Record<string, string>) =>
	action(
		argsFor(house.current, officer, post(`${base}/entries/DL-002/join`, { into: 'DL-001', version: '1', intoVersion: '1', ...fields }), {
			params,
		}),
	)
const reader = (path: string) => argsFor(house.current, house.current.as(anonymous), new Request(base + path), { params })

test.each([
	{ search: '', into: null, refusal: null, why: 'nothing named yet' },
	{ search: '?into=DL-001', into: 'DL-001', refusal: null, why: 'two side by side' },
	{ search: '?into=DL-002', into: null, refusal: 'join-circle', why: 'itself' },
	{ search: '?into=DL-999', into: null, refusal: 'invalid', why: 'none of that name' },
])('the page: $why', async ({ search, into, refusal }) => {
	const { seen } = await (await show(search)).json()
	expect(seen.into?.identifier ?? null).toBe(into)
	expect(seen.refusal?.code ?? null).toBe(refusal)
})

test('without a reason nothing is joined and what was chosen stays', async () => {
	const answer = await send({ 'choice-names': 'keep', reason: '' })
	expect(answer.status).toBe(422)
	expect(await answer.json()).toMatchObject({ refusal: { faults: [{ field: 'reason' }] }, typed: { 'choice-names': 'keep' } })
})

test('joined, its address and its data lead to the other for good; parted, it is there again', async () => {
	expect(await send({ 'choice-names': 'both', reason: 'Cùng một nơi.' })).toMatchObject({ status: 303 })
	const moved = await Promise.resolve(entryLoader(reader('/registry/DL-002'))).catch((thrown: unknown) => thrown)
	expect(moved).toMatchObject({ status: 301 })
	expect(moved instanceof Response && moved.headers.get('Location')).toBe('/registry/DL-001')
	expect((await graphLoader(reader('/registry/DL-002.jsonld'))).status).toBe(301)
	const part = { intent: 'part', entryVersion: '2', revision: '2', reason: 'Nhầm.' }
	const parted = await historyAction(
		argsFor(house.current, officer, post(`${base}/entries/DL-001/history`, part), { params: { identifier: 'DL-001' } }),
	)
	expect(parted.status).toBe(303)
	const { view } = await entryLoader(reader('/registry/DL-002'))
	expect(view.identifier).toBe('DL-002')
	expect(view.revisions[0]).toMatchObject({ kind: 'undo', reason: 'Nhầm.' })
})
