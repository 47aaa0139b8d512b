import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { anonymous, system } from '#moderation/actor.ts'
import { personRoles, type PersonRole } from '#moderation/merge/attribution.ts'
import { loader as entryPage } from '#app/routes/registry.$identifier/route.tsx'
import { loader as entryData } from '#app/routes/registry.$identifier[.]jsonld/route.ts'
import { loader as registryList } from '#app/routes/registry._index/route.tsx'
import { loader as home } from '#app/routes/_index/route.tsx'
import { action as mergeDesk } from '#app/routes/merge.$contributionId/route.tsx'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { randomUUID } from 'node:crypto'
import { useHouse } from '../support/context.ts'
import { must } from '../support/desk.ts'
import { entryOf, readyToMerge } from '../support/merging.ts'
import { argsFor, post } from '../support/route.ts'

const house = useHouse()
/** Each secret name is a word of its own, so that it would be seen wherever it stood. */
const secretOf = (role: PersonRole): string => `Kín${role[0]?.toUpperCase()}${role.slice(1)} Giấutên`
const secrets = [...personRoles.map(secretOf), 'Tênthật Giấutên']
const open = 'Nghệ danh Công Khai'
let contributionId = ''
let officer: Awaited<ReturnType<typeof readyToMerge>>['officer']
let command: Awaited<ReturnType<typeof readyToMerge>>['command']

beforeAll(async () => {
	await loadSampleData(house.current.services)
	const ready = await readyToMerge(house.current, { identifier: 'DL-001', picture: true, words: { creditChoice: 'anonymous', maker: '' } })
	;({ contributionId, officer, command } = ready)
	const { db } = house.current.services
	await db
		.updateTable('member')
		.set({ display_name: secretOf('giver') })
		.where('id', '=', ready.giver.memberId)
		.execute()
	const [mediaId = null] = command.takenFiles
	const row = { contribution_id: contributionId, position: 0, credit_choice: 'anonymous', other_name: '' } as const
	await db
		.insertInto('contribution_person')
		.values([
			...personRoles
				.filter((role) => role !== 'giver')
				.flatMap((role) => [null, mediaId].map((file) => ({ ...row, id: randomUUID(), media_id: file, role, name: secretOf(role) }))),
			...[null, mediaId].map((file) => ({
				...row,
				id: randomUUID(),
				media_id: file,
				role: 'speaker' as const,
				name: 'Tênthật Giấutên',
				credit_choice: 'other-name' as const,
				other_name: open,
			})),
		])
		.execute()
})

async function said(answer: Promise<unknown>): Promise<string> {
	const value = await answer
	return value instanceof Response ? value.text() : JSON.stringify(value)
}

async function outputs(): Promise<Record<string, string>> {
	const { current } = house
	const args = (path: string, params: Record<string, string> = {}, locale: 'vi' | 'en' = 'vi') =>
		argsFor(current, current.as(anonymous), new Request(`http://bennuoc.test${path}`), { params, locale })
	const identifier = { identifier: 'DL-001' }
	const { db, storage } = current.services
	const copies = await db.selectFrom('derivative').selectAll().where('audience', '=', 'public').execute()
	const files = await Promise.all(
		copies.map(async (copy) => [`file ${copy.size}`, (await text(await storage.get(copy.storage_key))).normalize('NFC')]),
	)
	const searched = await db.selectFrom('entry').select(['search_text', 'names_text']).where('identifier', '=', 'DL-001').execute()
	return {
		page: await said(Promise.resolve(entryPage(args('/registry/DL-001', identifier)))),
		'page in English': await said(Promise.resolve(entryPage(args('/registry/DL-001', identifier, 'en')))),
		'JSON-LD': await said(Promise.resolve(entryData(args('/registry/DL-001.jsonld', identifier)))),
		list: await said(Promise.resolve(registryList(args('/registry')))),
		home: await said(Promise.resolve(home(args('/')))),
		search: JSON.stringify(searched),
		...Object.fromEntries(files),
	}
}

const leaks = (told: Record<string, string>) =>
	Object.entries(told).flatMap(([where, words]) =>
		secrets.filter((secret) => words.includes(secret)).map((secret) => `${where}: ${secret}`),
	)

test('who asked not to be named is in no public output, in any role, of the whole or of a file; who goes by another name is there by that alone', async () => {
	must(
		await mergeContribution(officer, {
			...command,
			choices: { names: 'both', period: 'take', descriptions: 'both' },
		}),
	)
	await publishEntry(house.current.as(system), contributionId)
	const told = await outputs()
	expect(Object.keys(told).some((where) => where.startsWith('file'))).toBe(true)
	expect(leaks(told)).toEqual([])
	expect(told['page']).toContain(open)
	expect(told['JSON-LD']).toContain(open)
	expect(
		Object.entries(told)
			.filter(([where]) => where.startsWith('file'))
			.some(([, words]) => words.includes(open)),
	).toBe(true)
})

test('nor after the merge is undone: the history names them neither', async () => {
	const { version } = await entryOf(officer, 'DL-001')
	must(await undoMerge(officer, { identifier: 'DL-001', entryVersion: version, revision: version, reason: 'thử' }))
	expect(leaks(await outputs())).toEqual([])
})

test('the desk’s own preview shows the officer what the public will see, without them', async () => {
	const another = await readyToMerge(house.current, { identifier: 'DL-002', words: { creditChoice: 'anonymous', maker: '' } })
	const { db } = house.current.services
	await db
		.updateTable('member')
		.set({ display_name: secretOf('giver') })
		.where('id', '=', another.giver.memberId)
		.execute()
	const { version, entryVersion } = another.command
	const form = { intent: 'preview', version: String(version), entryVersion: String(entryVersion), 'choice-descriptions': 'both' }
	const request = post(`http://bennuoc.test/merge/${another.contributionId}`, form)
	const answer = await mergeDesk(argsFor(house.current, another.officer, request, { params: { contributionId: another.contributionId } }))
	const preview = await said(Promise.resolve(answer))
	expect(preview).toContain('tường cao')
	expect(secrets.filter((secret) => preview.includes(secret))).toEqual([])
})
