import { beforeAll, describe, expect, test } from 'vitest'
import type { EntryRecord } from '#moderation/entry.ts'
import { action, loader } from '#app/routes/entries.$identifier.edit/route.tsx'
import { action as createAction } from '#app/routes/entries.new/route.tsx'
import type { Context } from '#server/context.ts'
import { system } from '#moderation/actor.ts'
import { importInventory } from '#server/merge/import-inventory.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { useHouse } from '../support/context.ts'
import { argsFor, post } from '../support/route.ts'

const house = useHouse()
let officer: Context & { memberId: string }
beforeAll(async () => {
	await loadSampleData(house.current.services)
	officer = await house.current.member('officer')
})

const url = 'http://house.test/entries/edit'
const thrown = async (work: Promise<unknown>): Promise<Response> =>
	work.then(
		() => Promise.reject(new Error('nothing was thrown')),
		(response: Response) => response,
	)
async function opened(identifier: string): Promise<Record<string, string>> {
	const response = await loader(argsFor(house.current, officer, new Request(url), { params: { identifier } }))
	return { ...(await response.json()).values }
}
const send = (identifier: string, fields: Record<string, string>, context: Context = officer) =>
	action(argsFor(house.current, context, post(url, { intent: 'save', ...fields }), { params: { identifier } }))
const held = (identifier: string) =>
	house.current.client.db.selectFrom('entry').selectAll().where('identifier', '=', identifier).executeTakeFirstOrThrow()
const revisions = async (identifier: string) => {
	const { id } = await held(identifier)
	return house.current.client.db.selectFrom('entry_revision').selectAll().where('entry_id', '=', id).orderBy('number').execute()
}

describe('who may', () => {
	test.each([
		{ roles: [] as const, status: 403, why: 'a member without the role' },
		{ roles: ['reviewer'] as const, status: 403, why: 'a reviewer is no officer' },
		{ roles: ['administrator'] as const, status: 403, why: 'nor is an administrator' },
	])('$why', async ({ roles, status }) => {
		const member = await house.current.member(...roles)
		const page = await thrown(loader(argsFor(house.current, member, new Request(url), { params: { identifier: 'DL-001' } })))
		expect(page.status).toBe(status)
		const sent = await thrown(send('DL-001', {}, member))
		expect(sent.status).toBe(status)
	})

	test('the anonymous are sent to sign in', async () => {
		const nobody = house.current.as({ memberId: null, roles: [] })
		const page = await thrown(loader(argsFor(house.current, nobody, new Request(url), { params: { identifier: 'DL-001' } })))
		expect(page.headers.get('Location')).toContain('/sign-in')
	})

	test('an entry that is not there', async () => {
		const page = await thrown(loader(argsFor(house.current, officer, new Request(url), { params: { identifier: 'DL-999' } })))
		expect(page.status).toBe(404)
	})
})

test('every sample entry goes through the form unchanged, letter by letter', async () => {
	const entries = await house.current.client.db.selectFrom('entry').select('identifier').execute()
	for (const { identifier } of entries) {
		const response = await send(identifier, { ...(await opened(identifier)), reason: 'Xem lại' })
		expect([identifier, (await response.json()).refusal]).toEqual([identifier, { code: 'nothing-changed' }])
	}
})

test('an import with odd white space goes through the form unchanged too', async () => {
	const heading = 'id,name_vi,heritage_class,rank,source,place_note,notes,description_vi'
	const row = 'LA-1," Bến  nước\nBuôn ",di_tich,quoc_gia,"dòng 1\r\n  dòng 2","a \t b\nc","x\r\ny","một\r\n\r\nhai  ba"'
	const command = { file: Buffer.from(`${heading}\n${row}\n`), fileName: 'la.csv', isSample: false, dryRun: false }
	expect((await importInventory(house.current.as(system), command)).written).toBe(true)
	expect((await held('LA-1')).title).toBe('Bến nước Buôn')
	const fields = Object.fromEntries(Object.entries(await opened('LA-1')).map(([name, value]) => [name, value.replace(/\n/g, '\r\n')]))
	const response = await send('LA-1', { ...fields, reason: 'Xem lại' })
	expect((await response.json()).refusal).toEqual({ code: 'nothing-changed' })
})

test('an edit is a revision with its reason, of the officer, and only what changed is of it', async () => {
	const fields = await opened('DL-005')
	const response = await send('DL-005', { ...fields, maker: 'Cộng đồng làng Lạc Giao', reason: 'Theo lý lịch di tích' })
	expect([response.status, response.headers.get('Location')]).toEqual([303, '/registry/DL-005'])
	const entry = await held('DL-005')
	expect(entry).toMatchObject({ version: 2, record: { maker: 'Cộng đồng làng Lạc Giao' } })
	expect(entry.search_text).toContain('cộng đồng làng lạc giao')
	expect(entry.provenance.maker).toMatchObject({ kind: 'edit', revision: 2 })
	expect(entry.provenance.names).toMatchObject({ kind: 'import', revision: 1 })
	const [first, second] = await revisions('DL-005')
	expect(first?.record.maker).toBeNull()
	expect(second).toMatchObject({ kind: 'edit', fields: ['maker'], reason: 'Theo lý lịch di tích', author_id: officer.memberId })
	const event = await house.current.client.db
		.selectFrom('event')
		.select('payload')
		.where('entry_id', '=', entry.id)
		.orderBy('id', 'desc')
		.executeTakeFirst()
	expect(event?.payload).toEqual({ kind: 'entry-revised', revision: 2, change: 'edit', fields: ['maker'] })
})

