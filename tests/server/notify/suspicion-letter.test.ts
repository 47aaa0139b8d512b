import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { anonymous, system } from '#moderation/actor.ts'
import { reportSuspicion } from '#server/collection/report-suspicion.ts'
import { closeSuspicion, eraseSuspicionContact } from '#server/collection/triage-suspicion.ts'
import { listLetters } from '#db/read/list-letters.ts'
import { makeMailer } from '#server/notify/mailer.ts'
import { sendReportLetter } from '#server/notify/send-report-letter.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { usePostOffice } from '../../support/maildev.ts'

const house = useHouse()
const office = usePostOffice()
const secrets = ['Ché-Tuk-Giấu', 'miệng-sứt-giấu', 'buôn-giấu', 'công-an-xã-giấu']
const worker = () => ({ ...house.current.as(system), mailer: makeMailer(office.current.url, 'Bến Nước <bennuoc@example.org>') })

async function reported(contact: string, locale: 'vi' | 'en' = 'vi') {
	const { db } = house.current.services
	const told = { kind: 'stolen', object: 'Ché-Tuk-Giấu', words: 'miệng-sứt-giấu', place: 'buôn-giấu', contact, locale } as const
	const { reference } = must(await reportSuspicion(house.current.as(anonymous), { ...told, address: randomUUID(), isTrapped: false }))
	const { id } = await db.selectFrom('suspicion').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()
	const letters = () => db.selectFrom('report_letter').selectAll().where('suspicion_id', '=', id).orderBy('created_at').execute()
	return { id, reference, letters }
}
const close = async (suspicionId: string) => {
	house.current.clock.advance(60_000)
	const answered = { suspicionId, outcome: 'passed-on', answer: 'Đã chuyển công-an-xã-giấu.' } as const
	must(await closeSuspicion(await house.current.member('officer'), answered))
}

test.each([
	{ locale: 'vi', says: ['Đã nhận điều bạn báo, số ', 'Đã trả lời điều bạn báo, số '] },
	{ locale: 'en', says: ['Your report ', 'has been answered'] },
] as const)(
	'who reported a suspected object and left an e-mail address is written to in $locale, once each, and no letter tells what',
	async ({ locale, says }) => {
		const to = `bao-${locale}@example.org`
		const { id, reference, letters } = await reported(to, locale)
		await close(id)
		for (const { id: letterId } of await letters()) for (const _ of [1, 2]) await sendReportLetter(worker(), letterId)
		const sent = (await office.current.letters()).filter((letter) => letter.to === to)
		expect(sent).toHaveLength(2)
		for (const [index, letter] of sent.entries()) {
			const written = `${letter.subject}\n${letter.text}`
			expect(written).toContain(says[index])
			expect(written).toContain(`/report-object/${reference}`)
			for (const secret of secrets) expect(written).not.toContain(secret)
		}
		expect((await letters()).map(({ kind, letter }) => [kind, letter])).toEqual([
			['received', 'sent'],
			['answered', 'sent'],
		])
		const kept = JSON.stringify(await letters())
		expect(kept).not.toContain(`bao-${locale}`)
	},
)

test.each([
	{ why: 'a telephone number', contact: '0905 000 111' },
	{ why: 'nothing', contact: '' },
])('who left $why is not written to', async ({ contact }) => {
	const { id, letters } = await reported(contact)
	await close(id)
	expect(await letters()).toEqual([])
})

test('an address erased before the letter went is written to no more; what waits is told to those who look after letters', async () => {
	const { id, reference, letters } = await reported('xoa@example.org')
	expect((await listLetters(house.current.services.db)).map((line) => line.to)).toContain(reference)
	must(await eraseSuspicionContact(await house.current.member('officer'), id))
	for (const { id: letterId } of await letters()) await sendReportLetter(worker(), letterId)
	expect((await letters()).map(({ letter }) => letter)).toEqual(['in-site'])
	expect((await office.current.letters()).filter((letter) => letter.to === 'xoa@example.org')).toEqual([])
})
