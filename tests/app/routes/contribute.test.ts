import { beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#server/context.ts'
import { fieldSets } from '#app/forms/contribution.ts'
import { currentConsent } from '#moderation/contribute/consent-text.ts'
import * as start from '#app/routes/contribute._index/route.tsx'
import * as page from '#app/routes/contribute.$contributionId/route.tsx'
import * as data from '#app/routes/contribute.$contributionId_.draft/route.ts'
import * as entry from '#app/routes/entries.$identifier.edit/route.tsx'
import * as receipt from '#app/routes/contribute.$contributionId_.receipt/route.tsx'
import { useHouse } from '../../support/context.ts'
import { answerOf, get, loadContext, post } from '../../support/route.ts'
import { openUpload, put, startedDraft, stateOf } from '../../server/contribute/support.ts'

const house = useHouse()
type Who = Context & { memberId: string }
let owner: Who
let other: Who
let id = ''
beforeEach(async () => {
	owner = await house.current.member('contributor')
	other = await house.current.member('contributor', 'reviewer', 'officer', 'administrator')
	id = await startedDraft(owner)
})
const full = {
	version: '1',
	set: [...fieldSets],
	title: 'Chuyện bến nước',
	description: 'Ngày xưa…',
	languages: ['rad'],
	creditChoice: 'own-name',
	licence: 'cc-by-4.0',
	consentKeep: currentConsent.keep.version,
	consentEveryone: currentConsent.everyone.version,
	consentReuse: currentConsent.reuse.version,
	consentLanguage: 'en',
}
type Fields = Parameters<typeof post>[1]
const args = async (request: Request, who?: Who, contributionId = id) => ({
	request,
	params: { contributionId },
	context: await loadContext(house.current, who),
})
const load = async (who?: Who, contributionId = id) => {
	const given = await args(get(`/contribute/${contributionId}`), who, contributionId)
	return answerOf(() => page.loader(given))
}
const send = async (fields: Fields, who: Who | undefined = owner) => {
	const given = await args(post(`/contribute/${id}`, fields), who)
	return answerOf(() => page.action(given))
}

describe('/contribute', () => {
	test('the signed-out are sent to sign in and come back', async () => {
		const given = await args(get('/contribute'))
		const answer = await answerOf(() => start.loader(given))
		expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/sign-in?to=%2Fcontribute'])
	})

	test('choosing a kind makes a draft and goes to it', async () => {
		const given = await args(post('/contribute?index', { kind: 'recording' }), owner)
		const answer = await answerOf(() => start.action(given))
		const made = /^\/contribute\/([0-9a-f-]{36})$/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
		expect(answer.status).toBe(303)
		expect(await stateOf(owner, made)).toMatchObject({ kind: 'recording', state: 'draft', member_id: owner.memberId })
	})

	test('a device that keeps a file for a draft the server has nothing of yet is given another draft', async () => {
		const open = async (cookie?: string) => {
			const request = post('/contribute?index', { kind: 'recording' })
			if (cookie) request.headers.set('Cookie', cookie)
			const given = await args(request, owner)
			return (await answerOf(() => start.action(given))).headers.get('Location')
		}
		const first = await open()
		expect(await open('locale=vi; waiting=0')).toBe(first)
		expect(await open('locale=vi; waiting=1')).not.toBe(first)
	})

	test('choosing nothing, or what is not there, is said', async () => {
		for (const kind of ['', 'nonsense']) {
			const given = await args(post('/contribute?index', { kind }), owner)
			expect((await answerOf(() => start.action(given))).status).toBe(422)
		}
	})
})

describe('/contribute/:id', () => {
	test('shows its owner the draft', async () => {
		const answer = await load(owner)
		expect(answer.status).toBe(200)
		expect(await answer.json()).toMatchObject({ contribution: { id, state: 'draft', version: 1 } })
	})

	test('is nowhere for a stranger with every role', async () => {
		expect((await load(other)).status).toBe(404)
		expect((await send({ ...full, intent: 'save' }, other)).status).toBe(404)
	})

	test.each([
		['the draft is saved', () => page.action, `/contribute/`, { ...full, intent: 'save' }],
		['an entry is edited', () => entry.action, '/entries/DL-001/edit', { reason: 'x' }],
	])('whose session ended is told so when %s: sent to sign in, what was typed would be lost', async (_why, action, path, fields) => {
		const given = await args(post(path, fields))
		expect((await answerOf(() => action()(given))).status).toBe(401)
	})

	test('sends the anonymous to sign in', async () => {
		expect((await load()).headers.get('Location')).toBe(`/sign-in?to=${encodeURIComponent(`/contribute/${id}`)}`)
	})

	test.each(['not-an-id', '00000000-0000-4000-8000-000000000000'])('%s is nowhere', async (contributionId) => {
		expect((await load(owner, contributionId)).status).toBe(404)
	})

	test('once sent it is followed on its own page', async () => {
		await put(owner, id, 'screened')
		expect((await load(owner)).headers.get('Location')).toBe(`/mine/${id}`)
	})

	test('saving goes back to the draft; sending goes to the receipt', async () => {
		const saved = await send({ ...full, intent: 'save' })
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `/contribute/${id}`])
		const sent = await send({ ...full, version: '2', intent: 'send' })
		expect([sent.status, sent.headers.get('Location')]).toEqual([303, `/contribute/${id}/receipt`])
		const consents = await owner.db.selectFrom('consent').select(['text_version', 'language']).where('contribution_id', '=', id).execute()
		expect(consents.map((consent) => consent.language)).toEqual(['en', 'en', 'en'])
	})

	test('sending what is not whole keeps what was typed and names what lacks', async () => {
		const answer = await send({ version: '1', set: [...fieldSets], title: 'Chuyện', intent: 'send' })
		expect(answer.status).toBe(422)
		expect(await answer.json()).toMatchObject({
			typed: { title: 'Chuyện' },
			refusal: { faults: expect.arrayContaining([{ field: 'licence', code: 'missing' }]) },
		})
		expect(await stateOf(owner, id)).toMatchObject({ title: 'Chuyện', state: 'draft' })
	})

	test('a stale version is 409, with what was typed', async () => {
		await send({ ...full, intent: 'save' })
		const answer = await send({ ...full, title: 'Tên khác', intent: 'save' })
		expect(answer.status).toBe(409)
		expect(await answer.json()).toMatchObject({ refusal: { code: 'stale-version', expected: 1, actual: 2 }, typed: { title: 'Tên khác' } })
		expect(await stateOf(owner, id)).toMatchObject({ title: full.title })
	})

	test('a title too long is 422, kept as typed', async () => {
		const title = 'ế'.repeat(201)
		const answer = await send({ ...full, title, intent: 'save' })
		expect(answer.status).toBe(422)
		expect(await answer.json()).toMatchObject({ typed: { title }, refusal: { faults: [{ field: 'title', code: 'too-long', max: 200 }] } })
	})

	test('files on their way are 409 and named', async () => {
		await openUpload(owner, id, 'khan.mp3')
		const answer = await send({ ...full, intent: 'send' })
		expect([answer.status, await answer.json()]).toMatchObject([409, { refusal: { fileNames: ['khan.mp3'] } }])
	})
})

