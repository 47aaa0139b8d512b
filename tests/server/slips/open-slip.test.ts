import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { receiptCode } from '#moderation/contribute/receipt-code.ts'
import { actionsFor } from '#moderation/permissions.ts'
import { answerQuestion } from '#server/contribute/answer-question.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { linkWaiting } from '#server/audit/keep-audit.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { closeSlip } from '#server/slips/close-slip.ts'
import { endSlip } from '#server/slips/end-slip.ts'
import { openSlip } from '#server/slips/open-slip.ts'
import { readSlip } from '#server/slips/slip-session.ts'
import { anonymous, useHouse } from '../../support/context.ts'
import { put, stateOf, submittedStory } from '../contribute/support.ts'
import { issued, opened, openedCookie } from './support.ts'

const house = useHouse()
const nobody = () => house.current.as(anonymous)
const address = '10.0.0.1'
let network = 0
const freshAddress = (): string => `10.2.${(network += 1)}.1`

async function given() {
	const giver = await house.current.member('contributor')
	const contributionId = await submittedStory(giver)
	return { giver, contributionId, slip: await issued(giver, contributionId) }
}

const wrongPin = (pin: string): string => (pin === '000000' ? '000001' : '000000')
const drawn = (): string => receiptCode(new Uint8Array(24).fill(9)) ?? ''

describe('opening', () => {
	test('gives a cookie of some minutes, of which the house keeps a hash', async () => {
		const { slip } = await given()
		const done = await openSlip(nobody(), { code: slip.code.toLowerCase().replaceAll('-', ' '), pin: ` ${slip.pin} `, address })
		if (!done.ok) throw new Error(done.refusal.code)
		expect(done.value.cookie).toMatch(/^slip=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1200$/)
		const token = /=([\w-]+)/.exec(done.value.cookie)?.[1] ?? ''
		const rows = await nobody().db.selectFrom('slip_session').select('id').where('slip_id', '=', slip.slipId).execute()
		expect(rows).toEqual([{ id: createHash('sha256').update(token).digest('hex') }])
	})

	test('is refused where another number was drawn while the old one was being compared', async () => {
		const { giver, contributionId, slip } = await given()
		const limits: typeof giver.limits = { ...nobody().limits, forgive: async () => void (await issued(giver, contributionId)) }
		const opening = openSlip({ ...nobody(), limits }, { ...slip, address: freshAddress() })
		expect(await opening).toMatchObject({ refusal: { code: 'wrong-slip' } })
		expect(await nobody().db.selectFrom('slip_session').select('id').where('slip_id', '=', slip.slipId).execute()).toEqual([])
	})

	test('lasts twenty minutes, not one longer', async () => {
		const { slip } = await given()
		const cookie = await openedCookie(nobody(), slip)
		house.current.clock.advance(19 * 60_000)
		expect((await readSlip(nobody(), cookie))?.slip.code).toBe(slip.code)
		house.current.clock.advance(60_000)
		expect(await readSlip(nobody(), cookie)).toBeNull()
	})

	test.each([
		{ why: 'the browser closed it', end: async (_: unknown, cookie: string) => void (await closeSlip(nobody(), cookie)) },
		{
			why: 'the giver ended the slip',
			end: async ({ giver, contributionId }: Awaited<ReturnType<typeof given>>) => void (await endSlip(giver, { contributionId })),
		},
		{
			why: 'the giver drew another number',
			end: async ({ giver, contributionId }: Awaited<ReturnType<typeof given>>) => void (await issued(giver, contributionId)),
		},
	])('is over when $why', async ({ end }) => {
		const world = await given()
		const cookie = await openedCookie(nobody(), world.slip)
		expect(await readSlip(nobody(), cookie)).not.toBeNull()
		await end(world, cookie)
		expect(await readSlip(nobody(), cookie)).toBeNull()
	})

	test.each(['', 'slip=', 'slip=%', 'slip=short', `slip=${'a'.repeat(43)}`, `session=${'a'.repeat(43)}; slip=${'%'.repeat(43)}`])(
		'the cookie header %s opens nothing',
		async (header) => expect(await readSlip(nobody(), header)).toBeNull(),
	)
})

