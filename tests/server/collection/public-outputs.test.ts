import { beforeAll, describe, expect, test } from 'vitest'
import type { EntryRecord } from '#moderation/entry.ts'
import * as home from '#app/routes/_index/route.tsx'
import * as entry from '#app/routes/registry.$identifier/route.tsx'
import * as jsonld from '#app/routes/registry.$identifier[.]jsonld/route.ts'
import * as list from '#app/routes/registry._index/route.tsx'
import * as places from '#app/routes/places[.]json/route.ts'
import * as shown from '#app/routes/private-collections/route.tsx'
import { insertRevision, lockEntryOf, updateEntryFromRecord } from '#db/write/entry.ts'
import { editOrigin } from '#moderation/merge/edit-origin.ts'
import { reviseEntry } from '#moderation/merge/revise-entry.ts'
import { isWayTold } from '#server/merge/is-way-told.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { moveItem } from '#server/collection/move-item.ts'
import { showItem } from '#server/collection/show-item.ts'
import { findItem } from '#db/read/find-item.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { get, loadContext } from '../../support/route.ts'
import { canaries, sentItem } from './support.ts'

const house = useHouse()
/** Of a grave, a sacred forest, a home, an antiquity: exact, and told nowhere. */
const spots = [
	{ identifier: 'DL-001', name: 'Khu mộ cổ thử', latitude: 12.654321, longitude: 108.123457 },
	{ identifier: 'DL-002', name: 'Rừng thiêng thử', latitude: 12.765432, longitude: 108.234568 },
	{ identifier: 'DL-003', name: 'Nhà dài của bà thử', latitude: 12.876543, longitude: 108.345679 },
] as const
const note = 'đi sau nhà ông Đường-Giấu hai trăm bước'
const secrets = [
	...Object.values(canaries),
	note,
	...spots.flatMap(({ latitude, longitude }) => [`${latitude}`, `${longitude}`, `${latitude}`.replace('.', ',')]),
]

beforeAll(async () => {
	await loadSampleData(house.current.services)
	const officer = await house.current.member('officer')
	for (const { identifier, name, latitude, longitude } of spots)
		await officer.db.transaction().execute(async (trx) => {
			const found = await lockEntryOf(trx, identifier)
			if (!found) throw new Error(`the sample has no ${identifier}`)
			const record: EntryRecord = {
				...found.record,
				names: [{ lang: 'vi', text: name, kind: 'official' }],
				point: { latitude, longitude, basis: 'GPS' },
				place: { ...found.record.place, note },
			}
			const number = found.version + 1
			const at = officer.now()
			const revised = reviseEntry(found, record, editOrigin({ revision: number, at: at.toISOString() }, record, found.provenance))
			await updateEntryFromRecord(trx, found.id, found.version, {
				...{ ...revised, standing: found.standing, at },
				isWayTold: await isWayTold(trx, found.id, record),
			})
			const history = { reason: 'thử nơi kín', authorId: officer.memberId, contributionId: null, at }
			await insertRevision(trx, { entryId: found.id, number, kind: 'edit', ...revised, ...history })
		})
	const collector = await house.current.member('collector')
	const itemId = await sentItem(collector)
	const version = async () => (await findItem(officer.db, itemId))?.version ?? 0
	must(await moveItem(officer, { itemId, act: 'assess', version: await version(), words: '', certificateNumber: '' }))
	must(await showItem(collector, { itemId, version: await version(), isShown: true }))
})

/** What a loader sends, as an answer of its own or as the data its page is drawn from. */
async function textOf(loader: (args: never) => unknown, path: string, params: Record<string, string> = {}): Promise<string> {
	const args = { context: await loadContext(house.current), params, request: get(path) }
	const answer = await loader(args as never)
	return answer instanceof Response ? answer.text() : JSON.stringify(answer)
}

describe('no public output tells', () => {
	test.each<{ why: string; read: () => Promise<string>; tells?: string }>([
		{ why: 'the first page', read: () => textOf(home.loader, '/') },
		{ why: 'the list', read: () => textOf(list.loader, '/registry?q=thử'), tells: 'Khu mộ cổ thử' },
		{ why: 'a search for the way', read: () => textOf(list.loader, '/registry?q=Đường-Giấu') },
		{ why: 'a search for an owner', read: () => textOf(list.loader, `/registry?q=${encodeURIComponent('Mlô-Thử')}`) },
		{ why: 'places', read: () => textOf(places.loader, '/places.json?q=buon+don') },
		{ why: 'private collections', read: () => textOf(shown.loader, '/private-collections'), tells: 'Ché tuk men nâu' },
		...spots.flatMap(({ identifier, name }) => [
			{ why: `the page of ${name}`, read: () => textOf(entry.loader, `/registry/${identifier}`, { identifier }), tells: name },
			{ why: `JSON-LD of ${name}`, read: () => textOf(jsonld.loader, `/registry/${identifier}.jsonld`, { identifier }), tells: name },
		]),
	])('$why', async ({ read, tells }) => {
		const text = await read()
		if (tells !== undefined) expect(text).toContain(tells)
		for (const secret of secrets) expect(text).not.toContain(secret)
	})

	test('a search finds by the way where it is told, and nothing by a way that is not', async () => {
		const found = async (words: string) => textOf(list.loader, `/registry?q=${encodeURIComponent(words)}`)
		for (const { identifier } of spots) expect(await found(note)).not.toContain(`"identifier":"${identifier}"`)
		expect(await found('bùng binh Ngã Sáu')).toContain('Tượng đài Chiến thắng Buôn Ma Thuột')
	})

	test('page and JSON-LD tell the very same place', async () => {
		for (const { identifier } of spots) {
			const page = JSON.parse(await textOf(entry.loader, `/registry/${identifier}`, { identifier })) as {
				view: { record: { point: { latitude: number } } }
			}
			const data = await textOf(jsonld.loader, `/registry/${identifier}.jsonld`, { identifier })
			expect(data).toContain(`"latitude":${page.view.record.point.latitude}`)
		}
	})
})