test('a second officer with the old page gets 409, both versions, and keeps what was typed', async () => {
	const fields = await opened('DL-010')
	await send('DL-010', { ...fields, period: 'khoảng 1927', reason: 'Bổ sung' })
	const second = await send('DL-010', { ...fields, period: 'trước 1930', reason: 'Sửa' })
	expect(second.status).toBe(409)
	const page = await second.json()
	expect(page.refusal).toEqual({ code: 'stale-version', expected: 1, actual: 2 })
	expect(page.theirs?.['period']).toBe('khoảng 1927')
	expect(page.values).toMatchObject({ period: 'trước 1930', reason: 'Sửa', version: '2' })
	const knowingly = await send('DL-010', { ...page.values })
	expect(knowingly.status).toBe(303)
	expect((await held('DL-010')).record.period).toBe('trước 1930')
})

describe('what cannot be written', () => {
	const tall = 'ê̆'
	test.each([
		{ change: { reason: '' }, faults: [{ field: 'reason', code: 'missing' }], why: 'no reason' },
		{ change: { 'name-0-text': ' ' }, faults: [{ field: 'name-0-text', code: 'missing' }], why: 'no title' },
		{ change: { 'name-1-lang': 'xx' }, faults: [{ field: 'name-1-lang', code: 'not-allowed' }], why: 'a language that is none' },
		{ change: { heritageType: 'co_vat' }, faults: [{ field: 'heritageType', code: 'not-allowed' }], why: 'a type of another class' },
		{
			change: { 'rank-0-date': '2018-02-30' },
			faults: [
				{ field: 'rank-0-date', code: 'malformed' },
				{ field: 'rank-0-year', code: 'mismatch' },
			].slice(0, 1),
			why: 'a day that is none',
		},
		{ change: { 'rank-0-year': '2017' }, faults: [{ field: 'rank-0-year', code: 'mismatch' }], why: 'a year beside the date' },
		{ change: { 'rank-1-number': '1/QĐ' }, faults: [{ field: 'rank-1-rank', code: 'missing' }], why: 'a decision about nothing' },
		{ change: { latitude: '91' }, faults: [{ field: 'latitude', code: 'out-of-range', min: -90, max: 90 }], why: 'beyond the pole' },
		{ change: { longitude: '' }, faults: [{ field: 'longitude', code: 'missing' }], why: 'half a point' },
		{ change: { latitude: 'x390832' }, faults: [{ field: 'latitude', code: 'malformed' }], why: 'plane coordinates' },
		{ change: { placeId: 'nowhere', placeText: 'x' }, faults: [{ field: 'placeText', code: 'not-allowed' }], why: 'a unit that is none' },
		{
			change: { placeId: '', placeText: 'Ea Kao' },
			faults: [{ field: 'placeText', code: 'not-allowed' }],
			why: 'words without a unit chosen',
		},
		{ change: { parent: 'DL-001' }, faults: [{ field: 'parent', code: 'not-allowed' }], why: 'a component of itself' },
		{ change: { parent: 'Đồi' }, faults: [{ field: 'parent', code: 'malformed' }], why: 'no identifier' },
		{
			change: { maker: tall.repeat(501) },
			faults: [{ field: 'maker', code: 'too-long', max: 500, length: 501 }],
			why: 'too long, counted as read',
		},
	])('$why', async ({ change, faults }) => {
		const response = await send('DL-001', { ...(await opened('DL-001')), reason: 'Thử', ...change })
		expect(response.status).toBe(422)
		const page = await response.json()
		expect(page.refusal).toEqual({ code: 'invalid', faults })
		expect(page.values).toMatchObject(change)
		expect((await held('DL-001')).version).toBe(1)
	})
})

test('a split commune stays unresolved until an officer says which part', async () => {
	const split = await house.current.client.db
		.selectFrom('place_name')
		.select('place_id')
		.where('name', '=', 'Ea BHốk')
		.executeTakeFirstOrThrow()
	const part = await house.current.client.db
		.selectFrom('place_name')
		.select('place_id')
		.where('name', '=', 'Dray Bhăng')
		.where('valid_to', 'is', null)
		.executeTakeFirstOrThrow()
	const other = await house.current.client.db
		.selectFrom('place_name')
		.select('place_id')
		.where('name', '=', 'Ea Kao')
		.where('valid_to', 'is', null)
		.executeTakeFirstOrThrow()
	const then = { placeIdThen: split.place_id, placeThenText: 'Ea BHốk' }
	await send('DL-027', { ...(await opened('DL-027')), ...then, reason: 'Xác định xã' })
	expect((await held('DL-027')).record.place).toMatchObject({ placeIdThen: split.place_id, placeId: null })
	const wrong = await send('DL-027', { ...(await opened('DL-027')), placeId: other.place_id, placeText: 'Ea Kao', reason: 'Xác định' })
	expect((await wrong.json()).refusal).toEqual({ code: 'invalid', faults: [{ field: 'placeText', code: 'mismatch' }] })
	await send('DL-027', { ...(await opened('DL-027')), placeId: part.place_id, placeText: 'Dray Bhăng', reason: 'Cán bộ xác định tại chỗ' })
	expect((await held('DL-027')).place_id).toBe(part.place_id)
})

