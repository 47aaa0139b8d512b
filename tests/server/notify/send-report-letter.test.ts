import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymous, system } from '#moderation/actor.ts'
import type { Context } from '#server/context.ts'
import { requeueStalled } from '#server/jobs/requeue-stalled.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { makeMailer } from '#server/notify/mailer.ts'
import { sendReportLetter } from '#server/notify/send-report-letter.ts'
import { settleLetter } from '#server/notify/settle-letter.ts'
import { eraseOldContacts } from '#server/review/erase-old-contacts.ts'
import { fileReport, type FileReportCommand } from '#server/review/file-report.ts'
import { closeReport, eraseReportContact } from '#server/review/triage-report.ts'
import { listLetters } from '#db/read/list-letters.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { faults, openFaultyDb, type FaultyDb } from '../../support/fault-points.ts'
import { usePostOffice } from '../../support/maildev.ts'
import { strangePostOffice } from '../../support/strange-post-office.ts'

const house = useHouse()
const office = usePostOffice()
const from = 'Bến Nước <bennuoc@example.org>'
let faulty: FaultyDb
beforeAll(async () => {
	faulty = openFaultyDb(house.current.client.url)
	await loadSampleData(house.current.services)
})
afterAll(() => faulty.close())

const worker = (over: Partial<Context> = {}): Context => ({
	...house.current.as(system),
	mailer: makeMailer(office.current.url, from),
	...over,
})
const lettersTo = async (to: string) => (await office.current.letters()).filter((letter) => letter.to === to)

async function reported(contact: string, over: Partial<FileReportCommand> = {}) {
	const { db } = house.current.services
	const { reference } = must(
		await fileReport(house.current.as(anonymous), {
			identifier: 'DL-001',
			kind: 'mine',
			words: 'Ảnh này của nhà tôi, bán đất 0905.',
			contact,
			mediaId: null,
			locale: 'vi',
			address: randomUUID(),
			isTrapped: false,
			...over,
		}),
	)
	const report = await db.selectFrom('report').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow()
	const letters = () => db.selectFrom('report_letter').selectAll().where('report_id', '=', report.id).orderBy('created_at').execute()
	return { report, reference, letters }
}
async function sendAll(letters: readonly { id: string }[], context = worker()): Promise<void> {
	for (const { id } of letters) await sendReportLetter(context, id)
}

describe('who reported and left an e-mail address', () => {
	test.each([
		{
			locale: 'vi',
			subjects: ['Đã nhận điều bạn báo, số ', 'Đã trả lời điều bạn báo, số '],
			received: ['hồ sơ DL-001: của bạn, hoặc của nhà bạn', 'Có người xem chậm nhất:', 'Có trả lời chậm nhất:'],
			answered: ['Kết quả: đã sửa.', '> Đã ghi tên\n> nhà bạn.'],
		},
		{
			locale: 'en',
			subjects: ['Your report ', 'Your report '],
			received: ['the entry DL-001: it is yours', 'Somebody sees it by', 'You have an answer by'],
			answered: ['Outcome: corrected.', '> Đã ghi tên\n> nhà bạn.'],
		},
	] as const)(
		'is written in $locale that it was received, by when, and what came of it',
		async ({ locale, subjects, received, answered }) => {
			const email = `nguoi-bao-${locale}@example.org`
			const { report, reference, letters } = await reported(`Y Suin, ${email}`, { locale })
			await sendAll(await letters())
			const reviewer = await house.current.member('reviewer')
			must(await closeReport(reviewer, { reportId: report.id, outcome: 'corrected', answer: 'Đã ghi tên\nnhà bạn.' }))
			await sendAll(await letters())
			await sendAll(await letters())
			const [first, second, ...more] = await lettersTo(email)
			expect(more).toEqual([])
			expect([first?.subject, second?.subject].map((subject, at) => subject?.startsWith(subjects[at] ?? '?'))).toEqual([true, true])
			for (const sentence of received) expect(first?.text).toContain(sentence)
			for (const sentence of answered) expect(second?.text).toContain(sentence)
			for (const letter of [first, second]) {
				expect(letter?.text).toContain(`/reports/${reference}`)
				expect(letter?.text).not.toContain('bán đất')
			}
			expect((await letters()).map(({ kind, letter }) => [kind, letter])).toEqual([
				['received', 'sent'],
				['answered', 'sent'],
			])
		},
	)

	test('has the letter queued in the transaction of the report, without the address', async () => {
		const { letters } = await reported('mot-minh@example.org')
		const [letter] = await letters()
		const { rows } = await house.current.client.pool.query<{ all: string }>(
			`select row_to_json(j)::text as all from graphile_worker._private_jobs j where payload ->> 'letterId' = $1`,
			[letter?.id],
		)
		expect(rows).toHaveLength(1)
		expect(rows[0]?.all).not.toContain('@')
	})

	test.each([
		{ why: 'a telephone number', contact: '0905 000 111' },
		{ why: 'nothing', contact: '' },
		{ why: 'two addresses, of which one may be anyone’s', contact: 'a@example.org, b@example.org' },
		{ why: 'a header', contact: 'khong@' },
	])('who left $why is written nothing', async ({ contact }) => {
		const { letters } = await reported(contact)
		expect(await letters()).toEqual([])
	})
})

