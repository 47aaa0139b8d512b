import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { consentWords, currentConsent, type ConsentTicks } from '#moderation/contribute/consent-text.ts'
import { contributionStates } from '#moderation/lifecycle.ts'
import type { Context } from '#server/context.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { bothTicks, edit, eventsOf, fullDraft, openUpload, put, startedDraft, stateOf, submittedStory } from './support.ts'

const house = useHouse()
const send = (context: Context, contributionId: string, wanted = edit(1, fullDraft), ticks: ConsentTicks = bothTicks) =>
	submitContribution(context, { contributionId, edit: wanted, ticks, language: 'vi' })
const consentsOf = (context: Context, id: string) =>
	context.db.selectFrom('consent').selectAll().where('contribution_id', '=', id).orderBy('given_at').orderBy('purpose', 'desc').execute()

test('saves the words, keeps each consent with its words’ hash, moves on and asks for screening', async () => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner)
	expect(await send(owner, id)).toEqual({ ok: true, value: { state: 'submitted', version: 3 } })
	expect(await stateOf(owner, id)).toMatchObject({ state: 'submitted', title: fullDraft.title, submitted_at: house.current.clock.now })
	const hash = (words: string) => createHash('sha256').update(words).digest('hex')
	expect(await consentsOf(owner, id)).toMatchObject([
		{ text_version: 'reuse-1', purpose: 'reuse', way: 'tick', given_by: 'giver', person_id: null, taken_by: owner.memberId },
		{ text_version: 'keep-1', text_hash: hash(consentWords(currentConsent.keep, 'vi')), licence: 'cc-by-4.0', revoked_at: null },
		{ text_version: 'everyone-1', text_hash: hash(consentWords(currentConsent.everyone, 'vi')), language: 'vi', member_id: owner.memberId },
	])
	expect(await eventsOf(owner, id)).toEqual([
		'contribution-started',
		'contribution-edited',
		'consent-given',
		'consent-given',
		'consent-given',
		'contribution-moved',
	])
	const jobs = await sql<{ key: string }>`select key from graphile_worker.jobs where key = ${`screen-contribution:${id}`}`.execute(owner.db)
	expect(jobs.rows).toHaveLength(1)
})

test('what lacks is named, and what was typed is saved all the same', async () => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner)
	expect(await send(owner, id, edit(1, { title: 'Chuyện cũ' }), {})).toMatchObject({
		refusal: {
			code: 'invalid',
			faults: [{ field: 'description' }, { field: 'languages' }, { field: 'creditChoice' }, { field: 'licence' }, { field: 'consentKeep' }],
		},
	})
	expect(await stateOf(owner, id)).toMatchObject({ state: 'draft', title: 'Chuyện cũ', version: 2 })
	expect(await consentsOf(owner, id)).toEqual([])
})

test('files still on their way are named and nothing is sent without them', async () => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner)
	const upload = await openUpload(owner, id, 'khan Đăm Săn.mp3')
	expect(await send(owner, id)).toMatchObject({ refusal: { code: 'uploads-unfinished', fileNames: ['khan Đăm Săn.mp3'] } })
	await owner.db.updateTable('upload').set({ state: 'received' }).where('id', '=', upload).execute()
	expect(await send(owner, id, edit(2, fullDraft))).toMatchObject({ ok: true })
})

test('an upload past its time holds nothing up', async () => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner)
	const upload = await openUpload(owner, id, 'bỏ dở.mp3')
	await owner.db.updateTable('upload').set({ expires_at: house.current.clock.now }).where('id', '=', upload).execute()
	expect(await send(owner, id)).toMatchObject({ ok: true })
})

test('what is only kept is sent on one consent', async () => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner)
	expect(await send(owner, id, edit(1, { ...fullDraft, licence: 'keep-only' }), { keep: true })).toMatchObject({ ok: true })
	expect((await consentsOf(owner, id)).map((consent) => consent.text_version)).toEqual(['keep-1'])
})

test('sent again after a return: new consents take the place of the old', async () => {
	const owner = await house.current.member('contributor')
	const id = await submittedStory(owner)
	await put(owner, id, 'returned')
	house.current.clock.advance(60_000)
	expect(await send(owner, id, edit(3, { licence: 'keep-only' }), { keep: true })).toMatchObject({ ok: true })
	const consents = await consentsOf(owner, id)
	expect(consents.map((consent) => [consent.text_version, consent.licence, consent.revoked_at !== null])).toEqual([
		['reuse-1', 'cc-by-4.0', true],
		['keep-1', 'cc-by-4.0', true],
		['everyone-1', 'cc-by-4.0', true],
		['keep-1', 'keep-only', false],
	])
})

test('pressing twice sends once', async () => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner)
	const results = await Promise.all([send(owner, id), send(owner, id)])
	expect(results.map((result) => (result.ok ? 'sent' : result.refusal.code)).sort()).toEqual(['sent', 'wrong-state'])
	expect(await consentsOf(owner, id)).toHaveLength(3)
})

test('a foreign member finds nothing to send', async () => {
	const owner = await house.current.member('contributor')
	const other = await house.current.member('officer', 'administrator')
	const id = await startedDraft(owner)
	expect(await send(other, id)).toEqual({ ok: false, refusal: { code: 'not-found' } })
})

test.each(contributionStates.filter((state) => state !== 'draft' && state !== 'returned'))('cannot be sent from %s', async (state) => {
	const owner = await house.current.member('contributor')
	const id = await startedDraft(owner)
	await put(owner, id, state)
	expect(await send(owner, id)).toMatchObject({ refusal: { code: 'wrong-state', state } })
})
