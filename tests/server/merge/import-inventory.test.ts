import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { importInventory } from '#server/merge/import-inventory.ts'
import { inventoryReport } from '#server/merge/inventory-report.ts'
import { loadPlaces } from '#server/merge/load-places.ts'
import { useHouse } from '../../support/context.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const sample = readFileSync(join(root, 'db/seed/inventory.csv'), 'utf8')
const house = useHouse()
beforeAll(() => loadPlaces(house.current.services))
beforeEach(async () => {
	await house.current.client.pool.query(`set ben_nuoc.rebuild_audit = 'on'; truncate entry, entry_revision, event cascade`)
})

const run = (text: string | Buffer, more: { dryRun?: boolean; isSample?: boolean } = {}) =>
	importInventory(house.current.as(system), { file: Buffer.from(text), fileName: 'danh-muc.csv', isSample: false, dryRun: false, ...more })
const kinds = (report: Awaited<ReturnType<typeof run>>): Record<string, number> =>
	Object.fromEntries([...Map.groupBy(report.differences, (difference) => difference.kind)].map(([kind, list]) => [kind, list.length]))
const count = async (table: 'entry' | 'entry_revision' | 'event') =>
	Number((await house.current.client.pool.query(`select count(*) from ${table}`)).rows[0].count)
const entry = (identifier: string) =>
	house.current.client.db.selectFrom('entry').selectAll().where('identifier', '=', identifier).executeTakeFirstOrThrow()
const few = (...lines: string[]) => ['id,name_vi,heritage_class,year,source,parent_id', ...lines].join('\n')

test('the sample inventory: once all new, again all unchanged, and not a row more', async () => {
	expect(kinds(await run(sample, { isSample: true }))).toEqual({ new: 124 })
	const rows = [await count('entry'), await count('entry_revision'), await count('event')]
	expect(rows).toEqual([124, 124, 125])
	const again = await run(sample)
	expect([kinds(again), again.written]).toEqual([{ unchanged: 124 }, true])
	expect([await count('entry'), await count('entry_revision'), await count('event')]).toEqual(rows)
	expect(await entry('DL-001')).toMatchObject({
		is_sample: true,
		standing: 'inventoried',
		visibility: 'public',
		ranks: ['quoc_gia_dac_biet'],
	})
})

test('components are tied to their parent, wherever in the file it stands, and when it comes years later', async () => {
	await run(few('DL-2,Thành phần,di_tich,,,DL-1', 'DL-1,Toàn thể,di_tich,,,', 'DL-3,Điểm,di_tich,,,QN-1'))
	expect((await entry('DL-2')).parent_id).toBe((await entry('DL-1')).id)
	expect(await entry('DL-3')).toMatchObject({ parent_id: null, parent_identifier: 'QN-1' })
	await run(few('QN-1,Đường Trường Sơn,di_tich,,,'))
	expect((await entry('DL-3')).parent_id).toBe((await entry('QN-1')).id)
})

test('a circle through entries the house already holds is a fault', async () => {
	await run(few('DL-1,Một,di_tich,,,DL-2', 'DL-2,Hai,di_tich,,,DL-3'))
	const report = await run(few('DL-3,Ba,di_tich,,,DL-1'))
	expect(report.faults[0]?.problem).toEqual({ code: 'parent-of-itself', chain: ['DL-3', 'DL-1', 'DL-2', 'DL-3'] })
	expect(await count('entry')).toBe(2)
})

test('a dry run tells the same and writes nothing', async () => {
	const report = await run(few('DL-1,Một,di_tich,,,'), { dryRun: true })
	expect([kinds(report), report.written, await count('entry'), await count('event')]).toEqual([{ new: 1 }, false, 0, 0])
})

test('one fault anywhere, and nothing of the file is written', async () => {
	const report = await run(few('DL-1,Một,di_tich,,,', 'DL-2,Hai,di_tichh,,,'))
	expect(report.faults).toHaveLength(1)
	expect([report.written, await count('entry')]).toEqual([false, 0])
})

describe('against what people changed here', () => {
	const edit = async (identifier: string, year: number) => {
		const held = await entry(identifier)
		const record = JSON.stringify({ ...held.record, year })
		await house.current.client.db.updateTable('entry').set({ record, version: 2 }).where('id', '=', held.id).execute()
		await house.current.client.db
			.insertInto('entry_revision')
			.values({
				entry_id: held.id,
				number: 2,
				kind: 'edit',
				record,
				provenance: '{}',
				fields: ['year'],
				reason: 'x',
				author_id: null,
				contribution_id: null,
				at: new Date(),
			})
			.execute()
	}
	beforeEach(async () => {
		await run(few('DL-1,Một,di_tich,1930,A,', 'DL-2,Hai,di_tich,1940,A,'))
		await edit('DL-1', 1931)
	})

	test('the same file keeps the edit, and says so', async () => {
		const report = await run(few('DL-1,Một,di_tich,1930,A,', 'DL-2,Hai,di_tich,1940,A,'))
		expect(kinds(report)).toEqual({ unchanged: 2 })
		expect(inventoryReport('f.csv', report, false)).toContain('= DL-1 Một: giữ như đã sửa ở đây / kept as changed here: year')
		expect((await entry('DL-1')).record.year).toBe(1931)
	})

	test('a file that changed the same field is a conflict, and nothing of it is written', async () => {
		const report = await run(few('DL-1,Một,di_tich,1932,A,', 'DL-2,Hai,di_tich,1940,B,'))
		expect([kinds(report), report.written]).toEqual([{ conflict: 1, changed: 1 }, false])
		expect([(await entry('DL-1')).record.year, (await entry('DL-2')).record.source]).toEqual([1931, 'A'])
		const words = inventoryReport('f.csv', report, false)
		expect(words).toContain('! DL-1 Một: xung đột / conflict\n    year: 1931 → 1932')
		expect(words).toContain('0 new, 1 changed, 0 unchanged, 1 conflicts')
	})

	test('a file that changed another field becomes a revision; the edit survives that one and the next', async () => {
		expect(kinds(await run(few('DL-1,Một,di_tich,1930,B,', 'DL-2,Hai,di_tich,1940,A,')))).toEqual({ changed: 1, unchanged: 1 })
		expect(await entry('DL-1')).toMatchObject({ version: 3, record: { year: 1931, source: 'B' } })
		expect((await entry('DL-1')).provenance.source).toMatchObject({ kind: 'import', revision: 3 })
		expect(kinds(await run(few('DL-1,Một,di_tich,1930,C,', 'DL-2,Hai,di_tich,1940,A,')))).toEqual({ changed: 1, unchanged: 1 })
		expect((await entry('DL-1')).record.year).toBe(1931)
	})
})

