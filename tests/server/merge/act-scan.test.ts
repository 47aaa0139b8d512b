import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous } from '#moderation/actor.ts'
import { findAct } from '#db/read/find-act.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import type { Context } from '#server/context.ts'
import { attachAct } from '#server/merge/attach-act.ts'
import { changeActScan } from '#server/merge/change-act-scan.ts'
import { keepActScan } from '#server/merge/keep-act-scan.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { openActScan } from '#server/merge/open-act-scan.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'

const house = useHouse()
const act = { office: 'SVHTTDL', year: 2026, number: 5, signer: 'Trần Quốc Hưng', signedOn: '2026-02-28', note: '' }
let officer: Context
beforeAll(async () => {
	await loadSampleData(house.current.services)
	officer = await house.current.member('officer')
	must(await attachAct(officer, { identifier: 'DL-001', revision: 1, act }))
})

const pdf = (words: string) => ({ fileName: 'biên bản.pdf', bytes: Buffer.from(`%PDF-1.7\n${words}`), isCut: false })
const scans = async () => (await findAct(officer.db, act))?.scans ?? []
const seenBy = async (context: Context, scanId: string) => (await openActScan(context, act, scanId)).ok

describe('a scan of a signed act', () => {
	test('is for officers until it is shown; shown, it stands at the change it covers; hidden again, it is gone', async () => {
		expect(must(await keepActScan(officer, act, pdf('một')))).toEqual({ fault: null })
		const [scan] = await scans()
		const scanId = scan?.id ?? ''
		expect(scan).toMatchObject({ fileName: 'biên bản.pdf', isPublic: false })
		expect(must(await openActScan(officer, act, scanId))).toMatchObject({ mime: 'application/pdf', bytes: pdf('một').bytes })
		const [reviewer, reader] = [await house.current.member('reviewer'), house.current.as(anonymous)]
		for (const who of [reviewer, reader]) expect(await seenBy(who, scanId)).toBe(false)
		expect((await findPublicEntry(officer.db, 'DL-001'))?.scans).toEqual([])

		must(await changeActScan(officer, act, { scanId, change: 'show' }))
		expect(await seenBy(reader, scanId)).toBe(true)
		expect((await findPublicEntry(officer.db, 'DL-001'))?.scans).toMatchObject([{ revision: 1, number: 5, scanId }])
		expect(await changeActScan(officer, act, { scanId, change: 'show' })).toMatchObject({ refusal: { code: 'nothing-changed' } })
		must(await changeActScan(officer, act, { scanId, change: 'hide' }))
		expect(await seenBy(reader, scanId)).toBe(false)
		expect((await findPublicEntry(officer.db, 'DL-001'))?.scans).toEqual([])
	})

	test('the same bytes again are kept once; removed, the file goes too, and each is told', async () => {
		for (const _again of [1, 2]) expect(must(await keepActScan(officer, act, pdf('hai')))).toEqual({ fault: null })
		const kept = await scans()
		expect(kept).toHaveLength(2)
		const scanId = kept.find((scan) => scan.bytes === pdf('hai').bytes.length)?.id ?? ''
		const { storage_key: key } = await officer.db
			.selectFrom('act_scan')
			.select('storage_key')
			.where('id', '=', scanId)
			.executeTakeFirstOrThrow()
		expect(await officer.storage.head(key)).toMatchObject({ bytes: pdf('hai').bytes.length })
		must(await changeActScan(officer, act, { scanId, change: 'remove' }))
		expect(await officer.storage.head(key)).toBeUndefined()
		expect(await scans()).toHaveLength(1)
		const told = await officer.db
			.selectFrom('event')
			.select('kind')
			.where('kind', 'in', ['act-scan-kept', 'act-scan-shown', 'act-scan-removed'])
			.orderBy('id')
			.execute()
		expect(told.map((event) => event.kind)).toEqual([
			'act-scan-kept',
			'act-scan-shown',
			'act-scan-shown',
			'act-scan-kept',
			'act-scan-removed',
		])
	})

	test.each([
		{ why: 'a page in disguise', file: { ...pdf(''), bytes: Buffer.from('<svg onload="x">') }, fault: 'wrong-kind' },
		{ why: 'too large', file: { ...pdf(''), isCut: true }, fault: 'too-large' },
		{ why: 'nothing', file: { ...pdf(''), bytes: Buffer.alloc(0) }, fault: 'none' },
	])('is not taken: $why', async ({ file, fault }) => {
		const before = await scans()
		expect(must(await keepActScan(officer, act, file))).toEqual({ fault })
		expect(await scans()).toEqual(before)
	})

	test.each([
		{ who: 'reviewer', of: act, code: 'forbidden' },
		{ who: 'officer', of: { ...act, number: 999 }, code: 'not-found' },
	] as const)('$who, act $of.number: $code', async ({ who, of, code }) => {
		const context = await house.current.member(who)
		const [scan] = await scans()
		expect(await keepActScan(context, of, pdf('ba'))).toMatchObject({ ok: false, refusal: { code } })
		expect(await changeActScan(context, of, { scanId: scan?.id ?? '', change: 'show' })).toMatchObject({ ok: false, refusal: { code } })
		expect(await openActScan(house.current.as(anonymous), of, scan?.id ?? '')).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
	})
})
