import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDiskStorage } from '#server/storage/disk.ts'
import { removeLeftovers } from '#server/storage/remove-leftovers.ts'

const at = Date.parse('2026-03-10T08:00:00Z')
const hours = (count: number) => new Date(at - count * 3_600_000)

test('what a killed process left a day ago goes, with all in it; what is young or another’s stays', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'leftovers-'))
	for (const [name, age] of [
		['passing-old', 25],
		['passing-young', 2],
		['other-old', 25],
	] as const) {
		await mkdir(join(folder, name))
		await writeFile(join(folder, name, 'frame.png'), 'x')
		await utimes(join(folder, name), hours(age), hours(age))
	}
	await removeLeftovers(folder, 'passing-', at)
	await removeLeftovers(join(folder, 'not-there'), 'passing-', at)
	expect((await readdir(folder)).sort()).toEqual(['other-old', 'passing-young'])
	await rm(folder, { recursive: true })
})

test('a store that opens again forgets what was half written two days ago', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'leftovers-'))
	const waiting = join(folder, '.incoming')
	await makeDiskStorage(folder)
	for (const name of ['half', 'being-written']) await writeFile(join(waiting, name), 'x')
	const longAgo = new Date(Date.now() - 2 * 86_400_000)
	await utimes(join(waiting, 'half'), longAgo, longAgo)
	await makeDiskStorage(folder)
	expect(await readdir(waiting)).toEqual(['being-written'])
	await rm(folder, { recursive: true })
})
