import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measureFile } from '#server/storage/measure-file.ts'

let folder = ''
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'measure-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function aFile(name: string, size: number) {
	const path = join(folder, name)
	const bytes = randomBytes(size)
	await writeFile(path, bytes)
	return { path, told: { bytes: size, sha256: createHash('sha256').update(bytes).digest('hex') } }
}

test.each([0, 1, 1024 * 1024, 3_000_001])('a file of %i bytes', async (size) => {
	const { path, told } = await aFile(`of-${size}`, size)
	expect(await measureFile(path)).toEqual(told)
	expect(await measureFile(path, { isToKeep: true })).toEqual(told)
})

test('many at once, each answer to its own question', async () => {
	const files = await Promise.all(Array.from({ length: 20 }, (_, index) => aFile(`many-${index}`, index * 70_000)))
	expect(await Promise.all(files.map(({ path }) => measureFile(path)))).toEqual(files.map(({ told }) => told))
})

test.runIf(process.platform !== 'win32')('what is to be kept becomes private, what is only measured stays as it is', async () => {
	const { path } = await aFile('private', 10)
	await chmod(path, 0o644)
	await measureFile(path)
	expect((await stat(path)).mode & 0o777).toBe(0o644)
	await measureFile(path, { isToKeep: true })
	expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('a file that is not there is told by the system’s code, and the next one is measured', async () => {
	const { path, told } = await aFile('next', 100)
	const absent = measureFile(join(folder, 'absent'))
	const next = measureFile(path)
	await expect(absent).rejects.toMatchObject({ code: 'ENOENT' })
	await expect(measureFile(folder)).rejects.toMatchObject({ code: 'EISDIR' })
	expect(await next).toEqual(told)
})

test('a command that has measured a file ends by itself', async () => {
	const { path, told } = await aFile('by-a-command', 1000)
	const program = `import { measureFile } from '#server/storage/measure-file.ts'; console.log((await measureFile(process.argv[1])).sha256)`
	const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program, path], { encoding: 'utf8', timeout: 60_000 })
	expect(ended).toMatchObject({ status: 0, stdout: `${told.sha256}\n` })
})
