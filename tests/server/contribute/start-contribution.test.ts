import { expect, test } from 'vitest'
import { readReceiptCode } from '#moderation/contribute/receipt-code.ts'
import { editContribution } from '#server/contribute/edit-contribution.ts'
import { startContribution } from '#server/contribute/start-contribution.ts'
import { startVoiceGift } from '#server/contribute/start-voice-gift.ts'
import { must } from '../../support/desk.ts'
import { anonymous, useHouse } from '../../support/context.ts'
import { addedFile, edit, eventsOf, openUpload, startedDraft, stateOf } from './support.ts'

const house = useHouse()

test('opens a draft with a readable code, for its owner, with an event', async () => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner, 'photos')
	const row = await stateOf(owner, id)
	expect(row).toMatchObject({ state: 'draft', version: 1, kind: 'photos', member_id: owner.memberId, licence: null, credit_choice: null })
	expect(readReceiptCode(row.code)).toBe(row.code)
	expect(await eventsOf(owner, id)).toEqual(['contribution-started'])
})

test.each<{ why: string; kind: 'photos' | 'story'; touch: 'nothing' | 'words' | 'file' | 'upload'; same: boolean }>([
	{ why: 'a blank draft of the kind is taken up again', kind: 'photos', touch: 'nothing', same: true },
	{ why: 'another kind opens another draft', kind: 'story', touch: 'nothing', same: false },
	{ why: 'a draft with words is left alone', kind: 'photos', touch: 'words', same: false },
	{ why: 'a draft with a file is left alone', kind: 'photos', touch: 'file', same: false },
	{ why: 'a draft with an upload under way is left alone', kind: 'photos', touch: 'upload', same: false },
])('$why', async ({ kind, touch, same }) => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner, 'photos')
	if (touch === 'words') await editContribution(owner, { contributionId: id, edit: edit(1, { title: 'Ché' }) })
	if (touch === 'file') await addedFile(owner, id)
	if (touch === 'upload') await openUpload(owner, id, 'ché.jpg')
	expect((await startedDraft(owner, kind)) === id).toBe(same)
})

test('where the device still keeps what it has not sent, a second draft is opened: the blank one may be what that is for', async () => {
	const owner = await house.current.member('contributor')
	const first = await startedDraft(owner, 'photos')
	const second = must(await startContribution(owner, { kind: 'photos', isDeviceWaiting: true }))
	expect(second).not.toBe(first)
	const song = must(await startVoiceGift(owner, { subject: 'song', language: 'vi' }))
	expect(must(await startVoiceGift(owner, { subject: 'song', language: 'vi', isDeviceWaiting: true }))).not.toBe(song)
})

test('a blank draft of another member is never taken up', async () => {
	const one = await house.current.member('contributor')
	const other = await house.current.member('contributor')
	expect(await startedDraft(one)).not.toBe(await startedDraft(other))
})

test.each([
	['the anonymous', anonymous, 'sign-in-needed'],
	['a member whose every role was taken', { memberId: '00000000-0000-4000-8000-000000000000', roles: [] }, 'forbidden'],
] as const)('refuses %s', async (_why, actor, code) => {
	const refused = await startContribution(house.current.as(actor), { kind: 'story' })
	expect(refused).toMatchObject({ ok: false, refusal: { code } })
})
