import { expect, test } from 'vitest'
import { findDeskContribution } from '#db/read/find-desk-contribution.ts'
import { listWordlessGifts } from '#db/read/list-wordless-gifts.ts'
import { anonymous } from '#moderation/actor.ts'
import { grantedPurposes } from '#moderation/contribute/consent.ts'
import type { ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import { listConsents } from '#db/read/list-consents.ts'
import { agreeFurther } from '#server/contribute/agree-further.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import type { MediaPart } from '#moderation/upload/part.ts'
import type { Context } from '#server/context.ts'
import { fillContribution } from '#server/contribute/fill-contribution.ts'
import { saveVoiceGift } from '#server/contribute/save-voice-gift.ts'
import { sendVoiceGift, type SendVoiceCommand } from '#server/contribute/send-voice-gift.ts'
import { startVoiceGift } from '#server/contribute/start-voice-gift.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { issued, opened } from '../slips/support.ts'
import { addedFile, submittedStory } from './support.ts'

const house = useHouse()
const elder = { name: 'Amĭ Thim', otherName: '', creditChoice: 'own-name', contact: 'nhà thứ ba cạnh bến nước' } as const
const everyTick = { keep: true, everyone: true, reuse: true } as const

async function started(context: Context): Promise<string> {
	const begun = await startVoiceGift(context, { subject: 'song', language: 'vi' })
	if (!begun.ok) throw new Error(begun.refusal.code)
	return begun.value
}

async function given(context: Context, contributionId: string, ...parts: MediaPart[]): Promise<string[]> {
	const ids: string[] = []
	for (const part of parts) {
		const id = await addedFile(context, contributionId, { position: ids.length })
		await context.db.updateTable('media').set({ part, kind: 'audio' }).where('id', '=', id).execute()
		ids.push(id)
	}
	return ids
}

const command = (contributionId: string, more: Partial<SendVoiceCommand> = {}): SendVoiceCommand => ({
	contributionId,
	edit: { version: 1, change: { languages: ['rad'], creditChoice: 'own-name', licence: 'cc-by-nc-4.0' }, captions: [] },
	speaker: 'self',
	ticks: everyTick,
	language: 'vi',
	...more,
})

test('a gift by voice begins with a plain title, and is not begun twice for nothing', async () => {
	const context = await house.current.member('contributor')
	const id = await started(context)
	expect(await started(context)).toBe(id)
	const row = await context.db.selectFrom('contribution').select(['title', 'kind', 'state']).where('id', '=', id).executeTakeFirst()
	expect(row).toEqual({ title: 'Bài hát, lời kể, ghi ngày 1/3/2026', kind: 'recording', state: 'draft' })
})

test('a helper enters for an elder without an account: named apart, the spoken answer bound to each purpose, nothing typed', async () => {
	const context = await house.current.member('contributor')
	const id = await started(context)
	const [, answer] = await given(context, id, 'gift', 'consent')
	expect(await sendVoiceGift(context, command(id, { speaker: elder }))).toMatchObject({ ok: true, value: { state: 'submitted' } })
	const people = await context.db
		.selectFrom('contribution_person')
		.select(['id', 'role', 'name', 'credit_choice', 'contact'])
		.where('contribution_id', '=', id)
		.orderBy('position')
		.execute()
	expect(people).toMatchObject([
		{ role: 'speaker', name: 'Amĭ Thim', credit_choice: 'own-name', contact: elder.contact },
		{ role: 'helper', credit_choice: 'own-name', contact: '' },
	])
	const consents = await context.db
		.selectFrom('consent')
		.select(['purpose', 'way', 'given_by', 'person_id', 'media_id', 'taken_by'])
		.where('contribution_id', '=', id)
		.orderBy('purpose')
		.execute()
	expect(consents).toEqual(
		['everyone', 'keep', 'reuse'].map((purpose) => ({
			purpose,
			way: 'voice',
			given_by: 'person',
			person_id: people[0]?.id,
			media_id: answer,
			taken_by: context.memberId,
		})),
	)
})

test('who speaks for themselves after all leaves nobody else on it', async () => {
	const context = await house.current.member('contributor')
	const id = await started(context)
	const saved = await saveVoiceGift(context, { ...command(id), speaker: elder })
	const again =
		saved.ok && (await saveVoiceGift(context, { ...command(id), edit: { version: saved.value.version, change: {}, captions: [] } }))
	expect(again).toMatchObject({ ok: true, value: { spokenBy: null } })
	expect(await context.db.selectFrom('contribution_person').select('id').where('contribution_id', '=', id).execute()).toEqual([])
})

test('agreeing to more, or anew, is the word of whoever spoke: it ends nothing else they agreed to', async () => {
	const context = await house.current.member('contributor')
	const id = await started(context)
	await given(context, id, 'gift', 'consent')
	must(await sendVoiceGift(context, command(id, { speaker: elder })))
	const granted = async () => [...grantedPurposes(await listConsents(context.db, id))].sort()
	const more = (purpose: ConsentPurpose, by: Context = context) => agreeFurther(by, { contributionId: id, purpose, language: 'vi' })
	must(await more('machine-learning'))
	expect(await granted()).toEqual(['everyone', 'keep', 'machine-learning', 'reuse'])
	const { context: held } = await opened(house.current.as(anonymous), await issued(context, id))
	must(await revokeConsent(held, { contributionId: id, purposes: ['everyone'] }))
	expect(await more('everyone')).toEqual({ ok: false, refusal: { code: 'forbidden', action: 'consent' } })
	expect(await granted()).toEqual(['keep', 'machine-learning', 'reuse'])
	must(await more('everyone', held))
	expect(await granted()).toEqual(['everyone', 'keep', 'machine-learning', 'reuse'])
})

test('whose spoken word was taken stays on it, though it is returned and the giver says they speak for themselves', async () => {
	const context = await house.current.member('contributor')
	const id = await started(context)
	await given(context, id, 'gift', 'consent')
	must(await sendVoiceGift(context, command(id, { speaker: elder })))
	const row = await context.db
		.updateTable('contribution')
		.set({ state: 'returned' })
		.where('id', '=', id)
		.returning('version')
		.executeTakeFirstOrThrow()
	const self = command(id, { edit: { version: row.version, change: {}, captions: [] } })
	expect(await saveVoiceGift(context, self)).toEqual({
		ok: false,
		refusal: { code: 'invalid', faults: [{ field: 'whom', code: 'has-answered' }] },
	})
	const consents = await context.db.selectFrom('consent').select('id').where('contribution_id', '=', id).execute()
	expect(consents).toHaveLength(3)
})

test.each<{ why: string; parts: MediaPart[]; more: Partial<SendVoiceCommand>; fields: string[] }>([
	{ why: 'nothing said, nothing agreed', parts: [], more: {}, fields: ['gift', 'proof'] },
	{ why: 'an answer is no gift', parts: ['consent', 'place'], more: {}, fields: ['gift'] },
	{ why: 'no answer recorded', parts: ['gift'], more: {}, fields: ['proof'] },
	{ why: 'not even keeping agreed to', parts: ['gift', 'consent'], more: { ticks: {} }, fields: ['consentKeep'] },
	{
		why: 'shown to everyone is under a licence',
		parts: ['gift', 'consent'],
		more: { ticks: { keep: true, everyone: true } },
		fields: ['consentReuse'],
	},
	{ why: 'an elder not asked', parts: ['gift', 'consent'], more: { speaker: { ...elder, creditChoice: null } }, fields: ['spokenCredit'] },
	{
		why: 'the language is asked for',
		parts: ['gift', 'consent'],
		more: { edit: { version: 1, change: { creditChoice: 'anonymous', licence: 'keep-only' }, captions: [] }, ticks: { keep: true } },
		fields: ['languages'],
	},
])('what lacks is named: $why', async ({ parts, more, fields }) => {
	const context = await house.current.member('contributor')
	const id = await started(context)
	await given(context, id, ...parts)
	const sent = await sendVoiceGift(context, command(id, more))
	expect(sent.ok ? [] : sent.refusal.code === 'invalid' ? sent.refusal.faults.map((fault) => fault.field) : sent.refusal).toEqual(fields)
})

test('what lacked is given and sent again; only keeping is agreed to, so nothing is licensed; a signed paper will do', async () => {
	const context = await house.current.member('contributor')
	const id = await started(context)
	const only = {
		ticks: { keep: true },
		edit: { version: 1, change: { languages: ['jra'], creditChoice: 'anonymous', licence: 'keep-only' }, captions: [] },
	} as const
	expect((await sendVoiceGift(context, command(id, only))).ok).toBe(false)
	const [, paper] = await given(context, id, 'gift', 'signature')
	await context.db
		.updateTable('media')
		.set({ kind: 'image' })
		.where('id', '=', paper ?? '')
		.execute()
	expect(await sendVoiceGift(context, command(id, { ...only, edit: { ...only.edit, version: 2 } }))).toMatchObject({ ok: true })
	const consents = await context.db.selectFrom('consent').select(['purpose', 'way', 'licence']).where('contribution_id', '=', id).execute()
	expect(consents).toEqual([{ purpose: 'keep', way: 'signature', licence: 'keep-only' }])
})

test.each<{
	why: string
	first: Partial<SendVoiceCommand>
	then: Partial<SendVoiceCommand>
	standing: readonly [by: string, purpose: string][]
}>([
	{
		why: 'a tick taken away before it is sent',
		first: {},
		then: { ticks: { keep: true } },
		standing: [['giver', 'keep']],
	},
	{
		why: 'the elder agrees to less after all',
		first: { speaker: elder },
		then: { speaker: elder, ticks: { keep: true } },
		standing: [['person', 'keep']],
	},
	{
		why: 'the words were somebody else’s: the helper’s own answer was no answer',
		first: { ticks: { keep: true } },
		then: { speaker: elder },
		standing: [
			['person', 'everyone'],
			['person', 'keep'],
			['person', 'reuse'],
		],
	},
])('refused for something else and sent again, only what is agreed to at last stands: $why', async ({ first, then, standing }) => {
	const context = await house.current.member('contributor')
	const id = await started(context)
	await given(context, id, 'gift', 'consent')
	const lacking = {
		version: 1,
		change: { title: '', languages: ['rad'], creditChoice: 'own-name', licence: licenceFor(first) },
		captions: [],
	} as const
	expect(await sendVoiceGift(context, command(id, { ...first, edit: lacking }))).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
	const { version } = await context.db.selectFrom('contribution').select('version').where('id', '=', id).executeTakeFirstOrThrow()
	const whole = { version, change: { ...lacking.change, title: 'Hát ru', licence: licenceFor(then) }, captions: [] } as const
	expect(await sendVoiceGift(context, command(id, { ...then, edit: whole }))).toMatchObject({ ok: true, value: { state: 'submitted' } })
	const consents = await context.db
		.selectFrom('consent')
		.select(['given_by', 'purpose', 'licence'])
		.where('contribution_id', '=', id)
		.where('revoked_at', 'is', null)
		.orderBy('purpose')
		.execute()
	expect(consents.map(({ given_by, purpose }) => [given_by, purpose])).toEqual(standing)
	expect(new Set(consents.map(({ licence }) => licence))).toEqual(new Set([licenceFor(then)]))
})

const licenceFor = ({ ticks = everyTick }: Partial<SendVoiceCommand>) => (ticks.reuse ? 'cc-by-nc-4.0' : 'keep-only')

test('words are put down afterwards by others, each field says by whom, and it no longer waits for them', async () => {
	const helper = await house.current.member('contributor')
	const officer = await house.current.member('contributor', 'officer')
	const id = await started(helper)
	await given(helper, id, 'gift', 'consent')
	await sendVoiceGift(helper, command(id, { speaker: elder }))
	const waiting = async (): Promise<readonly string[] | undefined> =>
		(await listWordlessGifts(officer.db, officer.memberId, 'others')).find((gift) => gift.id === id)?.lacks
	expect(await waiting()).toEqual(['title', 'description'])
	const version = async () => (await findDeskContribution(helper.db, id))?.facts.version ?? 0
	expect(await fillContribution(officer, { contributionId: id, version: await version(), change: { title: 'Hát ru con' } })).toMatchObject({
		ok: true,
	})
	expect(await waiting()).toEqual(['description'])
	expect(
		await fillContribution(helper, {
			contributionId: id,
			version: await version(),
			change: { description: 'Ngủ đi con…', placeText: 'buôn Akõ Dhông' },
		}),
	).toMatchObject({ ok: true })
	expect(await waiting()).toBeUndefined()
	const seen = await findDeskContribution(officer.db, id)
	expect(seen).toMatchObject({ title: 'Hát ru con', description: 'Ngủ đi con…' })
	expect(Object.values(seen?.contacts ?? {})).toEqual([elder.contact])
	const names = new Map(
		(await officer.db.selectFrom('member').select(['id', 'display_name']).execute()).map((row) => [row.id, row.display_name]),
	)
	expect(seen?.entered.map(({ field, by }) => [field, by])).toEqual([
		['description', names.get(helper.memberId)],
		['languages', names.get(helper.memberId)],
		['place', names.get(helper.memberId)],
		['title', names.get(officer.memberId)],
	])
})

test('a gift that was typed is not filled in by others', async () => {
	const giver = await house.current.member('contributor')
	const officer = await house.current.member('contributor', 'officer')
	const id = await submittedStory(giver)
	expect(await fillContribution(officer, { contributionId: id, version: 2, change: { title: 'Tên khác' } })).toMatchObject({
		ok: false,
		refusal: { code: 'not-found' },
	})
})

test('to everyone else it does not exist', async () => {
	const id = await started(await house.current.member('contributor'))
	const stranger = await house.current.member('contributor')
	expect(await sendVoiceGift(stranger, command(id))).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
})
