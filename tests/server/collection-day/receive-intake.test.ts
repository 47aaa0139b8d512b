import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { listDeskIntakes } from '#db/read/list-desk-intakes.ts'
import { deskSlipCode } from '#moderation/contribute/slip-code.ts'
import type { Intake } from '#moderation/collection-day/intake.ts'
import type { Context } from '#server/context.ts'
import { openDesk, type OpenedDesk } from '#server/collection-day/open-desk.ts'
import { receiveIntake, type ReceiveIntakeCommand } from '#server/collection-day/receive-intake.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { verifyPassword } from '#server/members/password.ts'
import { placeMedia } from '#server/upload/place-media.ts'
import { endSlip } from '#server/slips/end-slip.ts'
import { issueSlip } from '#server/slips/issue-slip.ts'
import { useHouse } from '../../support/context.ts'
import { untilWaiting } from '../../support/lock-waits.ts'
import { eventsOf } from '../contribute/support.ts'

const house = useHouse()

async function opened(helper: Context, deskId: string = randomUUID(), left = 0): Promise<OpenedDesk> {
	const desk = await openDesk(helper, { deskId, name: 'Nhà văn hoá buôn Tring', left })
	if (!desk.ok) throw new Error(desk.refusal.code)
	return desk.value
}

function taken(
	desk: OpenedDesk,
	serial: number,
	patch: Partial<Intake> = {},
	more: Partial<ReceiveIntakeCommand> = {},
): ReceiveIntakeCommand {
	const now = house.current.clock.now.getTime()
	const intake: Intake = {
		...{ id: randomUUID(), kind: 'photos', giver: 'Ama Kông', role: 'owner', inShort: 'Ghè ba tai' },
		consent: { texts: [{ purpose: 'keep', version: 'keep-1' }], way: 'tick', language: 'vi' },
		...patch,
	}
	return { deskId: desk.deskId, slipSerial: serial, slipPin: '123456', takenAt: now - 60_000, deviceNow: now, intake, ...more }
}

const intakes = () => house.current.client.db.selectFrom('intake').selectAll()
const refusalOf = (answer: Awaited<ReturnType<typeof receiveIntake>>): unknown => (answer.ok ? answer.value : answer.refusal)

/** The recording of a consent arrives. */
async function recorded(helper: Context & { memberId: string }, id: string): Promise<void> {
	const uploadId = randomUUID().replaceAll('-', '')
	const at = house.current.clock.now
	await helper.db
		.insertInto('upload')
		.values({
			...{ id: uploadId, member_id: helper.memberId, contribution_id: id, part: 'consent', file_name: 'lời đồng ý.webm', bytes: 10 },
			...{ mime_claimed: 'audio/webm', sha256_claimed: null, state: 'complete', created_at: at, updated_at: at, expires_at: at },
		})
		.execute()
	await placeMedia(house.current.as({ memberId: null, roles: ['system'] }), uploadId, 'ab'.repeat(32))
}

describe('a desk', () => {
	test('gets a hundred numbers, asked again no more, and more when they run out; two desks never share one', async () => {
		const helper = await house.current.member('contributor')
		const desk = await opened(helper)
		expect(desk.ranges).toEqual([{ first: 0, last: 99 }])
		expect((await opened(helper, desk.deskId, 100)).ranges).toHaveLength(1)
		expect((await opened(helper, desk.deskId, 20)).ranges).toEqual([
			{ first: 0, last: 99 },
			{ first: 100, last: 199 },
		])
		const other = await opened(helper)
		expect(other.signs).not.toBe(desk.signs)
		const events = await helper.db.selectFrom('event').select('kind').where('member_id', '=', helper.memberId).orderBy('id').execute()
		expect(events.map(({ kind }) => kind)).toEqual([
			'desk-opened',
			'slip-range-given',
			'slip-range-given',
			'desk-opened',
			'slip-range-given',
		])
	})

	test('asked for twice at once, as on a bad line, is opened once', async () => {
		const helper = await house.current.member('contributor')
		const { db } = house.current.services
		const deskId = randomUUID()
		let both: Promise<OpenedDesk[]> = Promise.resolve([])
		await db.transaction().execute(async (trx) => {
			await sql`lock table event in exclusive mode`.execute(trx)
			both = Promise.all([opened(helper, deskId), opened(helper, deskId)])
			await untilWaiting(db, 2)
		})
		const [one, other] = await both
		for (const desk of [one, other]) expect(desk?.ranges[0]).toEqual({ first: 0, last: 99 })
		expect(other?.signs).toBe(one?.signs)
		const desks = await db.selectFrom('collection_desk').select('id').where('member_id', '=', helper.memberId).execute()
		expect(desks).toEqual([{ id: deskId }])
	})

	test('is one of twenty a helper may open in a day; what is open goes on', async () => {
		const helper = await house.current.member('contributor')
		const first = await opened(helper)
		for (let more = 1; more < 20; more++) await opened(helper)
		const another = () => openDesk(helper, { deskId: randomUUID(), name: 'Bàn nữa', left: 0 })
		expect(await another()).toMatchObject({ refusal: { code: 'too-many-attempts' } })
		expect((await opened(helper, first.deskId, 0)).ranges).toHaveLength(2)
		house.current.clock.advance(25 * 3_600_000)
		expect(await another()).toMatchObject({ ok: true })
	})

	test("is its member's alone", async () => {
		const desk = await opened(await house.current.member('contributor'))
		const other = await house.current.member('contributor')
		expect(await openDesk(other, { deskId: desk.deskId, name: 'Bàn khác', left: 0 })).toMatchObject({ refusal: { code: 'not-found' } })
		expect(refusalOf(await receiveIntake(other, taken(desk, 0)))).toMatchObject({ code: 'not-found' })
		expect(refusalOf(await receiveIntake(house.current.as({ memberId: null, roles: [] }), taken(desk, 0)))).toMatchObject({
			code: 'sign-in-needed',
		})
	})
})

