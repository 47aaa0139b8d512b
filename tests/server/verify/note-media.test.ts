import { beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#server/context.ts'
import { noteMedia } from '#server/verify/note-media.ts'
import { removeMediaNote } from '#server/verify/remove-media-note.ts'
import { seeRecording } from '#server/verify/see-recording.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { approved, must } from '../../support/desk.ts'

const house = useHouse()
type Member = Context & { memberId: string }
let giver: Member
let reviewer: Member
let contributionId: string
let mediaId: string
const command = () => ({ mediaId, kind: 'words', fromMs: 3000, toMs: 7000, toText: '0:07', body: 'Aê, hlăm buôn' }) as const

beforeEach(async () => {
	giver = await house.current.member('contributor')
	reviewer = await house.current.member('reviewer')
	contributionId = await approved(house.current, giver, reviewer, {}, { picture: true })
	const made = await reviewer.db.selectFrom('media').select('id').where('contribution_id', '=', contributionId).executeTakeFirstOrThrow()
	mediaId = made.id
	await reviewer.db
		.updateTable('media')
		.set({ kind: 'audio', mime: 'audio/mpeg', duration_seconds: 61.5, playable: true })
		.where('id', '=', mediaId)
		.execute()
})
const eventsOf = async (): Promise<unknown[]> => {
	const rows = await reviewer.db.selectFrom('event').select('payload').where('contribution_id', '=', contributionId).orderBy('id').execute()
	return rows.map(({ payload }) => payload).filter(({ kind }) => kind.startsWith('media-note'))
}
const notesSeenBy = async (who: Context) => must(await seeRecording(who, mediaId)).notes

describe('a note at a moment of a recording', () => {
	test('is kept with who, when and what, and the audit tells of it without its words', async () => {
		const id = must(await noteMedia(reviewer, command()))
		expect(await notesSeenBy(reviewer)).toMatchObject([
			{ id, kind: 'words', fromMs: 3000, toMs: 7000, body: 'Aê, hlăm buôn', isMine: true },
		])
		expect(await eventsOf()).toEqual([
			{ kind: 'media-noted', mediaId, noteId: id, noteKind: 'words', words: expect.stringMatching(/^[0-9a-f]{64}$/) },
		])
	})

	test('stands in the order of the recording, not of writing', async () => {
		must(await noteMedia(reviewer, { ...command(), fromMs: 50_000, toMs: null, toText: '', body: 'sau' }))
		must(await noteMedia(reviewer, { ...command(), body: 'trước' }))
		expect((await notesSeenBy(reviewer)).map((note) => note.body)).toEqual(['trước', 'sau'])
	})

	test('is read by officers and other reviewers, who cannot take it back; by nobody else', async () => {
		const noteId = must(await noteMedia(reviewer, command()))
		const others = [await house.current.member('officer'), await house.current.member('reviewer')]
		for (const other of others) {
			expect(await notesSeenBy(other)).toMatchObject([{ isMine: false }])
			expect(await removeMediaNote(other, { mediaId, noteId })).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
		}
		for (const stranger of [giver, await house.current.member('contributor'), await house.current.member('administrator')]) {
			expect(await seeRecording(stranger, mediaId)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
			expect(await noteMedia(stranger, command())).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
		}
		expect(await notesSeenBy(reviewer)).toHaveLength(1)
	})

	test('taken back by its writer is shown to nobody, once; the audit keeps both', async () => {
		const noteId = must(await noteMedia(reviewer, command()))
		must(await removeMediaNote(reviewer, { mediaId, noteId }))
		expect(await removeMediaNote(reviewer, { mediaId, noteId })).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
		expect(await notesSeenBy(reviewer)).toEqual([])
		expect((await eventsOf()).length).toBe(2)
	})

	test('after the end is refused, and nothing is kept', async () => {
		expect(await noteMedia(reviewer, { ...command(), fromMs: 70_000, toMs: null, toText: '' })).toMatchObject({
			ok: false,
			refusal: { code: 'invalid', faults: [{ field: 'from', code: 'out-of-range', min: 0, max: 61 }] },
		})
		expect(await notesSeenBy(reviewer)).toEqual([])
	})

	test('of a picture, or of nothing, is not found', async () => {
		await reviewer.db.updateTable('media').set({ kind: 'image' }).where('id', '=', mediaId).execute()
		expect(await noteMedia(reviewer, command())).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
	})

	test('goes out of sight with the gift when it is withdrawn', async () => {
		must(await noteMedia(reviewer, command()))
		must(await withdrawContribution(giver, { contributionId }))
		expect(await seeRecording(reviewer, mediaId)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
	})
})
