import { beforeAll, expect, test } from 'vitest'
import { loader as graphLoader } from '#app/routes/registry.$identifier[.]jsonld/route.ts'
import { loader as entryLoader } from '#app/routes/registry.$identifier/route.tsx'
import { anonymous, system } from '#moderation/actor.ts'
import { editProfile } from '#server/members/edit-profile.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import type { Context } from '#server/context.ts'
import type { VerifiedOptions } from '../support/desk.ts'
import { must } from '../support/desk.ts'
import { useHouse } from '../support/context.ts'
import { readyToMerge } from '../support/merging.ts'
import { faultsInProv, type Node } from '../support/prov.ts'
import { argsFor } from '../support/route.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

const asked = (path: string, identifier: string) =>
	argsFor(house.current, house.current.as(anonymous), new Request(`http://127.0.0.1:3000${path}`), { params: { identifier } })

async function published(options: VerifiedOptions) {
	const ready = await readyToMerge(house.current, { picture: true, ...options })
	const choices = { names: 'take', period: 'take', descriptions: 'both' } as const
	const { identifier } = must(await mergeContribution(ready.officer, { ...ready.command, choices }))
	await publishEntry(house.current.as(system), ready.contributionId)
	const { structured, view } = await entryLoader(asked(`/registry/${identifier}`, identifier))
	const graph = await graphLoader(asked(`/registry/${identifier}.jsonld`, identifier))
	return { ...ready, identifier, view, page: JSON.parse(structured) as Node, graph: (await graph.json()) as Node }
}

const nameOf = async (context: Context): Promise<string> => {
	const row = await context.db
		.selectFrom('member')
		.select('display_name')
		.where('id', '=', context.actor.memberId ?? '')
		.executeTakeFirstOrThrow()
	return row.display_name
}

test('an entry tells of each field and file who gave, verified and merged it, when, with which consent, in terms of PROV', async () => {
	const { page, graph, view, identifier } = await published({ identifier: 'DL-001' })
	expect(faultsInProv(page)).toEqual([])
	expect(faultsInProv(graph)).toEqual([])
	expect(page).toMatchObject({
		'prov:has_provenance': `${view.url}.jsonld`,
		'prov:wasDerivedFrom': [
			{
				license: 'http://creativecommons.org/licenses/by/4.0/',
				'prov:wasAttributedTo': { name: expect.stringContaining('Y Thử') },
				'prov:wasGeneratedBy': { name: 'contribute', 'prov:endedAtTime': expect.any(String) },
			},
		],
		'prov:qualifiedDerivation': [{ 'prov:hadActivity': { name: 'merge', 'prov:wasInformedBy': { name: 'verify' } } }],
		photo: [{ 'prov:wasDerivedFrom': { '@id': `${view.url}#contribution-1` }, 'prov:generatedAtTime': expect.any(String) }],
	})
	const nodes = graph['@graph'] as Node[]
	expect(nodes.find((node) => node['@id'] === `${view.url}#field-period`)).toMatchObject({
		'prov:wasDerivedFrom': { '@id': `${view.url}#contribution-1` },
		'prov:wasGeneratedBy': { '@id': `${view.url}#act-${view.version}` },
	})
	expect(nodes.find((node) => node['@id'] === `${view.url}#field-place`)).toMatchObject({
		'prov:wasGeneratedBy': { '@id': `${view.url}#act-1` },
	})
	expect(view.traces).toMatchObject([{ consent: { textVersion: expect.any(String) }, verified: { by: null }, merges: [{ by: null }] }])
	expect(identifier).toBe('DL-001')
})

test('who asked not to be named is named nowhere, nor any id of the contribution or its giver', async () => {
	const { giver, contributionId, page, graph, view } = await published({ identifier: 'DL-006', words: { creditChoice: 'anonymous' } })
	const text = JSON.stringify([page, graph, view])
	for (const secret of [await nameOf(giver), contributionId, giver.actor.memberId ?? '?', 'Y Thử · ']) expect(text).not.toContain(secret)
	expect(text).toContain('Người đóng góp ẩn danh')
})

test('people of the desks stand behind their office until they agree to be named', async () => {
	const { reviewer, officer, identifier } = await published({ identifier: 'DL-007' })
	const read = async () => JSON.stringify(await (await graphLoader(asked(`/registry/${identifier}.jsonld`, identifier))).json())
	const before = await read()
	for (const one of [reviewer, officer]) expect(before).not.toContain(await nameOf(one))
	const own = await nameOf(officer)
	must(await editProfile(officer, { displayName: own, locale: 'vi', isNamedPublicly: true }))
	const after = await read()
	expect(after).toContain(own)
	expect(after).not.toContain(await nameOf(reviewer))
})

test.each(['DL-999', '../etc'])('%s: nothing there', async (identifier) => {
	expect((await graphLoader(asked('/registry/x.jsonld', identifier))).status).toBe(404)
})