test('two imports of one file at the same moment make each entry once', async () => {
	const reports = await Promise.all([run(sample), run(sample), run(sample)])
	expect(reports.map(kinds)).toContainEqual({ new: 124 })
	expect(reports.filter((report) => kinds(report)['unchanged'] === 124)).toHaveLength(2)
	expect(await count('entry')).toBe(124)
})

describe('files as spreadsheets make them', () => {
	const text = few('DL-1,"Hồ ""Lắk"", nước",di_tich,,"dòng 1\ndòng 2",')
	test.each([
		{ file: Buffer.from(`\ufeff${text}`), why: 'a byte order mark' },
		{ file: Buffer.from(text.replace(/\n/g, '\r\n')), why: 'line ends of Windows' },
		{ file: Buffer.from(`${text}\n\n,,,,,\n`), why: 'blank rows at the end' },
		{ file: Buffer.from(text.normalize('NFD')), why: 'letters taken apart' },
	])('$why', async ({ file }) => {
		expect((await run(file)).faults).toEqual([])
		expect((await entry('DL-1')).title).toBe('Hồ "Lắk", nước')
	})

	test.each([
		{ file: Buffer.from([0x69, 0x64, 0x0a, 0xff, 0xfe]), code: 'not-utf8', why: 'another encoding' },
		{ file: Buffer.from(''), code: 'empty-file', why: 'nothing' },
		{ file: Buffer.from('id,name_vi,heritage_class\n"DL-1,x'), code: 'not-csv', why: 'a quote never closed' },
		{ file: Buffer.from('PK\u0003\u0004 not a table'), code: 'missing-column', why: 'a spreadsheet file with the wrong name' },
	])('$why is a fault with a remedy in both languages', async ({ file, code }) => {
		const report = await run(file)
		expect(report.faults[0]?.problem.code).toBe(code)
		expect(inventoryReport('f.csv', report, false)).toMatch(/✗ dòng \/ row \d.*\n {4}\S.+\n {4}\S.+\n/)
	})

	test('a hundred thousand cells of rubbish end soon, each row with its fault', async () => {
		const report = await run(few(...Array.from({ length: 20_000 }, (_, index) => `x${index},,y,z,,`)))
		expect(report.faults.length).toBeGreaterThanOrEqual(20_000)
	})
})

describe('npm run inventory', () => {
	const folder = mkdtempSync(join(tmpdir(), 'ben-nuoc-inventory-'))
	afterAll(() => rmSync(folder, { recursive: true, force: true }))
	const command = (...args: string[]) => {
		const env = {
			...process.env,
			DATABASE_URL: house.current.client.url,
			DATA_DIR: folder,
			LOG_LEVEL: 'warn',
			NODE_ENV: 'production' as const,
		}
		const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'server/commands/inventory.ts'), ...args], {
			env,
			encoding: 'utf8',
		})
		return { status, stdout, stderr }
	}

	test('imports, then finds nothing to do', () => {
		const file = join(root, 'db/seed/inventory.csv')
		expect(command('import', file, '--sample')).toMatchObject({ status: 0, stderr: '' })
		const again = command('import', file, '--dry-run')
		expect(again.status).toBe(0)
		expect(again.stdout).toContain('0 new, 0 changed, 124 unchanged, 0 conflicts')
		expect(again.stdout).toContain('124 không đổi')
	})

	test.each([
		{ args: ['import'], status: 2, says: 'usage', why: 'no file' },
		{ args: ['export', 'x.csv'], status: 2, says: 'usage', why: 'another word' },
		{ args: ['import', 'x.csv', '--force'], status: 2, says: 'usage', why: 'an option there is not' },
		{ args: ['import', '/nowhere/x.csv'], status: 1, says: '/nowhere/x.csv', why: 'a file that is not there' },
	])('$why: ends with $status', ({ args, status, says }) => {
		const ended = command(...args)
		expect([ended.status, ended.stdout]).toEqual([status, ''])
		expect(ended.stderr).toContain(says)
	})

	test('a file with a fault ends with 1 and says where', () => {
		const file = join(folder, 'sai.csv')
		writeFileSync(file, few('DL-9,Chín,di_tich,19x,,'))
		const ended = command('import', file)
		expect(ended.status).toBe(1)
		expect(ended.stdout).toContain('dòng / row 2 · cột / column year · "19x"')
	})
})
