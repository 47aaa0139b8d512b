import { beforeAll, expect, test } from 'vitest'
import { action as historyAction } from '#app/routes/entries.$identifier.history/route.tsx'
import { loader as actLoader } from '#app/routes/acts.$key/route.tsx'
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

const typed = {
	intent: 'act',
	revision: '1',
	actOffice: 'SVHTTDL',
	actNumber: '12',
	actSigner: 'Trần Quốc Hưng',
	actDate: '2026-02-28',
	actNote: '',
}
const attach = (fields: Record<string, string>) =>
	historyAction(
		argsFor(house.current, officer, post('http://127.0.0.1:3000/entries/DL-001/history', { ...typed, ...fields }), {
			params: { identifier: 'DL-001' },
		}),
	)
const see = (key: string, context: Context = officer) =>
	actLoader(argsFor(house.current, context, new Request(`http://127.0.0.1:3000/acts/${key}`), { params: { key } })).catch(
		(thrown: unknown) => thrown,
	)

test('an act attached on the history page prints at its address', async () => {
	expect(await attach({})).toMatchObject({ status: 303 })
	const answer = await see('12-2026-SVHTTDL')
	expect(answer).toMatchObject({ status: 200 })
	const { act } = await (answer as Response).json()
	expect(act).toMatchObject({ signer: 'Trần Quốc Hưng', changes: [{ identifier: 'DL-001', revision: 1, before: null }] })
})

test.each([
	{ fields: { actNumber: '' }, field: 'actNumber', why: 'no number' },
	{ fields: { actDate: '2026-02-30' }, field: 'actDate', why: 'a day that was not' },
	{ fields: { actDate: '2030-01-01' }, field: 'actDate', why: 'a day to come' },
])('422 and nothing written: $why', async ({ fields, field }) => {
	const answer = await attach({ ...fields })
	expect(answer.status).toBe(422)
	expect(await answer.json()).toMatchObject({ refusal: { faults: [{ field }] } })
})

test.each([
	{ who: 'anonymous', status: 302 },
	{ who: 'reviewer', status: 403 },
] as const)('$who sees no act', async ({ who, status }) => {
	const context = who === 'anonymous' ? house.current.as(anonymous) : await house.current.member(who)
	expect(await see('12-2026-SVHTTDL', context)).toMatchObject({ status })
})

test.each(['13-2026-SVHTTDL', 'x', "1-2026-'--"])('%s: no such act', async (key) => {
	expect(await see(key)).toMatchObject({ status: 404 })
})