describe('/contribute/:id/draft', () => {
	const save = async (fields: Fields, who?: Who) => {
		const given = await args(post(`/contribute/${id}/draft`, fields), who)
		return answerOf(() => data.action(given))
	}

	test('saves and says when; never sends', async () => {
		const answer = await save({ ...full, intent: 'send' }, owner)
		expect([answer.status, await answer.json()]).toEqual([200, { version: 2, savedAt: house.current.clock.now.toISOString() }])
		expect(await stateOf(owner, id)).toMatchObject({ state: 'draft', title: full.title })
	})

	test('tells its owner alone how the draft stands', async () => {
		for (const [who, status] of [
			[owner, 200],
			[other, 404],
			[undefined, 401],
		] as const) {
			const given = await args(get(`/contribute/${id}/draft`), who)
			expect((await answerOf(() => data.loader(given))).status).toBe(status)
			expect((await save({ ...full, version: '1' }, who)).status).toBe(status)
		}
	})
})

describe('/contribute/:id/receipt', () => {
	const show = async (who?: Who) => {
		const given = await args(get(`/contribute/${id}/receipt`), who)
		return answerOf(() => receipt.loader(given))
	}

	test('shows the code to the one who gave, only once it is given', async () => {
		expect((await show(owner)).headers.get('Location')).toBe(`/contribute/${id}`)
		await send({ ...full, intent: 'send' })
		const { code } = await stateOf(owner, id)
		expect(await (await show(owner)).json()).toMatchObject({ given: { code, name: full.title }, title: `Đã nhận: ${code}` })
		expect((await show(other)).status).toBe(404)
		expect((await show()).status).toBe(302)
	})
})
