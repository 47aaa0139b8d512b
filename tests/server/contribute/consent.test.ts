import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { consentPurposes } from '#moderation/contribute/consent-text.ts'
import { untilWaiting } from '../../support/lock-waits.ts'
import { addConsentText } from '#server/contribute/add-consent-text.ts'
import { agreeFurther } from '#server/contribute/agree-further.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { submitContribution } from '#server/contribute/submit-contribution.ts'
import { giveConsent } from '../../support/give-consent.ts'
import { useHouse } from '../../support/context.ts'
import type { Context } from '#server/context.ts'
import { addedFile, bothTicks, edit, eventsOf, fullDraft, put, startedDraft, stateOf, submittedStory } from './support.ts'

const house = useHouse()
const standing = async (context: Context, id: string): Promise<string[]> => {
	const rows = await context.db
		.selectFrom('consent')
		.select(['purpose', 'given_by'])
		.where('contribution_id', '=', id)
		.where('revoked_at', 'is', null)
		.orderBy('purpose')
		.orderBy('given_by')
		.execute()
	return rows.map((row) => `${row.given_by}:${row.purpose}`)
}
const tick = { by: 'giver', personId: null, way: 'tick', mediaId: null, language: 'vi' } as const

async function withPerson(context: Context, id: string, more: { isMinor?: boolean; guardian?: string } = {}): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		insert into contribution_person (id, contribution_id, position, role, name, credit_choice, is_minor, guardian)
		values (gen_random_uuid(), ${id}, 0, 'speaker', 'Aduôn H’Wen', 'anonymous', ${more.isMinor ?? false}, ${more.guardian ?? ''})
		returning id`.execute(context.db)
	return rows[0]?.id ?? ''
}

describe('giving', () => {
	test('spoken, bound to its recording, with who took it, in which language: and the recording is kept from the public for good', async () => {
		const helper = await house.current.member('contributor')
		const id = await startedDraft(helper)
		const elder = await withPerson(helper, id)
		const recording = await addedFile(helper, id, { fileName: 'lời thuận.webm' })
		await helper.db.updateTable('media').set({ kind: 'audio' }).where('id', '=', recording).execute()
		const given = await giveConsent(helper, {
			...{ contributionId: id, purposes: ['keep', 'everyone'], by: 'person', personId: elder, way: 'voice', mediaId: recording },
			language: 'vi',
		})
		expect(given).toEqual({ ok: true, value: ['keep', 'everyone'] })
		const rows = await helper.db.selectFrom('consent').selectAll().where('contribution_id', '=', id).execute()
		expect(rows).toMatchObject([
			{ person_id: elder, media_id: recording, taken_by: helper.memberId, way: 'voice', language: 'vi', given_at: house.current.clock.now },
			{ person_id: elder, media_id: recording },
		])
		const file = await helper.db.selectFrom('media').select('part').where('id', '=', recording).executeTakeFirstOrThrow()
		expect(file.part).toBe('consent')
		expect((await eventsOf(helper, id)).filter((kind) => kind === 'consent-given')).toHaveLength(2)
	})

	test('what was spoken needs no tick: it is sent on it', async () => {
		const helper = await house.current.member('contributor')
		const id = await startedDraft(helper)
		const elder = await withPerson(helper, id)
		const recording = await addedFile(helper, id)
		const spoken = { by: 'person', personId: elder, way: 'signature', mediaId: recording, language: 'vi' } as const
		const purposes = ['keep', 'everyone', 'reuse'] as const
		expect(await giveConsent(helper, { contributionId: id, purposes, ...spoken })).toMatchObject({ ok: true })
		const sent = await submitContribution(helper, { contributionId: id, edit: edit(1, fullDraft), ticks: {}, language: 'vi' })
		expect(sent).toMatchObject({ ok: true })
		expect(await standing(helper, id)).toEqual(['person:everyone', 'person:keep', 'person:reuse'])
	})

	test('a language the house has no words in is refused, until an administrator adds them', async () => {
		const giver = await house.current.member('contributor')
		const id = await startedDraft(giver)
		const ask = { contributionId: id, purposes: ['keep'] as const, ...tick, language: 'rad' }
		expect(await giveConsent(giver, ask)).toMatchObject({ refusal: { code: 'invalid', faults: [{ field: 'language' }] } })
	})

	test('nobody else gives it, to anybody else’s gift', async () => {
		const giver = await house.current.member('contributor')
		const other = await house.current.member('officer', 'administrator')
		const id = await startedDraft(giver)
		expect(await agreeFurther(other, { contributionId: id, purpose: 'keep', language: 'vi' })).toMatchObject({
			refusal: { code: 'not-found' },
		})
	})

	test('pressed twice at once it is given once', async () => {
		const giver = await house.current.member('contributor')
		const id = await startedDraft(giver)
		const ask = { contributionId: id, purposes: consentPurposes, ...tick }
		const both = await Promise.all([giveConsent(giver, ask), giveConsent(giver, ask)])
		expect(both.map((each) => (each.ok ? each.value.length : -1)).sort((a, b) => a - b)).toEqual([0, 6])
	})

	test('a child’s guardian agrees to the same, or it is not sent', async () => {
		const giver = await house.current.member('contributor')
		const id = await startedDraft(giver)
		const child = await withPerson(giver, id, { isMinor: true, guardian: 'H’Bia Niê' })
		const row = { id: child, role: 'speaker', name: 'Aduôn H’Wen', creditChoice: 'anonymous', otherName: '', mediaId: null } as const
		const people = (guardianAgrees: boolean) => ({ rows: [{ ...row, isMinor: true, guardian: 'H’Bia Niê', guardianAgrees }] })
		const send = (guardianAgrees: boolean, version: number) =>
			submitContribution(giver, {
				...{ contributionId: id, ticks: bothTicks, language: 'vi' },
				edit: edit(version, fullDraft, { people: people(guardianAgrees) }),
			})
		expect(await send(false, 1)).toMatchObject({ refusal: { code: 'invalid', faults: [{ field: `person-guardian-agrees-${child}` }] } })
		expect(await send(true, 2)).toMatchObject({ ok: true })
		expect(await standing(giver, id)).toContain('guardian:everyone')
	})
})

describe('taking back', () => {
	test('before the merge: it stays where it is, and says when it was asked for and done', async () => {
		const giver = await house.current.member('contributor')
		const id = await submittedStory(giver)
		const askedAt = new Date(house.current.clock.now.getTime() - 86_400_000)
		expect(await revokeConsent(giver, { contributionId: id, purposes: ['everyone'], askedAt })).toMatchObject({
			ok: true,
			value: { state: 'submitted' },
		})
		const ended = await giver.db
			.selectFrom('consent')
			.selectAll()
			.where('contribution_id', '=', id)
			.where('revoked_at', 'is not', null)
			.execute()
		expect(ended).toMatchObject([
			{ purpose: 'everyone', revoke_asked_at: askedAt, revoked_at: house.current.clock.now, revoked_via: 'site', revoked_why: 'revoked' },
		])
		expect((await eventsOf(giver, id)).at(-1)).toBe('consent-revoked')
	})

	test('twice is once; what was not given is not taken back; keeping is withdrawn whole', async () => {
		const giver = await house.current.member('contributor')
		const id = await submittedStory(giver)
		const revoke = (purpose: (typeof consentPurposes)[number]) => revokeConsent(giver, { contributionId: id, purposes: [purpose] })
		const both = await Promise.all([revoke('reuse'), revoke('reuse')])
		expect(both.map((each) => (each.ok ? 'done' : each.refusal.code)).sort()).toEqual(['done', 'nothing-changed'])
		expect(await revoke('community')).toMatchObject({ refusal: { code: 'nothing-changed' } })
		expect(await revoke('keep')).toMatchObject({ refusal: { code: 'invalid' } })
		expect((await stateOf(giver, id)).state).toBe('submitted')
	})

	test('nobody else’s to take back', async () => {
		const giver = await house.current.member('contributor')
		const other = await house.current.member('officer')
		const id = await submittedStory(giver)
		expect(await revokeConsent(other, { contributionId: id, purposes: ['reuse'] })).toMatchObject({ refusal: { code: 'not-found' } })
	})

	test('and given anew, both lines stay', async () => {
		const giver = await house.current.member('contributor')
		const id = await submittedStory(giver)
		await revokeConsent(giver, { contributionId: id, purposes: ['reuse'] })
		expect(await giveConsent(giver, { contributionId: id, purposes: ['reuse'], ...tick })).toEqual({ ok: true, value: ['reuse'] })
		const rows = await giver.db
			.selectFrom('consent')
			.select('id')
			.where('contribution_id', '=', id)
			.where('purpose', '=', 'reuse')
			.execute()
		expect(rows).toHaveLength(2)
	})
})

test('a withdrawn gift takes no consent', async () => {
	const giver = await house.current.member('contributor')
	const id = await startedDraft(giver)
	await put(giver, id, 'withdrawn')
	expect(await giveConsent(giver, { contributionId: id, purposes: ['keep'], ...tick })).toMatchObject({
		refusal: { code: 'wrong-state', state: 'withdrawn' },
	})
})

test('what an administrator wrote and people agreed to cannot be changed', async () => {
	const admin = await house.current.member('administrator')
	await sql`insert into consent_text (version, purpose, language, words, text_hash, since, added_by)
		values ('keep-rad-1', 'keep', 'rad', 'Kâo tŭ ư', repeat('0', 64), now(), ${admin.memberId})`.execute(admin.db)
	await expect(sql`update consent_text set words = 'khác'`.execute(admin.db)).rejects.toThrow(/never changed/)
	await expect(sql`delete from consent_text`.execute(admin.db)).rejects.toThrow(/never changed/)
})

describe('a text an administrator adds', () => {
	const words = 'Kâo thâo săng leh.\n\nKâo tŭ ư.'
	const asked = { purpose: 'keep', language: 'jra', words } as const

	test('added by two at once is two versions', async () => {
		const admin = await house.current.member('administrator')
		const { db } = house.current.services
		let both: Promise<unknown[]> = Promise.resolve([])
		await db.transaction().execute(async (trx) => {
			await sql`lock table event in exclusive mode`.execute(trx)
			both = Promise.all([addConsentText(admin, { ...asked, language: 'bdq' }), addConsentText(admin, { ...asked, language: 'bdq' })])
			await untilWaiting(db, 2)
		})
		expect(await both).toMatchObject([{ ok: true }, { ok: true }])
	})

	test('is what is agreed to from then on in that language, version by version', async () => {
		const admin = await house.current.member('administrator')
		const giver = await house.current.member('contributor')
		const id = await startedDraft(giver)
		const first = await addConsentText(admin, asked)
		house.current.clock.advance(1000)
		const second = await addConsentText(admin, { ...asked, words: `${words} Mới.` })
		const versions = [first, second].map((each) => (each.ok ? each.value : each.refusal.code))
		expect(versions.map((version) => version.replace(/\d+$/, ''))).toEqual(['keep-jra-', 'keep-jra-'])
		expect(await giveConsent(giver, { contributionId: id, purposes: ['keep'], ...tick, language: 'jra' })).toEqual({
			ok: true,
			value: ['keep'],
		})
		const row = await giver.db.selectFrom('consent').selectAll().where('contribution_id', '=', id).executeTakeFirstOrThrow()
		expect([row.text_version, row.language]).toEqual([versions[1], 'jra'])
	})

	test.each([
		{ why: 'in a language the house has its own words in', more: { language: 'vi' }, field: 'language' },
		{ why: 'without words', more: { words: ' \n ' }, field: 'words' },
		{ why: 'for nothing', more: { purpose: null }, field: 'purpose' },
	])('is refused $why', async ({ more, field }) => {
		const admin = await house.current.member('administrator')
		expect(await addConsentText(admin, { ...asked, ...more })).toMatchObject({ refusal: { code: 'invalid', faults: [{ field }] } })
	})

	test('is nobody else’s to add', async () => {
		expect(await addConsentText(await house.current.member('officer'), asked)).toMatchObject({ refusal: { code: 'forbidden' } })
	})
})
