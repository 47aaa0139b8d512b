import { expect, test } from 'vitest'
import { loader as graphLoader } from '#app/routes/registry.$identifier[.]jsonld/route.ts'
import { loader as entryLoader } from '#app/routes/registry.$identifier/route.tsx'
import { anonymous } from '#moderation/actor.ts'
import { keepCircle } from '#server/members/keep-circle.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { setRule } from '#server/publish/set-rule.ts'
import { takeDown } from '#server/publish/take-down.ts'
import { custodian } from '../support/canaries.ts'
import { useHouse } from '../support/context.ts'
import { must } from '../support/desk.ts'
import { entryOf, readyToMerge } from '../support/merging.ts'
import { argsFor } from '../support/route.ts'

const house = useHouse()
const community = 'Ê-đê'
const secret = 'Bài cúng của dòng họ Niê'

async function sacred(ask: string | null) {
	const ready = await readyToMerge(house.current, { words: { title: secret, heritageClass: 'phi_vat_the' }, picture: true })
	const { identifier } = must(
		await mergeContribution(ready.officer, { ...ready.command, choices: { names: 'take', descriptions: 'take' } }),
	)
	const entry = await entryOf(ready.officer, identifier)
	const record = JSON.stringify({ ...entry.record, communities: [{ name: community }] })
	await house.current.client.db
		.updateTable('entry')
		.set({ communities: [community], record })
		.where('id', '=', entry.id)
		.execute()
	const keeper = await custodian(house.current)
	must(await keepCircle(keeper, { act: 'open', community, kind: 'asked', name: 'Người được phép' }))
	const { id } = await keeper.db.selectFrom('circle').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()
	must(await setRule(keeper, { subject: { identifier }, community, rule: { kind: 'sacred', circleId: id, season: null, ask } }))
	return { identifier, officer: ready.officer }
}

async function answers(identifier: string) {
	const args = (path: string) =>
		argsFor(house.current, house.current.as(anonymous), new Request(`http://127.0.0.1:3000${path}`), { params: { identifier } })
	const page = await entryLoader(args(`/registry/${identifier}`)).then(
		() => new Response(null, { status: 200 }),
		(thrown: unknown) => thrown,
	)
	const graph = await graphLoader(args(`/registry/${identifier}.jsonld`))
	if (!(page instanceof Response)) throw new Error('the page answered with something else')
	return { statuses: [page.status, graph.status], told: `${await page.text()}\n${await graph.text()}` }
}

test('where custodians let it be known the page says whom to ask, and not a word of what it is', async () => {
	const ask = 'Nhà cộng đồng buôn Akŏ Dhông, sáng thứ năm'
	const { identifier, officer } = await sacred(ask)
	const { statuses, told } = await answers(identifier)
	expect(statuses).toEqual([403, 403])
	for (const word of [identifier, community, ask]) expect(told).toContain(word)
	expect(told).not.toContain(secret)
	const { version } = await entryOf(officer, identifier)
	const down = {
		identifier,
		version,
		reportId: null,
		mediaId: null,
		isSure: true,
		words: 'x',
		degree: 'hide-entry',
		reason: 'rights',
	} as const
	must(await takeDown(officer, down))
	expect((await answers(identifier)).told).not.toContain(ask)
})

test('otherwise it is not there', async () => {
	const { identifier } = await sacred(null)
	const { statuses, told } = await answers(identifier)
	expect(statuses).toEqual([404, 404])
	for (const word of [secret, community]) expect(told).not.toContain(word)
})
