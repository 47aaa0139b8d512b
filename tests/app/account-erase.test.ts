import { expect, test } from 'vitest'
import { ownData as en } from '#app/i18n/en/own-data.ts'
import { ownData as vi } from '#app/i18n/vi/own-data.ts'
import * as erase from '#app/routes/account_.erase/route.tsx'
import * as zip from '#app/routes/account_.data[.]zip/route.ts'
import { useHouse } from '../support/context.ts'
import { answerOf, get, loadContext, post } from '../support/route.ts'
import { readZip } from '../support/read-zip.ts'
import { joined, password } from '../server/members/support.ts'
import { startedDraft, submittedStory } from '../server/contribute/support.ts'

const house = useHouse()

async function account(userName: string) {
	const { memberId } = await joined(house.current, userName)
	return { ...house.current.as({ memberId, roles: ['contributor'] }), memberId }
}

test.each([
	{ why: 'Vietnamese', words: vi, collection: 'bộ sưu tập', object: 'hiện vật' },
	{ why: 'English', words: en, collection: 'your collection', object: 'objects' },
])('what becomes of a collection is said too, in $why', ({ words, collection, object }) => {
	expect(words.erase.goesList.join(' ')).toContain(collection)
	expect(words.erase.staysList.join(' ')).toContain(object)
})

test('who erases is told what goes and what stays, and must say what becomes of the name', async () => {
	const me = await account('hbla')
	await startedDraft(me, 'photos')
	await submittedStory(me)
	const context = await loadContext(house.current, me)
	const shown = await answerOf(() => erase.loader({ request: get('/account/erase'), params: {}, context }))
	expect(await shown.json()).toMatchObject({ erased: 2, stays: 0, isDone: false })
	const half = await answerOf(() => erase.action({ request: post('/account/erase', { password }), params: {}, context }))
	expect([half.status, await half.json()]).toEqual([
		422,
		{ refusal: { code: 'invalid', faults: [{ field: 'credit', code: 'missing' }] }, typed: {} },
	])
	const wrong = await answerOf(() =>
		erase.action({ request: post('/account/erase', { password: 'x', credit: 'keep' }), params: {}, context }),
	)
	expect([wrong.status, await wrong.json()]).toMatchObject([422, { typed: { credit: 'keep' } }])
	const done = await answerOf(() => erase.action({ request: post('/account/erase', { password, credit: 'keep' }), params: {}, context }))
	expect([done.status, done.headers.get('location')]).toEqual([303, '/account/erase?done'])
	expect(done.headers.get('set-cookie')).toMatch(/^session=; .*Max-Age=0/)
	const nobody = await loadContext(house.current)
	const after = await answerOf(() => erase.loader({ request: get('/account/erase?done'), params: {}, context: nobody }))
	expect(await after.json()).toMatchObject({ isDone: true })
})

test('all data come by the button alone, to whoever is signed in', async () => {
	const me = await account('ysuin')
	await submittedStory(me)
	const context = await loadContext(house.current, me)
	const sent = await answerOf(() => zip.action({ request: post('/account/data.zip', {}), params: {}, context }))
	expect(sent.headers.get('content-type')).toBe('application/zip')
	expect(sent.headers.get('content-disposition')).toMatch(/^attachment; filename="ben-nuoc-2026-03-01\.zip"$/)
	expect([...readZip(Buffer.from(await sent.arrayBuffer())).keys()]).toEqual(['data.json'])
	expect((await answerOf(() => zip.loader())).headers.get('location')).toBe('/account/data')
	const nobody = await loadContext(house.current)
	expect((await answerOf(() => zip.action({ request: post('/account/data.zip', {}), params: {}, context: nobody }))).status).toBe(401)
})
