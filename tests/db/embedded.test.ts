import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDb } from '#db/client.ts'
import { startEmbedded, type EmbeddedDatabase } from '#db/embedded.ts'
import { makeDataFolder } from '../support/data-folder.ts'

let folder = ''
let started: EmbeddedDatabase[] = []
beforeEach(async () => {
	folder = join(await makeDataFolder('embedded'), 'postgres')
	started = []
})
afterEach(async () => {
	await started[0]?.stop()
	await rm(join(folder, '..'), { recursive: true, force: true })
})

async function answers({ url }: EmbeddedDatabase): Promise<boolean> {
	const { pool, close } = makeDb(url, () => undefined, 1)
	const { rowCount } = await pool.query('select 1').finally(close)
	return rowCount === 1
}

test('of several starting at once on an empty folder one makes the cluster, one starts it, the others use it', async () => {
	started = await Promise.all([startEmbedded(folder), startEmbedded(folder), startEmbedded(folder)])
	expect(started.filter(({ attached }) => !attached)).toHaveLength(1)
	expect(new Set(started.map(({ url }) => url)).size).toBe(1)
	expect(await Promise.all(started.map(answers))).toEqual([true, true, true])
	expect(existsSync(join(folder, 'initdb.lock'))).toBe(false)
})

test('a first start that was killed half-way is done again by the next', async () => {
	const gone = 2 ** 22 + 1
	mkdirSync(join(folder, 'data.new'), { recursive: true })
	writeFileSync(join(folder, 'data.new', 'PG_VERSION'), '18')
	writeFileSync(join(folder, 'initdb.lock'), String(gone))
	started = [await startEmbedded(folder)]
	expect(await answers(started[0] ?? expect.fail('it did not start'))).toBe(true)
})
