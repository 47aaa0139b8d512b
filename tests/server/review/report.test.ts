import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous } from '#moderation/actor.ts'
import { findReport } from '#db/read/list-reports.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { eraseOldContacts } from '#server/review/erase-old-contacts.ts'
import { fileReport, type FileReportCommand } from '#server/review/file-report.ts'
import { acknowledgeReport, closeReport, eraseReportContact } from '#server/review/triage-report.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
const good: FileReportCommand = {
	identifier: 'DL-001',
	kind: 'personal-data',
	words: 'Có số điện thoại của tôi.',
	contact: '0905 000 111',
	mediaId: null,
	locale: 'vi',
	address: '10.0.0.1',
	isTrapped: false,
}
const reports = () => house.current.services.db.selectFrom('report').selectAll()
async function filed(over: Partial<FileReportCommand> = {}) {
	const { reference } = must(await fileReport(house.current.as(anonymous), { ...good, ...over }))
	return reports().where('reference', '=', reference).executeTakeFirstOrThrow()
}
const contactOf = (id: string) =>
	house.current.services.db.selectFrom('report_contact').select('contact').where('report_id', '=', id).executeTakeFirst()

describe('a report', () => {
	test('needs no account; its number is given, its clocks run, its contact is kept apart', async () => {
		const report = await filed()
		expect(report.reference).toMatch(/^BS-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
		expect(report).toMatchObject({ state: 'open', kind: 'personal-data', words: good.words })
		expect(JSON.stringify(report)).not.toContain('0905')
		expect(await contactOf(report.id)).toEqual({ contact: '0905 000 111' })
		const events = await reports()
			.innerJoin('event', 'event.entry_id', 'report.entry_id')
			.select('event.payload')
			.where('event.kind', '=', 'report-received')
			.execute()
		expect(JSON.stringify(events)).not.toContain('0905')
	})

	test.each([
		{ why: 'of what is not there', over: { identifier: 'DL-999' }, refusal: { code: 'not-found' } },
		{ why: 'without a kind', over: { kind: null }, refusal: { code: 'invalid' } },
		{ why: 'without words', over: { words: '  ' }, refusal: { code: 'invalid' } },
		{ why: 'with far too many', over: { words: 'a'.repeat(4001) }, refusal: { code: 'invalid' } },
	])('is refused: $why', async ({ over, refusal }) => {
		expect(await fileReport(house.current.as(anonymous), { ...good, ...over })).toMatchObject({ ok: false, refusal })
	})

	test('by a machine that fills what nobody sees is thanked and not written', async () => {
		const before = await reports().execute()
		must(await fileReport(house.current.as(anonymous), { ...good, isTrapped: true, address: '10.0.0.2' }))
		expect(await reports().execute()).toHaveLength(before.length)
	})

	test('from one place only so often', async () => {
		const answers = []
		for (let time = 0; time < 12; time++) answers.push(await fileReport(house.current.as(anonymous), { ...good, address: '10.9.9.9' }))
		expect(answers.at(-1)).toMatchObject({ refusal: { code: 'too-many-attempts' } })
	})
})

describe('triage', () => {
	test('seen, answered, its contact erased; each once', async () => {
		const report = await filed({ address: '10.0.0.3' })
		const reviewer = await house.current.member('reviewer')
		must(await acknowledgeReport(reviewer, { reportId: report.id }))
		expect(await acknowledgeReport(reviewer, { reportId: report.id })).toMatchObject({ refusal: { code: 'nothing-changed' } })
		expect(await closeReport(reviewer, { reportId: report.id, outcome: null, answer: '' })).toMatchObject({ refusal: { code: 'invalid' } })
		must(await closeReport(reviewer, { reportId: report.id, outcome: 'corrected', answer: 'Đã bỏ số ấy.' }))
		expect(await closeReport(reviewer, { reportId: report.id, outcome: 'corrected', answer: 'a' })).toMatchObject({
			refusal: { code: 'nothing-changed' },
		})
		must(await eraseReportContact(reviewer, { reportId: report.id }))
		expect(await contactOf(report.id)).toBeUndefined()
		expect(await reports().where('id', '=', report.id).executeTakeFirst()).toMatchObject({
			state: 'closed',
			outcome: 'corrected',
			answer: 'Đã bỏ số ấy.',
			acknowledged_by: reviewer.memberId,
		})
	})

	test.each([
		{ state: 'open', moment: 'before anyone need have seen it', late: false },
		{ state: 'open', moment: 'after it should have been seen', late: true },
		{ state: 'acknowledged', moment: 'after it should have been seen', late: false },
		{ state: 'acknowledged', moment: 'after it should have been answered', late: true },
		{ state: 'closed', moment: 'after it should have been answered', late: false },
	] as const)('of one $state is late $moment: $late', async ({ state, moment, late }) => {
		const { id, seen_by, answered_by } = await filed({ address: '10.0.0.5' })
		const reviewer = await house.current.member('reviewer')
		if (state !== 'open') must(await acknowledgeReport(reviewer, { reportId: id }))
		if (state === 'closed') must(await closeReport(reviewer, { reportId: id, outcome: 'no-change', answer: 'Năm ấy đúng.' }))
		const now = {
			'before anyone need have seen it': seen_by.getTime() - 1,
			'after it should have been seen': seen_by.getTime() + 1,
			'after it should have been answered': answered_by.getTime() + 1,
		}[moment]
		expect(await findReport(house.current.services.db, id, new Date(now))).toMatchObject({ state, isOverdue: late })
	})

	test('is for the desks', async () => {
		const report = await filed({ address: '10.0.0.4' })
		expect(await acknowledgeReport(house.current.as(anonymous), { reportId: report.id })).toMatchObject({
			refusal: { code: 'sign-in-needed' },
		})
		const giver = await house.current.member('contributor')
		expect(await acknowledgeReport(giver, { reportId: report.id })).toMatchObject({ refusal: { code: 'forbidden' } })
	})
})

test('how to reach a reporter is forgotten so many days after the answer, by itself, and told; not before, and not of what waits', async () => {
	const officer = await house.current.member('officer')
	const [answered, waiting] = [await filed({ address: '10.0.1.1' }), await filed({ address: '10.0.1.2' })]
	must(await closeReport(officer, { reportId: answered.id, outcome: 'corrected', answer: 'Đã bỏ số.' }))
	const { services, clock } = house.current
	clock.advance((services.env.reportContactDays - 1) * 86_400_000)
	await eraseOldContacts(services)
	expect(await contactOf(answered.id)).toBeDefined()
	clock.advance(2 * 86_400_000)
	expect(await eraseOldContacts(services)).toBeGreaterThan(0)
	expect(await contactOf(answered.id)).toBeUndefined()
	expect(await contactOf(waiting.id)).toBeDefined()
	const told = await services.db.selectFrom('event').select(['actor_id', 'payload']).where('kind', '=', 'report-contact-erased').execute()
	expect(told.filter(({ payload }) => payload.kind === 'report-contact-erased' && payload.reportId === answered.id)).toMatchObject([
		{ actor_id: null },
	])
	expect(await eraseOldContacts(services)).toBe(0)
})
