import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anonymous } from '#moderation/actor.ts'
import { parseSuspicionNumber } from '#app/forms/suspicion-number.ts'
import { hasSealed } from '#db/read/find-sealed.ts'
import { countSuspicions, findSuspicion, findSuspicionByReference, listSuspicions } from '#db/read/list-suspicions.ts'
import { suspicionClock } from '#moderation/collection/suspicion.ts'
import { nameOpener } from '#server/collection/name-opener.ts'
import { reportSuspicion } from '#server/collection/report-suspicion.ts'
import { acknowledgeSuspicion, closeSuspicion, eraseSuspicionContact, openSuspicionContact } from '#server/collection/triage-suspicion.ts'
import { eraseOldContacts } from '#server/review/erase-old-contacts.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { draftItem, sentItem } from './support.ts'

const house = useHouse()
const dayMs = 86_400_000
const report = {
	kind: 'stolen',
	object: 'Ché tuk men nâu',
	words: 'Mất ở nhà dài buôn tôi, miệng sứt.',
	place: 'buôn Thử',
	contact: '0909-liên-lạc-giấu',
	address: '10.0.0.1',
	isTrapped: false,
} as const

test('a report needs no account; applications like it are hinted to officers; its contact is sealed; the answer is read by number', async () => {
	const { db } = house.current.services
	const collector = await house.current.member('collector')
	const itemId = await sentItem(collector)
	const { id: draft } = await draftItem(await house.current.member('collector'))
	const { reference } = must(await reportSuspicion(house.current.as(anonymous), report))
	const [line] = await listSuspicions(db, false, house.current.services.now())
	const id = line?.id ?? ''
	const found = await findSuspicion(db, id, house.current.services.now())
	expect(found).toMatchObject({ reference, state: 'open', items: [{ id: itemId }] })
	expect(found?.items.map((item) => item.id)).not.toContain(draft)
	const { rows } = await sql<{ row: string }>`select s::text as row from suspicion s union all select e::text from event e`.execute(db)
	expect(JSON.stringify(rows)).not.toContain('liên-lạc-giấu')

	const officer = await house.current.member('officer')
	expect(await acknowledgeSuspicion(collector, id)).toMatchObject({ refusal: { code: 'forbidden' } })
	must(await acknowledgeSuspicion(officer, id))
	expect(await openSuspicionContact(officer, id)).toMatchObject({ refusal: { code: 'forbidden' } })
	must(await nameOpener(await house.current.member('administrator'), officer.memberId))
	expect(must(await openSuspicionContact(officer, id))).toBe(report.contact)
	expect(await closeSuspicion(officer, { suspicionId: id, outcome: null, answer: '' })).toMatchObject({ refusal: { code: 'invalid' } })
	must(await closeSuspicion(officer, { suspicionId: id, outcome: 'passed-on', answer: 'Đã chuyển công an xã.' }))
	const told = await findSuspicionByReference(db, reference, house.current.services.now())
	expect(told).toMatchObject({ state: 'closed', outcome: 'passed-on', answer: 'Đã chuyển công an xã.' })
	for (const secret of [report.object, report.words, report.place, report.contact]) expect(JSON.stringify(told)).not.toContain(secret)
})

test.each([
	{ why: 'without an object', over: { object: '' }, code: 'invalid' },
	{ why: 'without a kind', over: { kind: null }, code: 'invalid' },
])('refused: $why', async ({ over, code }) => {
	expect(await reportSuspicion(house.current.as(anonymous), { ...report, ...over })).toMatchObject({ refusal: { code } })
})

test('an officer neither sees nor answers a report that may speak of an object of their own, nor learns who made it', async () => {
	const { db, now } = house.current.services
	const officer = await house.current.member('officer')
	const other = await house.current.member('officer')
	await draftItem(officer, { name: 'Chiêng knah cổ' })
	const { reference } = must(await reportSuspicion(house.current.as(anonymous), { ...report, object: 'Chiêng knah cổ' }))
	const seenBy = async ({ memberId }: typeof officer) =>
		(await listSuspicions(db, false, now(), memberId)).find((line) => line.reference === reference)
	const id = (await seenBy(other))?.id ?? ''
	expect(await seenBy(officer)).toBeUndefined()
	for (const each of [officer, other]) must(await nameOpener(await house.current.member('administrator'), each.memberId))
	const closing = { suspicionId: id, outcome: 'no-ground', answer: 'Không có gì.' } as const
	for (const deed of [acknowledgeSuspicion, openSuspicionContact, eraseSuspicionContact])
		expect(await deed(officer, id)).toMatchObject({ refusal: { code: 'not-found' } })
	expect(await closeSuspicion(officer, closing)).toMatchObject({ refusal: { code: 'not-found' } })
	expect(must(await openSuspicionContact(other, id))).toBe(report.contact)
	must(await closeSuspicion(other, closing))
})

