import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { makeMailer } from '#server/notify/mailer.ts'
import { sendNotice } from '#server/notify/send-notice.ts'
import { requeueStalled } from '#server/jobs/requeue-stalled.ts'
import { decideContribution } from '#server/review/decide-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, screened } from '../../support/desk.ts'
import { faults, openFaultyDb, type FaultyDb } from '../../support/fault-points.ts'
import { usePostOffice } from '../../support/maildev.ts'
import { strangePostOffice } from '../../support/strange-post-office.ts'

const house = useHouse()
const office = usePostOffice()
const from = 'Bến Nước <bennuoc@example.org>'
let faulty: FaultyDb
beforeAll(() => {
	faulty = openFaultyDb(house.current.client.url)
})
afterAll(() => faulty.close())

async function withEmail(email: string, locale: 'vi' | 'en' = 'vi') {
	const giver = await house.current.member('contributor')
	await giver.db.insertInto('member_contact').values({ member_id: giver.memberId, phone: null, email, email_key: email }).execute()
	await giver.db.updateTable('member').set({ locale }).where('id', '=', giver.memberId).execute()
	return giver
}

/** A refused contribution of this giver, and the notice of it. */
async function refused(giver: Context) {
	const reviewer = await house.current.member('reviewer')
	const contributionId = await screened(house.current, giver, { title: 'Bán đất mặt tiền' })
	const version = await claimed(reviewer, contributionId, 'review')
	must(
		await decideContribution(reviewer, {
			contributionId,
			version,
			decision: 'refuse',
			reason: 'advertising',
			message: 'Đây là quảng cáo\nnhà đất.',
		}),
	)
	return { contributionId, notice: await noticeOf(contributionId) }
}

async function noticeOf(contributionId: string) {
	const { db } = house.current.services
	return db.selectFrom('notice').selectAll().where('contribution_id', '=', contributionId).orderBy('created_at').executeTakeFirstOrThrow()
}

const worker = (over: Partial<Context> = {}): Context => ({
	...house.current.as(system),
	mailer: makeMailer(office.current.url, from),
	...over,
})
const lettersTo = async (to: string) => (await office.current.letters()).filter((letter) => letter.to === to)

describe('a letter', () => {
	test.each([
		{ locale: 'vi', says: ['“Bán đất mặt tiền” không được nhận', 'Lý do: đây là quảng cáo hoặc mua bán.', 'Hạn khiếu nại: hết ngày 31'] },
		{
			locale: 'en',
			says: ['“Bán đất mặt tiền” was not accepted', 'Reason: this is advertising or trade.', 'You can appeal until the end of 31'],
		},
	] as const)('tells in $locale what happened, why, what to do and until when', async ({ locale, says }) => {
		const giver = await withEmail(`thu-${locale}@example.org`, locale)
		const { contributionId, notice } = await refused(giver)
		await sendNotice(worker(), notice.id)
		const [letter, ...more] = await lettersTo(`thu-${locale}@example.org`)
		expect(more).toEqual([])
		expect(letter?.messageId).toBe(`<${notice.id}@127.0.0.1>`)
		expect(letter?.subject).toBe(says[0])
		for (const sentence of says) expect(letter?.text).toContain(sentence)
		expect(letter?.text).toContain('> Đây là quảng cáo\n> nhà đất.')
		expect(letter?.text).toContain(`/mine/${contributionId}`)
		expect(await noticeOf(contributionId)).toMatchObject({ letter: 'sent' })
	})

	test('is queued in the transaction of the deed, and sent once however often the job runs', async () => {
		const { notice } = await refused(await withEmail('nhieu-lan@example.org'))
		const { rows } = await house.current.client.pool.query(
			`select payload ->> 'noticeId' as id from graphile_worker._private_jobs where payload ->> 'noticeId' = $1`,
			[notice.id],
		)
		expect(rows).toHaveLength(1)
		await Promise.all([sendNotice(worker(), notice.id), sendNotice(worker(), notice.id), sendNotice(worker(), notice.id)])
		await sendNotice(worker(), notice.id)
		expect(await lettersTo('nhieu-lan@example.org')).toHaveLength(1)
	})

	test.each([
		{ why: 'there is no address', email: null, mailer: true },
		{ why: 'the house sends no letters', email: 'khong-smtp@example.org', mailer: false },
	])('is not sent where $why: the notice is on the site alone', async ({ email, mailer }) => {
		const giver = email === null ? await house.current.member('contributor') : await withEmail(email)
		const { contributionId, notice } = await refused(giver)
		await sendNotice(mailer ? worker() : house.current.as(system), notice.id)
		expect(await noticeOf(contributionId)).toMatchObject({ letter: 'in-site', read_at: null })
		await sendNotice(worker(), notice.id)
		if (email) expect(await lettersTo(email)).toEqual([])
	})
})

describe('whatever is cut, no letter goes twice', () => {
	const points = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((at) => faults.map((fault) => ({ at, fault })))
	test.each(points)('statement $at $fault', async ({ at, fault }) => {
		const email = `cat-${at}-${fault}@example.org`
		const { contributionId, notice } = await refused(await withEmail(email))
		faulty.arm(at, fault)
		await sendNotice(worker({ db: faulty.db }), notice.id).catch(() => undefined)
		const isStruck = faulty.struck
		faulty.arm()
		await sendNotice(worker(), notice.id)
		const sent = await lettersTo(email)
		const { letter } = await noticeOf(contributionId)
		expect(sent.length).toBeLessThanOrEqual(1)
		if (letter === 'sent') expect(sent).toHaveLength(1)
		else expect({ letter, isStruck }).toEqual({ letter: 'sending', isStruck: true })
		house.current.clock.advance(11 * 60_000)
		await requeueStalled(house.current.services)
		expect((await noticeOf(contributionId)).letter).toBe(letter === 'sent' ? 'sent' : 'unclear')
	})
})

describe('the other side', () => {
	test.each([
		{ why: 'takes it later', reply: { rcpt: '450 busy' }, letter: 'waiting', isTriedAgain: true },
		{ why: 'knows no such person', reply: { rcpt: '550 no such user' }, letter: 'failed', isTriedAgain: false },
		{ why: 'breaks off after the text', reply: { end: 'cut' }, letter: 'unclear', isTriedAgain: false },
		{ why: 'breaks off before the text', reply: { rcpt: 'cut' }, letter: 'waiting', isTriedAgain: true },
		{ why: 'refuses the text', reply: { end: '554 no' }, letter: 'failed', isTriedAgain: false },
	] as const)('$why', async ({ reply, letter, isTriedAgain }) => {
		const { url, close } = await strangePostOffice(reply)
		const { contributionId, notice } = await refused(await withEmail(`${randomUUID()}@example.org`))
		const run = sendNotice(worker({ mailer: makeMailer(url, from) }), notice.id)
		await (isTriedAgain ? expect(run).rejects.toThrow(/could not be handed over yet/) : run)
		expect((await noticeOf(contributionId)).letter).toBe(letter)
		close()
	})

	test('is not there: the letter waits', async () => {
		const { contributionId, notice } = await refused(await withEmail('vang@example.org'))
		await expect(sendNotice(worker({ mailer: makeMailer('smtp://127.0.0.1:9', from) }), notice.id)).rejects.toThrow()
		expect((await noticeOf(contributionId)).letter).toBe('waiting')
		await sendNotice(worker(), notice.id)
		expect(await lettersTo('vang@example.org')).toHaveLength(1)
	})
})
