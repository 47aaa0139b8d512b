import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anonymous } from '#moderation/actor.ts'
import { findSuspicion, findSuspicionByReference, listSuspicions } from '#db/read/list-suspicions.ts'
import { nameOpener } from '#server/collection/name-opener.ts'
import { reportSuspicion } from '#server/collection/report-suspicion.ts'
import { acknowledgeSuspicion, closeSuspicion, openSuspicionContact } from '#server/collection/triage-suspicion.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { draftItem, sentItem } from './support.ts'

const house = useHouse()
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
	const [line] = await listSuspicions(db, false)
	const id = line?.id ?? ''
	const found = await findSuspicion(db, id)
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
	const told = await findSuspicionByReference(db, reference)
	expect(told).toMatchObject({ state: 'closed', outcome: 'passed-on', answer: 'Đã chuyển công an xã.' })
	for (const secret of [report.object, report.words, report.place, report.contact]) expect(JSON.stringify(told)).not.toContain(secret)
})

test.each([
	{ why: 'without an object', over: { object: '' }, code: 'invalid' },
	{ why: 'without a kind', over: { kind: null }, code: 'invalid' },
])('refused: $why', async ({ over, code }) => {
	expect(await reportSuspicion(house.current.as(anonymous), { ...report, ...over })).toMatchObject({ refusal: { code } })
})

test('a machine is thanked and nothing is written; without a key a contact is not taken', async () => {
	const { db } = house.current.services
	const before = (await listSuspicions(db, false)).length
	must(await reportSuspicion(house.current.as(anonymous), { ...report, isTrapped: true }))
	const { vault: _vault, ...without } = house.current.as(anonymous)
	expect(await reportSuspicion(without, report)).toMatchObject({ refusal: { code: 'no-sealing-key' } })
	expect((await listSuspicions(db, false)).length).toBe(before)
	must(await reportSuspicion(without, { ...report, contact: '' }))
})