test('a machine is thanked and nothing is written; without a key a contact is not taken', async () => {
	const { db } = house.current.services
	const before = (await listSuspicions(db, false, house.current.services.now())).length
	must(await reportSuspicion(house.current.as(anonymous), { ...report, isTrapped: true }))
	const { vault: _vault, ...without } = house.current.as(anonymous)
	expect(await reportSuspicion(without, report)).toMatchObject({ refusal: { code: 'no-sealing-key' } })
	expect((await listSuspicions(db, false, house.current.services.now())).length).toBe(before)
	must(await reportSuspicion(without, { ...report, contact: '' }))
})

test('the house sees its own clock run, and the reporter with it; answered in time it stands still', async () => {
	const { services } = house.current
	const { reference } = must(await reportSuspicion(house.current.as(anonymous), { ...report, kind: 'dug', contact: '' }))
	const told = async (later: number) => findSuspicionByReference(services.db, reference, new Date(services.now().getTime() + later))
	const fresh = await told(0)
	expect(fresh).toMatchObject({ state: 'open', isOverdue: false, acknowledgedAt: null, closedAt: null })
	const { seenBy, answeredBy } = suspicionClock('dug', new Date(fresh?.at ?? ''))
	expect(fresh).toMatchObject({ seenBy: seenBy.toISOString(), answeredBy: answeredBy.toISOString() })
	expect(await told(dayMs * 4)).toMatchObject({ isOverdue: true })
	const before = await countSuspicions(services.db, new Date(services.now().getTime() + dayMs * 4))
	const id = (await listSuspicions(services.db, false, services.now())).find((line) => line.reference === reference)?.id ?? ''
	const officer = await house.current.member('officer')
	must(await acknowledgeSuspicion(officer, id))
	expect(await told(dayMs * 4)).toMatchObject({ isOverdue: false, acknowledgedAt: expect.any(String) })
	expect(await countSuspicions(services.db, new Date(services.now().getTime() + dayMs * 4))).toEqual({
		...before,
		overdue: before.overdue - 1,
	})
	expect(await told(dayMs * 30)).toMatchObject({ isOverdue: true })
	must(await closeSuspicion(officer, { suspicionId: id, outcome: 'no-ground', answer: 'Đã xem, là ché mới làm.' }))
	expect(await told(dayMs * 30)).toMatchObject({ isOverdue: false, closedAt: expect.any(String) })
})

test('how to reach a reporter is erased when asked, and by itself some time after the answer; the report stays', async () => {
	const { services } = house.current
	const { db } = services
	const officer = await house.current.member('officer')
	const filed = async (): Promise<string> => {
		const { reference } = must(await reportSuspicion(house.current.as(anonymous), report))
		return (await listSuspicions(db, false, services.now())).find((line) => line.reference === reference)?.id ?? ''
	}
	const [asked, answered, waiting] = [await filed(), await filed(), await filed()]
	const kept = async (id: string) => [(await findSuspicion(db, id, services.now()))?.hasContact, await hasSealed(db, 'contact', id)]
	must(await eraseSuspicionContact(officer, asked))
	expect(await kept(asked)).toEqual([false, false])
	expect(await eraseSuspicionContact(officer, asked)).toMatchObject({ refusal: { code: 'nothing-changed' } })
	must(await closeSuspicion(officer, { suspicionId: answered, outcome: 'passed-on', answer: 'Đã chuyển.' }))
	await eraseOldContacts(services)
	expect(await kept(answered)).toEqual([true, true])
	const later = new Date(services.now().getTime() + dayMs * (services.env.reportContactDays + 1))
	expect(await eraseOldContacts({ ...services, now: () => later })).toBeGreaterThanOrEqual(1)
	expect([await kept(answered), await kept(waiting)]).toEqual([
		[false, false],
		[true, true],
	])
	expect(await findSuspicion(db, answered, later)).toMatchObject({ words: report.words, answer: 'Đã chuyển.' })
})

test.each([
	{ typed: ' ng-2345-abcd ', read: 'NG-2345-ABCD' },
	{ typed: 'NG2345ABCD', read: 'NG-2345-ABCD' },
	{ typed: 'NG 2345 ABCD.', read: 'NG-2345-ABCD' },
	{ typed: 'HV-2345-ABCD', read: null },
	{ typed: 'NG-2345-ABC', read: null },
	{ typed: '', read: null },
	{ typed: undefined, read: null },
])('a number typed as $typed is read as $read', ({ typed, read }) => expect(parseSuspicionNumber(typed)).toBe(read))
