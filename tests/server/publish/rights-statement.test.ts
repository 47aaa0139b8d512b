import exifreader from 'exifreader'
import { beforeAll, expect, test } from 'vitest'
import { loader as graphLoader } from '#app/routes/registry.$identifier[.]jsonld/route.ts'
import { loader as entryLoader } from '#app/routes/registry.$identifier/route.tsx'
import { anonymous, system } from '#moderation/actor.ts'
import { giveConsent } from '../../support/give-consent.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { seeForMerge } from '#server/merge/see-for-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { stateRights } from '#server/review/state-rights.ts'
import { useHouse } from '../../support/context.ts'
import { must, stateOf } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'
import { faultsInProv, type Node } from '../../support/prov.ts'
import { argsFor } from '../../support/route.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const uri = 'http://rightsstatements.org/vocab/UND/1.0/'
const words = { licence: 'rights-statement', creditChoice: 'own-name' } as const
const choices = { period: 'take', descriptions: 'both' } as const
const asked = (path: string, identifier: string) =>
	argsFor(house.current, house.current.as(anonymous), new Request(`http://127.0.0.1:3000${path}`), { params: { identifier } })

test('what nobody can license is merged by no officer until its rights are stated, and nothing is written', async () => {
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-001', picture: true, words })
	const before = await entryOf(officer, 'DL-001')
	expect(must(await seeForMerge(officer, contributionId))).toMatchObject({ terms: null, unconsented: ['reuse'] })
	expect(await mergeContribution(officer, { ...command, choices })).toEqual({ ok: false, refusal: { code: 'rights-unstated' } })
	expect((await entryOf(officer, 'DL-001')).version).toBe(before.version)
	expect(await stateOf(officer, contributionId)).toBe('verified')
	must(await stateRights(officer, { contributionId, statement: 'UND' }))
	expect(must(await seeForMerge(officer, contributionId))).toMatchObject({ terms: 'UND', unconsented: [] })
})

test('its giver takes no part in it: reuse is not asked for, being shown is', async () => {
	const { officer, contributionId } = await readyToMerge(house.current, { identifier: 'DL-002', words })
	const given = await officer.db.selectFrom('consent').select('purpose').where('contribution_id', '=', contributionId).execute()
	expect(given.map((one) => one.purpose).sort()).toEqual(['everyone', 'keep'])
})

test('no longer shown and agreed to once more, it goes to be merged anew, though reuse was never agreed to', async () => {
	const { giver, officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-006', words })
	must(await stateRights(officer, { contributionId, statement: 'UND' }))
	must(await mergeContribution(officer, { ...command, choices }))
	must(await revokeConsent(giver, { contributionId, purposes: ['everyone'] }))
	expect(await stateOf(officer, contributionId)).toBe('kept')
	const again = { purposes: ['everyone'], by: 'giver', personId: null, way: 'tick', mediaId: null, language: 'vi' } as const
	must(await giveConsent(giver, { contributionId, ...again }))
	expect(await stateOf(officer, contributionId)).toBe('verified')
})

test('published, its page, its data for machines and its files say the statement, and no licence anywhere', async () => {
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-007', picture: true, words })
	must(await stateRights(officer, { contributionId, statement: 'UND' }))
	must(await mergeContribution(officer, { ...command, choices }))
	await publishEntry(house.current.as(system), contributionId)
	const { structured, view } = await entryLoader(asked('/registry/DL-007', 'DL-007'))
	const graph = await (await graphLoader(asked('/registry/DL-007.jsonld', 'DL-007'))).json()
	expect(view.media).toMatchObject([{ licence: 'UND' }])
	expect(view.traces).toMatchObject([{ licence: 'UND' }])
	expect(faultsInProv(JSON.parse(structured) as Node)).toEqual([])
	const page = JSON.parse(structured) as { associatedMedia?: Node[]; photo?: Node[] }
	const [file] = page.photo ?? page.associatedMedia ?? []
	expect(file?.['usageInfo']).toEqual(expect.arrayContaining([{ '@id': uri }, expect.objectContaining({ name: 'reuse', value: 'no' })]))
	expect(file).not.toHaveProperty('license')
	expect(file).not.toHaveProperty('acquireLicensePage')
	for (const told of [structured, JSON.stringify(graph)]) expect(told).not.toContain('creativecommons.org')
	const copies = await officer.db
		.selectFrom('derivative')
		.selectAll()
		.where('audience', '=', 'public')
		.where('media_id', 'in', command.takenFiles)
		.execute()
	expect(copies).not.toEqual([])
	for (const copy of copies) {
		const chunks: Buffer[] = []
		for await (const chunk of await officer.storage.get(copy.storage_key)) chunks.push(chunk)
		const tags = JSON.stringify(exifreader.load(Buffer.concat(chunks), { expanded: true }).xmp ?? {})
		expect(tags).toContain(uri)
		expect(tags).not.toContain('creativecommons.org/licenses')
	}
})

test.each([
	{ why: 'rewriting the telling', isAlone: true },
	{ why: 'weaving it with the registry’s', isAlone: false },
] as const)('a statement is no licence: $why is refused', async ({ isAlone }) => {
	const [field, choice] = ['descriptions', 'edit'] as const
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-001', words })
	must(await stateRights(officer, { contributionId, statement: 'InC' }))
	const edits = { [field]: { text: 'Lời của cán bộ', reason: 'gọn hơn', isAlone } }
	const merged = await mergeContribution(officer, { ...command, choices: { [field]: choice }, edits })
	expect(merged).toMatchObject({
		ok: false,
		refusal: { code: 'invalid', faults: [{ field, code: 'licences-clash', cause: 'rights-statement', licences: ['InC'] }] },
	})
})