describe('guessing', () => {
	test('an unknown code, an ended slip and a wrong number are one answer', async () => {
		const { slip } = await given()
		const ended = await given()
		await endSlip(ended.giver, { contributionId: ended.contributionId })
		const answers = await Promise.all(
			[
				{ code: slip.code, pin: wrongPin(slip.pin) },
				{ code: drawn(), pin: '123456' },
				{ code: ended.slip.code, pin: ended.slip.pin },
			].map((typed) => openSlip(nobody(), { ...typed, address: freshAddress() })),
		)
		for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { code: 'wrong-slip' } })
	})

	test.each([
		{ why: 'of one slip from one address', tries: 5, code: (_: number) => undefined, from: (_: number) => '10.3.0.1' },
		{
			why: 'of any slip from one address',
			tries: 40,
			code: (index: number) => receiptCode(new Uint8Array(24).map((_, place) => (index * 7 + place * 3) % 200)),
			from: (_: number) => '10.5.0.1',
		},
	])('$why, $tries guesses are heard and no more, not even a right one', async ({ tries, code, from }) => {
		const { slip } = await given()
		for (let index = 0; index < tries; index++)
			expect(await openSlip(nobody(), { code: code(index) ?? slip.code, pin: wrongPin(slip.pin), address: from(index) })).toEqual({
				ok: false,
				refusal: { code: 'wrong-slip' },
			})
		expect(await openSlip(nobody(), { code: slip.code, pin: slip.pin, address: from(tries) })).toMatchObject({
			ok: false,
			refusal: { code: 'too-many-attempts' },
		})
	})

	test('who types a code wrong is told so, and it is no attempt', async () => {
		const { slip } = await given()
		const from = freshAddress()
		for (let index = 0; index < 50; index++)
			expect(await openSlip(nobody(), { code: '222-222-223', pin: '12345', address: from })).toEqual({
				ok: false,
				refusal: {
					code: 'invalid',
					faults: [
						{ field: 'code', code: 'malformed' },
						{ field: 'pin', code: 'malformed' },
					],
				},
			})
		expect(await openSlip(nobody(), { code: '', pin: '', address: from })).toMatchObject({
			refusal: { faults: [{ code: 'missing' }, { code: 'missing' }] },
		})
		expect((await openSlip(nobody(), { ...slip, address: from })).ok).toBe(true)
	})

	test('the table of attempts names neither code nor address', async () => {
		const { slip } = await given()
		await openSlip(nobody(), { code: slip.code, pin: wrongPin(slip.pin), address: '203.0.113.77' })
		const { rows } = await house.current.client.pool.query<{ key: string }>(`select key from rate_limit where key like 'slip:%'`)
		expect(rows.length).toBeGreaterThan(0)
		for (const { key } of rows) expect(key).toMatch(/^slip:address:[0-9a-f]{64}$/)
		const guesses = await nobody().db.selectFrom('slip_guess').select(['code_key', 'from_key']).execute()
		expect(guesses.length).toBeGreaterThan(1)
		for (const keys of guesses) for (const key of Object.values(keys)) expect(key).toMatch(/^[0-9a-f]{64}$/)
	})
})

describe('whoever holds an open slip', () => {
	test('answers for the giver, and the audit says it was by the slip', async () => {
		const { giver, contributionId, slip } = await given()
		await put(giver, contributionId, 'screened')
		const { context } = await opened(nobody(), slip)
		expect((await answerQuestion(context, { contributionId, body: 'Bà tôi hát năm 1968.' })).ok).toBe(true)
		const events = await giver.db
			.selectFrom('event')
			.select(['actor_id', 'payload'])
			.where('contribution_id', '=', contributionId)
			.orderBy('id')
			.execute()
		expect(events.slice(-2)).toMatchObject([
			{ actor_id: null, payload: { kind: 'slip-opened', bySlip: slip.slipId } },
			{ actor_id: null, payload: { kind: 'question-answered', bySlip: slip.slipId } },
		])
		expect(JSON.stringify(events)).not.toContain('1968')
	})

	test('takes it back, and the giver is told', async () => {
		const { giver, contributionId, slip } = await given()
		const { context } = await opened(nobody(), slip)
		expect(await withdrawContribution(context, { contributionId })).toMatchObject({ ok: true })
		expect((await stateOf(giver, contributionId)).state).toBe('withdrawn')
		const told = await giver.db.selectFrom('notice').select('kind').where('member_id', '=', giver.memberId).execute()
		expect(told).toEqual([{ kind: 'withdrawn' }])
	})

	test('reaches no other contribution', async () => {
		const { slip } = await given()
		const other = await given()
		const { context } = await opened(nobody(), slip)
		const deeds = [
			answerQuestion(context, { contributionId: other.contributionId, body: 'x' }),
			withdrawContribution(context, { contributionId: other.contributionId }),
		]
		for (const done of await Promise.all(deeds)) expect(done).toEqual({ ok: false, refusal: { code: 'not-found' } })
		const row = await stateOf(other.giver, other.contributionId)
		expect(actionsFor(context.actor, { id: row.id, memberId: row.member_id, state: row.state, verifiedBy: null })).toEqual([])
	})

	test('leaves the chain of events whole', async () => {
		await linkWaiting(house.current.services)
		expect(await verifyChain(house.current.client.db, house.current.clock.now)).toMatchObject({ fault: null, waiting: 0 })
	})
})
