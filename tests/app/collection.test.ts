import { describe, expect, test } from 'vitest'
import * as desk from '#app/routes/collection.desk_.$itemId/route.tsx'
import * as own from '#app/routes/collection.$itemId/route.tsx'
import * as list from '#app/routes/collection._index/route.tsx'
import * as openers from '#app/routes/collection.openers/route.tsx'
import * as openings from '#app/routes/collection.openings/route.tsx'
import * as owner from '#app/routes/collection.owner/route.tsx'
import * as shown from '#app/routes/private-collections/route.tsx'
import { loadPlaces } from '#server/merge/load-places.ts'
import { nameOpener } from '#server/collection/name-opener.ts'
import { findItem } from '#db/read/find-item.ts'
import { useHouse } from '../support/context.ts'
import { must } from '../support/desk.ts'
import { canaries, draftItem, sentItem } from '../server/collection/support.ts'
import { answerOf, get, loadContext, post } from '../support/route.ts'

const house = useHouse()
const reason = 'Đối chiếu người đứng tên với hồ sơ'

describe('pages of a collection', () => {
	test('the way of one object, all by plain forms', async () => {
		const collector = await house.current.member('collector')
		const context = await loadContext(house.current, collector)
		const started = await answerOf(() => list.action({ context, params: {}, request: post('/collection', {}) }))
		const path = started.headers.get('Location') ?? ''
		expect(path).toMatch(/^\/collection\/[0-9a-f-]{36}$/)
		const params = { itemId: path.split('/').at(-1) ?? '' }
		const refused = await answerOf(() => own.action({ context, params, request: post(path, { version: '1', name: 'Ché', act: 'send' }) }))
		expect(refused.status).toBe(422)
		expect(await refused.json()).toMatchObject({ refusal: { code: 'invalid' }, typed: { name: 'Ché' } })
		expect(await findItem(collector.db, params.itemId)).toMatchObject({ name: 'Ché', state: 'draft', version: 2 })
		const kept = await answerOf(() =>
			owner.action({ context, params: {}, request: post('/collection/owner', { fullName: canaries.fullName, address: canaries.address }) }),
		)
		expect(kept.headers.get('Location')).toBe('/collection/owner?saved=1')
		const seen = await answerOf(() => owner.loader({ context, params: {}, request: get('/collection/owner') }))
		expect(seen.headers.get('Cache-Control')).toBe('no-store')
		expect(await seen.json()).toMatchObject({ owner: { fullName: canaries.fullName } })
	})

	test('a commune that was typed and not chosen is noted where its name is sure, else asked about, and nothing is sent meanwhile', async () => {
		await loadPlaces(house.current.services)
		const collector = await house.current.member('collector')
		const context = await loadContext(house.current, collector)
		const { id } = await draftItem(collector)
		const params = { itemId: id }
		const path = `/collection/${id}`
		const save = async (form: Record<string, string>) => {
			const { name, material, dimensions, dating, origin, condition, version, photos } = (await findItem(collector.db, id))!
			const whole = { name, material, dimensions, dating, origin: origin ?? '', condition: condition ?? '', photo: photos[0]?.id ?? '' }
			const request = post(path, { ...whole, version: String(version), placeId: '', placeBefore: '', ...form })
			return (await answerOf(() => own.action({ context, params, request }))).headers.get('Location') ?? ''
		}
		const asking = await save({ placeText: 'Hòa', act: 'send' })
		expect(asking).toBe(`${path}?saved=1&place=H%C3%B2a`)
		expect(await findItem(collector.db, id)).toMatchObject({ state: 'draft', placeId: null })
		const page = await (await answerOf(() => own.loader({ context, params, request: get(asking) }))).json()
		expect(page).toMatchObject({
			placeText: 'Hòa',
			placeChoices: expect.arrayContaining([{ placeId: expect.any(String), label: expect.any(String) }]),
		})
		expect(await save({ placeText: 'xã Buôn Đôn' })).toBe(`${path}?saved=1`)
		const noted = await findItem(collector.db, id)
		expect(noted?.placeId).not.toBeNull()
		expect(await save({ placeText: 'xã Buôn Đôn', placeBefore: 'xã Buôn Đôn' })).toBe(`${path}?saved=1`)
		expect(await findItem(collector.db, id), 'the unit was let go').toMatchObject({ placeId: null })
		expect(await save({ placeText: 'Hòa', placeBefore: 'Hòa', act: 'send' }), 'asked about before').toBe(`${path}?saved=1`)
		expect(await findItem(collector.db, id)).toMatchObject({ state: 'sent', placeId: null })
	})

	test("are nobody else's: a stranger gets 404, the desk nothing that is sealed", async () => {
		const collector = await house.current.member('collector')
		const { id } = await draftItem(collector)
		const itemId = await sentItem(collector)
		const stranger = await loadContext(house.current, await house.current.member('collector', 'administrator'))
		const officer = await loadContext(house.current, await house.current.member('officer'))
		const ask = (route: typeof own | typeof desk, context: typeof stranger, asked: string) =>
			answerOf(() => route.loader({ context, params: { itemId: asked }, request: get(`/collection/${asked}`) }))
		expect((await ask(own, stranger, itemId)).status).toBe(404)
		expect((await ask(desk, stranger, itemId)).status).toBe(403)
		expect((await ask(desk, officer, id)).status).toBe(404)
		expect((await ask(own, stranger, 'không-phải-mã')).status).toBe(404)
		expect((await ask(desk, officer, 'không-phải-mã')).status).toBe(404)
		const page = await ask(desk, officer, itemId)
		const text = await page.text()
		expect(page.status).toBe(200)
		for (const canary of [...Object.values(canaries), collector.memberId]) expect(text).not.toContain(canary)
	})

	test('an opening answers the form that asked for it, and is on the page of its owner', async () => {
		const collector = await house.current.member('collector')
		const itemId = await sentItem(collector)
		const administrator = await house.current.member('administrator')
		const officer = await house.current.member('officer')
		const context = await loadContext(house.current, officer)
		const open = () => answerOf(() => desk.action({ context, params: { itemId }, request: post(`/collection/desk/${itemId}`, { reason }) }))
		expect((await open()).status).toBe(403)
		const named = await answerOf(async () =>
			openers.action({
				context: await loadContext(house.current, administrator),
				params: {},
				request: post('/collection/openers', { memberId: officer.memberId, intent: 'name' }),
			}),
		)
		expect(named.status).toBe(303)
		const opened = await open()
		expect(opened.headers.get('Cache-Control')).toBe('no-store')
		expect(await opened.json()).toMatchObject({ opened: { owner: { fullName: canaries.fullName } } })
		const seen = await answerOf(async () =>
			openings.loader({ context: await loadContext(house.current, collector), params: {}, request: get('/collection/openings') }),
		)
		expect(await seen.json()).toMatchObject({ openings: [{ reason, part: 'identity' }] })
	})

	test('the public page tells neither whose nor where', async () => {
		const collector = await house.current.member('collector')
		const itemId = await sentItem(collector, { name: 'Chiêng của làng', placeId: null })
		await collector.db.updateTable('collection_item').set({ state: 'assessed' }).where('id', '=', itemId).execute()
		const ask = async () =>
			(
				await answerOf(async () =>
					shown.loader({ context: await loadContext(house.current), params: {}, request: get('/private-collections') }),
				)
			).text()
		expect(await ask()).not.toContain('Chiêng của làng')
		const version = (await findItem(collector.db, itemId))?.version ?? 0
		const context = await loadContext(house.current, collector)
		await answerOf(() =>
			own.action({ context, params: { itemId }, request: post(`/collection/${itemId}`, { version: String(version), intent: 'show' }) }),
		)
		const text = await ask()
		expect(text).toContain('Chiêng của làng')
		for (const canary of [...Object.values(canaries), collector.memberId, itemId]) expect(text).not.toContain(canary)
		must(await nameOpener(await house.current.member('administrator'), (await house.current.member('officer')).memberId))
	})
})