test('a parent below the entry would close a circle', async () => {
	const response = await send('DL-002', { ...(await opened('DL-002')), parent: 'DL-003', reason: 'Nhầm' })
	expect((await response.json()).refusal).toEqual({ code: 'invalid', faults: [{ field: 'parent', code: 'not-allowed' }] })
})

test('words of a contribution stay credited through a mended slip; a forged tie is dropped', async () => {
	const contributionId = '3f2a9a52-3c55-4a51-9d8b-0b9a8b6f3a11'
	const entry = await held('DL-020')
	const record: EntryRecord = {
		...entry.record,
		descriptions: [...entry.record.descriptions, { lang: 'rad', text: 'Drai Dlong', contributionId }],
	}
	const merged = {
		revision: 1,
		kind: 'merge',
		at: '2026-01-01T00:00:00.000Z',
		contributionId,
		credit: 'H’Lan',
		licence: 'cc-by-4.0',
		verifiedBy: 'A',
		mergedBy: 'B',
	} as const
	await house.current.client.db
		.updateTable('entry')
		.set({ record: JSON.stringify(record), provenance: JSON.stringify({ ...entry.provenance, descriptions: merged }) })
		.where('id', '=', entry.id)
		.execute()
	const fields = await opened('DL-020')
	const forged = { 'name-0-contribution': '00000000-0000-4000-8000-000000000000' }
	await send('DL-020', { ...fields, ...forged, 'description-2-text': 'Drai Dlông', reason: 'Sửa lỗi gõ' })
	const after = await held('DL-020')
	expect(after.record.descriptions[2]).toEqual({ lang: 'rad', text: 'Drai Dlông', contributionId })
	expect(after.provenance.descriptions).toMatchObject({ kind: 'edit', revision: 2, credit: 'H’Lan', licence: 'cc-by-4.0', contributionId })
	expect(after.record.names[0]).not.toHaveProperty('contributionId')
})

describe('a new entry', () => {
	const fields = {
		'name-0-text': 'Giếng cổ buôn Akŏ Dhông',
		'name-0-lang': 'vi',
		'name-0-kind': 'official',
		heritageClass: 'di_tich',
		reason: 'Kiểm kê 2026',
	}
	const create = (more: Record<string, string> = {}) =>
		createAction(argsFor(house.current, officer, post(url, { intent: 'save', ...fields, ...more })))

	test('gets the next identifier of ours, is inventoried and no sample', async () => {
		expect((await create()).headers.get('Location')).toBe('/registry/BN-0001')
		expect(await held('BN-0001')).toMatchObject({ version: 1, standing: 'inventoried', is_sample: false, title: fields['name-0-text'] })
		expect((await create()).headers.get('Location')).toBe('/registry/BN-0002')
	})

	test('may have the inventory’s own, once', async () => {
		expect((await create({ identifier: 'dl-300' })).status).toBe(303)
		const again = await create({ identifier: 'DL-300' })
		expect((await again.json()).refusal).toEqual({ code: 'invalid', faults: [{ field: 'identifier', code: 'taken' }] })
	})

	test('opened at the same moment twice, gets two identifiers', async () => {
		const both = await Promise.all([create(), create(), create()])
		expect(new Set(both.map((response) => response.headers.get('Location'))).size).toBe(3)
	})
})

test.each([
	{ intent: 'more-name', field: 'rows-name', sent: '2', rows: '3', why: 'one more row' },
	{ intent: 'more-rank', field: 'rows-rank', sent: 'x', rows: '2', why: 'a row count that is no number' },
	{ intent: 'more-name', field: 'rows-name', sent: '4000', rows: '40', why: 'no end of rows' },
	{ intent: 'find-places', field: 'rows-name', sent: '2', rows: '2', why: 'looking for places adds none' },
])('$intent saves nothing and keeps what was typed: $why', async ({ intent, field, sent, rows }) => {
	const before = await held('DL-030')
	const response = await send('DL-030', { ...(await opened('DL-030')), intent, [field]: sent, placeId: '', placeText: 'krong na' })
	const page = await response.json()
	expect([response.status, page.values[field]]).toEqual([200, rows])
	expect(page.places.now.choices[0]?.label).toContain('Krông Na')
	expect(await held('DL-030')).toEqual(before)
})
