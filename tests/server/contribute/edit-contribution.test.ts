import { beforeEach, describe, expect, test } from 'vitest'
import type { Edit } from '#moderation/contribute/edit.ts'
import { contributionStates } from '#moderation/lifecycle.ts'
import { listContributionFiles } from '#db/read/list-contribution-files.ts'
import type { Context } from '#server/context.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { anonymous, useHouse } from '../../support/context.ts'
import { addedFile, edit, eventsOf, put, startedDraft, stateOf } from './support.ts'

const house = useHouse()
let owner: Context & { memberId: string }
let contributionId = ''
beforeEach(async () => {
	owner = await house.current.member('contributor')
	contributionId = await startedDraft(owner, 'photos')
})
const save = (wanted: Edit, context: Context = owner) => editContribution(context, { contributionId, edit: wanted })
const filesOf = async () => (await listContributionFiles(owner.db, contributionId)).map((file) => [file.fileName, file.caption])

test('writes only the fields it was given, and says which version now stands', async () => {
	expect(await save(edit(1, { title: 'Ché tuk', periodText: 'khoảng 1968' }))).toMatchObject({ ok: true, value: { version: 2 } })
	expect(await save(edit(2, { languages: ['rad'], licence: 'keep-only' }))).toMatchObject({ ok: true, value: { version: 3 } })
	expect(await stateOf(owner, contributionId)).toMatchObject({
		title: 'Ché tuk',
		period_text: 'khoảng 1968',
		languages: ['rad'],
		licence: 'keep-only',
		version: 3,
	})
	expect(await eventsOf(owner, contributionId)).toEqual(['contribution-started', 'contribution-edited', 'contribution-edited'])
})

describe('versions', () => {
	test('a stale version that would overwrite is refused and changes nothing', async () => {
		await save(edit(1, { title: 'Ché tuk' }))
		expect(await save(edit(1, { title: 'Ché êbah' }))).toEqual({
			ok: false,
			refusal: { code: 'stale-version', expected: 1, actual: 2 },
		})
		expect(await stateOf(owner, contributionId)).toMatchObject({ title: 'Ché tuk', version: 2 })
	})

	test('the same words sent twice are no conflict and make no version', async () => {
		await save(edit(1, { title: 'Ché tuk', languages: ['rad'] }))
		expect(await save(edit(1, { title: 'Ché tuk', languages: ['rad'] }))).toMatchObject({ ok: true, value: { version: 2 } })
		expect(await eventsOf(owner, contributionId)).toHaveLength(2)
	})

	test('of two saves at one moment, one wins and the other is told', async () => {
		const saves = await Promise.all([save(edit(1, { title: 'Một' })), save(edit(1, { title: 'Hai' }))])
		expect(saves.map((saved) => (saved.ok ? 'saved' : saved.refusal.code)).sort()).toEqual(['saved', 'stale-version'])
	})
})

describe('whose and when', () => {
	test.each(['contributor', 'collector', 'reviewer', 'officer', 'administrator'] as const)(
		'a foreign %s finds no such draft',
		async (role) => {
			const other = await house.current.member(role)
			expect(await save(edit(1, { title: 'của tôi' }), other)).toEqual({ ok: false, refusal: { code: 'not-found' } })
			expect(await stateOf(owner, contributionId)).toMatchObject({ title: '', version: 1 })
		},
	)

	test('the anonymous are asked to sign in', async () => {
		expect(await save(edit(1, { title: 'x' }), house.current.as(anonymous))).toMatchObject({ refusal: { code: 'sign-in-needed' } })
	})

	test.each(contributionStates.map((state) => ({ state, allowed: state === 'draft' || state === 'returned' })))(
		'in state $state editing is allowed: $allowed',
		async ({ state, allowed }) => {
			await put(owner, contributionId, state)
			const saved = await save(edit(1, { title: 'Ché' }))
			expect(saved.ok).toBe(allowed)
			if (!saved.ok) expect(saved.refusal).toEqual({ code: 'wrong-state', state, act: 'submit' })
		},
	)
})

describe('faults', () => {
	test('a text too long is refused whole, by name and figures', async () => {
		expect(await save(edit(1, { title: 'ơ'.repeat(201), maker: 'Ama Kông' }))).toEqual({
			ok: false,
			refusal: { code: 'invalid', faults: [{ field: 'title', code: 'too-long', max: 200, length: 201 }] },
		})
		expect(await stateOf(owner, contributionId)).toMatchObject({ title: '', maker: '', version: 1 })
	})

	test('a place we do not have is refused', async () => {
		expect(await save(edit(1, { placeId: 'nowhere' }))).toMatchObject({
			refusal: { code: 'invalid', faults: [{ field: 'placeId', code: 'not-allowed' }] },
		})
	})
})

describe('files', () => {
	beforeEach(async () => {
		for (const [position, fileName] of ['một.jpg', 'hai.jpg', 'ba.jpg'].entries())
			await addedFile(owner, contributionId, { fileName, position })
	})
	const idOf = async (fileName: string) => {
		const files = await listContributionFiles(owner.db, contributionId)
		return files.find((file) => file.fileName === fileName)?.id ?? ''
	}

	test('captions are saved with the words', async () => {
		await save(edit(1, { title: 'Ba cái ché' }, { captions: [{ mediaId: await idOf('hai.jpg'), text: 'Ché êbah' }] }))
		expect(await filesOf()).toEqual([
			['một.jpg', ''],
			['hai.jpg', 'Ché êbah'],
			['ba.jpg', ''],
		])
	})

	test.each([
		['ba.jpg', 'earlier', ['một.jpg', 'ba.jpg', 'hai.jpg']],
		['một.jpg', 'later', ['hai.jpg', 'một.jpg', 'ba.jpg']],
		['một.jpg', 'earlier', ['một.jpg', 'hai.jpg', 'ba.jpg']],
		['ba.jpg', 'later', ['một.jpg', 'hai.jpg', 'ba.jpg']],
		['hai.jpg', 'remove', ['một.jpg', 'ba.jpg']],
	] as const)('%s, %s → %j', async (fileName, act, order) => {
		await save(edit(1, {}, { files: { act, mediaId: await idOf(fileName) } }))
		expect((await filesOf()).map(([name]) => name)).toEqual(order)
	})

	test('a removed file leaves an event, and removing it again is no fault', async () => {
		const mediaId = await idOf('hai.jpg')
		await save(edit(1, {}, { files: { act: 'remove', mediaId } }))
		expect(await save(edit(1, {}, { files: { act: 'remove', mediaId } }))).toMatchObject({ ok: true })
		expect((await eventsOf(owner, contributionId)).filter((kind) => kind === 'media-removed')).toHaveLength(1)
	})

	test("a foreign contribution's file cannot be touched", async () => {
		const other = await house.current.member('contributor')
		const theirs = await startedDraft(other, 'photos')
		const mediaId = await addedFile(other, theirs)
		await save(edit(1, {}, { captions: [{ mediaId, text: 'của tôi' }], files: { act: 'remove', mediaId } }))
		expect(await listContributionFiles(other.db, theirs)).toMatchObject([{ caption: '', state: 'ready' }])
	})
})
