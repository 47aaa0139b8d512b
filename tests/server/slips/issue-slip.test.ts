import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { deskSlipCode, readSlipCode } from '#moderation/contribute/slip-code.ts'
import { verifyPassword } from '#server/members/password.ts'
import { endSlip } from '#server/slips/end-slip.ts'
import { issueSlip } from '#server/slips/issue-slip.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { eventsOf, stateOf, submittedStory } from '../contribute/support.ts'

const house = useHouse()
const deskCode = (serial: number): string => deskSlipCode('K7D', serial) ?? ''

async function given() {
	const giver = await house.current.member('contributor')
	return { giver, contributionId: await submittedStory(giver) }
}

function slipsOf(contributionId: string) {
	return house.current.client.db.selectFrom('slip').selectAll().where('contribution_id', '=', contributionId).orderBy('issued_at').execute()
}

async function issued(...asked: Parameters<typeof issueSlip>) {
	const slip = await issueSlip(...asked)
	if (!slip.ok) throw new Error(slip.refusal.code)
	return slip.value
}

describe('a slip', () => {
	test('bears the code of the contribution, and its number is kept as a hash alone', async () => {
		const { giver, contributionId } = await given()
		const slip = await issued(giver, { contributionId, isForAnother: true })
		expect(slip.code).toBe((await stateOf(giver, contributionId)).code)
		expect(readSlipCode(slip.code)).toBe(slip.code)
		expect(slip.pin).toMatch(/^\d{6}$/)
		const [row] = await slipsOf(contributionId)
		expect(row).toMatchObject({ is_for_another: true, issued_by: giver.memberId, revoked_at: null })
		expect(row?.pin_hash).toMatch(/^\$argon2id\$/)
		expect(await verifyPassword(row?.pin_hash, slip.pin)).toBe(true)
		expect((await eventsOf(giver, contributionId)).at(-1)).toBe('slip-issued')
	})

	test('asked for again keeps code and purpose, and gets another number that sends away whoever used the old one', async () => {
		const { giver, contributionId } = await given()
		const first = await issued(giver, { contributionId, isForAnother: true })
		const at = house.current.clock.now
		await giver.db.insertInto('slip_session').values({ id: randomUUID(), slip_id: first.slipId, created_at: at, expires_at: at }).execute()
		const again = await issued(giver, { contributionId, isForAnother: false })
		expect(again).toMatchObject({ slipId: first.slipId, code: first.code })
		const [row] = await slipsOf(contributionId)
		expect(row?.is_for_another).toBe(true)
		expect(await verifyPassword(row?.pin_hash, again.pin)).toBe(true)
		expect(await giver.db.selectFrom('slip_session').selectAll().where('slip_id', '=', first.slipId).execute()).toEqual([])
		expect((await eventsOf(giver, contributionId)).at(-1)).toBe('slip-pin-changed')
	})

	test('sent a second time, as a page reloaded is, draws no other number', async () => {
		const { giver, contributionId } = await given()
		const slip = await issued(giver, { contributionId, isForAnother: true, seen: '' })
		expect(await issueSlip(giver, { contributionId, isForAnother: true, seen: '' })).toEqual({
			ok: false,
			refusal: { code: 'conflicting', what: 'slip-number' },
		})
		const [row] = await slipsOf(contributionId)
		expect(await verifyPassword(row?.pin_hash, slip.pin)).toBe(true)
		const seen = row?.issued_at.toISOString() ?? ''
		expect((await issueSlip(giver, { contributionId, isForAnother: true, seen })).ok).toBe(true)
	})

	test('that was ended is followed by one of another code', async () => {
		const { giver, contributionId } = await given()
		const first = await issued(giver, { contributionId, isForAnother: true })
		expect(await endSlip(giver, { contributionId })).toEqual({ ok: true, value: null })
		expect(await endSlip(giver, { contributionId })).toEqual({ ok: false, refusal: { code: 'not-found' } })
		const second = await issued(giver, { contributionId, isForAnother: false })
		expect(second.code).not.toBe(first.code)
		expect((await slipsOf(contributionId)).map((row) => row.revoked_at !== null)).toContain(true)
	})
})

describe('a desk without internet', () => {
	test('has handed out its own code and number, and may send them twice', async () => {
		const { giver, contributionId } = await given()
		const desk = { code: deskCode(42).toLowerCase(), pin: '004219' }
		const slip = await issued(giver, { contributionId, isForAnother: true, desk })
		expect(slip).toMatchObject({ code: deskCode(42), pin: '004219' })
		expect(await issued(giver, { contributionId, isForAnother: true, desk })).toEqual(slip)
		const [row, ...others] = await slipsOf(contributionId)
		expect(others).toEqual([])
		expect(await verifyPassword(row?.pin_hash, '004219')).toBe(true)
		expect((await eventsOf(giver, contributionId)).filter((kind) => kind.startsWith('slip-'))).toEqual(['slip-issued'])
	})

	test.each([
		{ why: 'a mistyped code', desk: { code: 'K7D4-22PX', pin: '004219' }, refusal: 'invalid' },
		{ why: 'a code the server draws', desk: { code: '222-222-222', pin: '004219' }, refusal: 'invalid' },
		{ why: 'five figures', desk: { code: deskCode(7), pin: '04219' }, refusal: 'invalid' },
		{ why: 'a code on another slip', desk: { code: deskCode(50), pin: '004219' }, refusal: 'conflicting' },
	])('is refused $why', async ({ desk, refusal }) => {
		const before = await given()
		await issueSlip(before.giver, {
			contributionId: before.contributionId,
			isForAnother: true,
			desk: { code: deskCode(50), pin: '111111' },
		})
		const { giver, contributionId } = await given()
		expect(await issueSlip(giver, { contributionId, isForAnother: true, desk })).toMatchObject({ ok: false, refusal: { code: refusal } })
		expect(await slipsOf(contributionId)).toEqual([])
	})

	test('is refused a second slip for a contribution that has one', async () => {
		const { giver, contributionId } = await given()
		await issued(giver, { contributionId, isForAnother: true })
		const desk = { code: deskCode(60), pin: '004219' }
		expect(await issueSlip(giver, { contributionId, isForAnother: true, desk })).toMatchObject({
			ok: false,
			refusal: { code: 'conflicting', what: 'slip' },
		})
	})
})

test('none but the giver hands one out or ends one, and not for what was withdrawn', async () => {
	const { giver, contributionId } = await given()
	const other = await house.current.member('contributor', 'reviewer', 'officer', 'administrator')
	expect(await issueSlip(other, { contributionId, isForAnother: true })).toEqual({ ok: false, refusal: { code: 'not-found' } })
	await issued(giver, { contributionId, isForAnother: true })
	expect(await endSlip(other, { contributionId })).toEqual({ ok: false, refusal: { code: 'not-found' } })
	await withdrawContribution(giver, { contributionId })
	expect(await issueSlip(giver, { contributionId, isForAnother: true })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
})