describe('an intake', () => {
	test.each([
		{ why: 'in the year 2150', deviceNow: Date.UTC(2150, 0, 1) },
		{ why: 'at the end of time', deviceNow: 8.64e15 },
		{ why: 'at its beginning', deviceNow: 0 },
	])('is taken from a device whose clock is $why', async ({ deviceNow }) => {
		const helper = await house.current.member('contributor')
		const command = taken(await opened(helper), 1, {}, { deviceNow, takenAt: Math.max(0, deviceNow - 60_000) })
		expect(await receiveIntake(helper, command)).toMatchObject({ ok: true })
	})

	test('becomes a draft entered by the helper, its giver named and agreeing, its slip handed out', async () => {
		const helper = await house.current.member('contributor')
		const desk = await opened(helper)
		const command = taken(desk, 4)
		expect(await receiveIntake(helper, command)).toEqual({ ok: true, value: { contributionId: command.intake.id, isNew: true } })
		const { id } = command.intake
		const { db } = helper
		expect(await db.selectFrom('contribution').selectAll().where('id', '=', id).executeTakeFirst()).toMatchObject({
			...{ member_id: helper.memberId, state: 'draft', title: 'Ghè ba tai' },
		})
		const person = await db.selectFrom('contribution_person').selectAll().where('contribution_id', '=', id).executeTakeFirstOrThrow()
		expect(person).toMatchObject({ name: 'Ama Kông', role: 'owner' })
		expect(await db.selectFrom('consent').selectAll().where('contribution_id', '=', id).execute()).toMatchObject([
			{ purpose: 'keep', given_by: 'person', person_id: person.id, way: 'tick', taken_by: helper.memberId, language: 'vi' },
		])
		const slip = await db.selectFrom('slip').selectAll().where('contribution_id', '=', id).executeTakeFirstOrThrow()
		expect(slip).toMatchObject({ code: deskSlipCode(desk.signs, 4), is_for_another: true })
		expect(await verifyPassword(slip.pin_hash, '123456')).toBe(true)
		expect(await eventsOf(helper, id)).toEqual(['contribution-started', 'intake-received', 'consent-given', 'slip-issued'])
	})

	test('sent again, also at once, is the same one', async () => {
		const helper = await house.current.member('contributor')
		const desk = await opened(helper)
		const command = taken(desk, 0)
		const answers = await Promise.all([1, 2, 3].map(() => receiveIntake(helper, command)))
		expect(answers.map(refusalOf)).toEqual(expect.arrayContaining([{ contributionId: command.intake.id, isNew: true }]))
		expect(answers.filter((answer) => answer.ok && answer.value.isNew)).toHaveLength(1)
		expect(answers.every(({ ok }) => ok)).toBe(true)
		expect(await intakes().where('desk_id', '=', desk.deskId).execute()).toHaveLength(1)
	})

	test.each<{ why: string; patch: Partial<Intake>; more: Partial<ReceiveIntakeCommand>; code: string }>([
		{ why: 'a number the desk was never given', patch: {}, more: { slipSerial: 100 }, code: 'invalid' },
		{ why: 'a number handed out already', patch: {}, more: { slipSerial: 7 }, code: 'conflicting' },
		{ why: 'no name of a giver', patch: { giver: '' }, more: { slipSerial: 8 }, code: 'invalid' },
		{ why: 'a number of the slip that is not six figures', patch: {}, more: { slipSerial: 9, slipPin: '12' }, code: 'invalid' },
	])('is refused with $why', async ({ patch, more, code }) => {
		const helper = await house.current.member('contributor')
		const desk = await opened(helper)
		await receiveIntake(helper, taken(desk, 7))
		expect(refusalOf(await receiveIntake(helper, taken(desk, 0, patch, more)))).toMatchObject({ code })
	})

	test("takes no contribution's id that is not its own", async () => {
		const helper = await house.current.member('contributor')
		const desk = await opened(helper)
		const first = taken(desk, 0)
		await receiveIntake(helper, first)
		expect(refusalOf(await receiveIntake(helper, taken(desk, 1, { id: first.intake.id })))).toMatchObject({ code: 'conflicting' })
	})

	test('of a desk whose clock is wrong is dated right', async () => {
		const helper = await house.current.member('contributor')
		const desk = await opened(helper)
		const { clock } = house.current
		const openedAt = clock.now
		clock.now = new Date(openedAt.getTime() + 7_200_000)
		const now = clock.now.getTime()
		const year = 365 * 24 * 3600 * 1000
		const command = taken(desk, 0, {}, { takenAt: now - year - 3_600_000, deviceNow: now - year })
		await receiveIntake(helper, command)
		expect(await intakes().where('contribution_id', '=', command.intake.id).executeTakeFirst()).toMatchObject({
			...{ taken_at: new Date(now - 3_600_000), clock_off_seconds: -year / 1000 },
		})
		const mended = taken(desk, 1, {}, { takenAt: now - year, deviceNow: now })
		await receiveIntake(helper, mended)
		expect(
			await intakes().where('contribution_id', '=', mended.intake.id).executeTakeFirst(),
			'its clock set right before it was sent',
		).toMatchObject({
			taken_at: openedAt,
		})
	})

	test('whose consent was spoken agrees once the recording is here, and only to words still in force', async () => {
		const helper = await house.current.member('contributor')
		const desk = await opened(helper)
		const texts = [
			{ purpose: 'keep', version: 'keep-1' },
			{ purpose: 'everyone', version: 'everyone-0' },
		] as const
		const command = taken(desk, 0, { consent: { texts, way: 'voice', language: 'vi' } })
		await receiveIntake(helper, command)
		const { id } = command.intake
		const consents = () => helper.db.selectFrom('consent').selectAll().where('contribution_id', '=', id).execute()
		expect(await consents()).toEqual([])
		await recorded(helper, id)
		expect(await consents()).toMatchObject([{ purpose: 'keep', way: 'voice', taken_by: helper.memberId }])
		expect((await consents())[0]?.media_id).not.toBeNull()
	})

	test('whose consent was spoken to words all out of force is asked again once the recording is here', async () => {
		const helper = await house.current.member('contributor')
		const desk = await opened(helper)
		const texts = [{ purpose: 'keep', version: 'keep-0' }] as const
		const command = taken(desk, 0, { consent: { texts, way: 'voice', language: 'vi' } })
		await receiveIntake(helper, command)
		const seen = async () => (await listDeskIntakes(helper.db, helper.memberId, desk.deskId))[0]
		expect(await seen()).toMatchObject({ awaitsProof: true, consents: 0 })
		await recorded(helper, command.intake.id)
		expect(await seen()).toMatchObject({ awaitsProof: false, consents: 0, proofs: 1 })
	})

	test.each<{ why: string; meanwhile: (helper: Context & { memberId: string }, contributionId: string) => Promise<unknown> }>([
		{ why: 'its slip was ended', meanwhile: (helper, contributionId) => endSlip(helper, { contributionId }) },
		{
			why: 'another slip was handed out instead',
			meanwhile: async (helper, contributionId) => {
				await endSlip(helper, { contributionId })
				await issueSlip(helper, { contributionId, isForAnother: true })
			},
		},
		{ why: 'it was taken back', meanwhile: (helper, contributionId) => withdrawContribution(helper, { contributionId }) },
		{
			why: 'its giver took it over',
			meanwhile: async (helper, contributionId) => {
				const giver = await house.current.member('contributor')
				await helper.db.updateTable('contribution').set({ member_id: giver.memberId }).where('id', '=', contributionId).execute()
			},
		},
	])('has arrived though $why before the desk heard so', async ({ meanwhile }) => {
		const helper = await house.current.member('contributor')
		const command = taken(await opened(helper), 0)
		await receiveIntake(helper, command)
		await meanwhile(helper, command.intake.id)
		expect(refusalOf(await receiveIntake(helper, command))).toEqual({ contributionId: command.intake.id, isNew: false })
	})
})
