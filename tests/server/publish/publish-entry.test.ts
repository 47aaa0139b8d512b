import exifreader from 'exifreader'
import { beforeAll, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { useHouse } from '../../support/context.ts'
import { must, stateOf } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

test('publishes files as fresh copies that carry credit and licence and no place or device', async () => {
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-002', picture: true })
	must(await mergeContribution(officer, command))
	await publishEntry(house.current.as(system), contributionId)
	expect(await stateOf(officer, contributionId)).toBe('published')
	const copies = await officer.db
		.selectFrom('derivative')
		.selectAll()
		.where('audience', '=', 'public')
		.where('media_id', 'in', command.takenFiles)
		.execute()
	expect(copies.map((copy) => copy.size).sort()).toEqual(['large', 'medium', 'small'])
	for (const copy of copies) {
		const chunks: Buffer[] = []
		for await (const chunk of await officer.storage.get(copy.storage_key)) chunks.push(chunk)
		const tags = exifreader.load(Buffer.concat(chunks), { expanded: true })
		expect(tags.gps, copy.size).toBeUndefined()
		expect(JSON.stringify(tags.xmp ?? {}), copy.size).toContain('creativecommons.org/licenses/by/4.0')
		expect(JSON.stringify(tags), copy.size).not.toContain('Phone')
	}
	const shown = await officer.db
		.selectFrom('entry_media')
		.selectAll()
		.where('contribution_id', '=', contributionId)
		.executeTakeFirstOrThrow()
	expect(shown.published_at).not.toBeNull()
	expect((await entryOf(officer, 'DL-002')).has_media).toBe(true)
	await publishEntry(house.current.as(system), contributionId)
	expect(await stateOf(officer, contributionId)).toBe('published')
})