describe('the address is kept no longer than the contact', () => {
	test('erased before the letter went, it does not go', async () => {
		const { report, letters } = await reported('xoa-truoc@example.org')
		must(await eraseReportContact(await house.current.member('reviewer'), { reportId: report.id }))
		await sendAll(await letters())
		expect(await lettersTo('xoa-truoc@example.org')).toEqual([])
		expect((await letters()).map(({ letter }) => letter)).toEqual(['in-site'])
	})

	test('what the other side answered does not name it, and goes with the contact; an erased contact is answered by nothing', async () => {
		const { report, letters } = await reported('la-toi@example.org')
		const { url, close } = await strangePostOffice({ rcpt: '550 no LA-TOI@example.org here' })
		await sendAll(await letters(), worker({ mailer: makeMailer(url, from) }))
		close()
		const [refused] = await letters()
		expect(refused?.letter).toBe('failed')
		expect(refused?.letter_answer).toContain('550')
		expect(refused?.letter_answer.toLowerCase()).not.toContain('la-toi')
		must(await closeReport(await house.current.member('reviewer'), { reportId: report.id, outcome: 'no-change', answer: 'Đúng rồi.' }))
		house.current.clock.advance(400 * 86_400_000)
		await eraseOldContacts(house.current.services)
		await sendAll(await letters())
		expect((await letters()).map(({ letter, letter_answer }) => [letter, letter_answer])).toEqual([
			['failed', ''],
			['in-site', ''],
		])
		expect(await lettersTo('la-toi@example.org')).toEqual([])
	})
})

describe('whatever is cut, no letter goes twice', () => {
	const points = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((at) => faults.map((fault) => ({ at, fault })))
	test.each(points)('statement $at $fault', async ({ at, fault }) => {
		const email = `cat-${at}-${fault}@example.org`
		const { letters, reference } = await reported(email)
		faulty.arm(at, fault)
		await sendAll(await letters(), worker({ db: faulty.db })).catch(() => undefined)
		const isStruck = faulty.struck
		faulty.arm()
		await sendAll(await letters())
		const sent = await lettersTo(email)
		const letter = (await letters())[0]?.letter
		expect(sent.length).toBeLessThanOrEqual(1)
		if (letter === 'sent') expect(sent).toHaveLength(1)
		else expect({ letter, isStruck }).toEqual({ letter: 'sending', isStruck: true })
		house.current.clock.advance(11 * 60_000)
		await requeueStalled(house.current.services)
		const after = await letters()
		expect(after[0]?.letter).toBe(letter === 'sent' ? 'sent' : 'unclear')
		const listed = (await listLetters(house.current.services.db)).filter(({ to }) => to === reference)
		expect(listed).toHaveLength(letter === 'sent' ? 0 : 1)
		if (letter === 'sent') return
		must(await settleLetter(await house.current.member('administrator'), { noticeId: after[0]?.id ?? '', again: true }))
		await sendAll(after)
		expect(await lettersTo(email)).toHaveLength(sent.length + 1)
	})
})
