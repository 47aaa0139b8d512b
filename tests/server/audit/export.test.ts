import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { exportChain, type ExportRange } from '#server/audit/export-chain.ts'
import { verifyFile } from '#server/audit/verify-file.ts'
import { useHouse } from '../../support/context.ts'
import { forgetAudit, threeDays } from './support.ts'

const house = useHouse()
let path = ''
const lines = async (range: ExportRange = {}) => {
	const all: string[] = []
	for await (const line of exportChain(house.current.client.db, range)) all.push(line)
	return all
}
const verifyLines = async (kept: readonly string[]) => {
	await writeFile(path, `${kept.join('\n')}\n`)
	return verifyFile(path)
}

beforeAll(async () => {
	path = join(house.current.services.env.dataDir, 'audit.jsonl')
	await forgetAudit(house.current)
	await threeDays(house.current, (await house.current.member('officer')).memberId)
})

test.each<{ why: string; range: ExportRange; first: number; last: number; seals: number }>([
	{ why: 'everything', range: {}, first: 1, last: 12, seals: 2 },
	{ why: 'from a day on', range: { from: '2026-03-02' }, first: 5, last: 12, seals: 1 },
	{ why: 'up to a day', range: { to: '2026-03-02' }, first: 1, last: 8, seals: 2 },
	{ why: 'one day', range: { from: '2026-03-02', to: '2026-03-02' }, first: 5, last: 8, seals: 1 },
	{ why: 'the day that is not over', range: { from: '2026-03-03', to: '2026-03-03' }, first: 9, last: 12, seals: 0 },
	{ why: 'days before all events', range: { to: '2026-02-01' }, first: 1, last: 0, seals: 0 },
	{ why: 'days after all events', range: { from: '2026-04-01' }, first: 1, last: 0, seals: 0 },
])('an export of $why is whole by itself', async ({ range, first, last, seals }) => {
	const exported = await lines(range)
	const read: { type: string; link?: { position: number } }[] = exported.map((line) => JSON.parse(line))
	expect(read.flatMap(({ link }) => (link ? [link.position] : []))).toEqual(Array.from({ length: last - first + 1 }, (_, at) => first + at))
	expect(read.filter(({ type }) => type === 'seal')).toHaveLength(seals)
	expect([read[0]?.type, read.at(-1)?.type]).toEqual(['audit', 'end'])
	expect((await verifyLines(exported)).fault).toBeNull()
})

/** Lines: 0 the beginning, 1 to 4 the first day, 5 its seal, 6 to 9 the second, 10 its seal, 11 to 14 the third, 15 the end. */
test.each<{ why: string; change: (all: readonly string[]) => readonly string[]; is: object }>([
	{
		why: 'a word altered',
		change: (all) => all.map((line, at) => (at === 7 ? line.replace('"bytes":5', '"bytes":6') : line)),
		is: { kind: 'altered', eventId: 6 },
	},
	{ why: 'a line taken away', change: (all) => all.toSpliced(7, 1), is: { kind: 'missing', eventId: 7 } },
	{ why: 'two lines swapped', change: (all) => all.toSpliced(7, 2, all[8] ?? '', all[7] ?? ''), is: { kind: 'reordered', eventId: 7 } },
	{ why: 'a line twice', change: (all) => all.toSpliced(7, 0, all[7] ?? ''), is: { kind: 'inserted', eventId: 6 } },
	{ why: 'a seal taken away', change: (all) => all.toSpliced(5, 1), is: { kind: 'seal', day: '2026-03-01' } },
	{
		why: 'a seal altered',
		change: (all) => all.map((line, at) => (at === 5 ? line.replace('"count":4', '"count":3') : line)),
		is: { kind: 'seal', day: '2026-03-01' },
	},
	{ why: 'cut off', change: (all) => all.slice(0, 9), is: { kind: 'missing', position: 8 } },
	{ why: 'cut off before the end', change: (all) => all.toSpliced(14, 1), is: { kind: 'missing', position: 12 } },
	{ why: 'no beginning', change: (all) => all.slice(1), is: { kind: 'altered' } },
	{ why: 'something after the end', change: (all) => [...all, all[1] ?? ''], is: { kind: 'inserted' } },
	{ why: 'no JSON', change: (all) => all.toSpliced(3, 1, 'xin chào'), is: { kind: 'altered' } },
	{ why: 'nothing at all', change: () => [], is: { kind: 'missing' } },
])('a file with $why is found out', async ({ change, is }) => {
	expect((await verifyLines(change(await lines()))).fault).toMatchObject(is)
})
