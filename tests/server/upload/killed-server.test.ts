import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { originalKey } from '#server/storage/keys.ts'
import { useUploadSite, send, sha256, someBytes } from '../../support/uploads.ts'
import { freePort, startServer, type RunningServer } from '../../support/running-server.ts'
import { makeDataFolder } from '../../support/data-folder.ts'

const site = useUploadSite()
let server: RunningServer | undefined
let dataDir = ''
afterEach(async () => {
	await server?.stop()
	await rm(dataDir, { recursive: true, force: true })
})

async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256')
	for await (const chunk of createReadStream(path)) hash.update(chunk)
	return hash.digest('hex')
}

const rowOf = (contributionId: string) =>
	site.current.house.client.db.selectFrom('upload').selectAll().where('contribution_id', '=', contributionId).execute()

test('a server killed twice in mid upload: the same upload goes on, is received, and is bit for bit what was sent', async () => {
	dataDir = await makeDataFolder('killed')
	const settings = { databaseUrl: site.current.house.client.url, dataDir, port: await freePort() }
	server = await startServer(settings)
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const bytes = someBytes(24 * 1024 * 1024)
	const cuts = [bytes.length * 0.25, bytes.length * 0.6]
	let restarting: Promise<void> = Promise.resolve()
	const cut = async (): Promise<void> => {
		await server?.kill()
		server = await startServer(settings)
	}
	const chunkSize = 256 * 1024
	const sending = { url: server.url, cookie: giver.cookie, contributionId, bytes, hash: sha256(bytes), chunkSize }
	const retryDelays = Array.from({ length: 240 }, () => 250)
	const id = await send({
		...sending,
		retryDelays,
		onProgress(sent) {
			if (cuts[0] === undefined || sent < cuts[0]) return
			cuts.shift()
			restarting = restarting.then(cut)
		},
	})
	await restarting
	expect(cuts).toEqual([])
	await expect.poll(() => rowOf(contributionId), { timeout: 30_000 }).toMatchObject([{ id, state: 'received', bytes: bytes.length }])
	expect(await hashOf(join(dataDir, 'files', originalKey(sha256(bytes))))).toBe(sha256(bytes))
}, 90_000)

test('a server killed between the last byte and the receiving finds the upload when it starts again', async () => {
	dataDir = await makeDataFolder('killed')
	const settings = { databaseUrl: site.current.house.client.url, dataDir, port: await freePort() }
	server = await startServer(settings)
	const giver = await site.current.giver()
	const contributionId = await site.current.draft(giver.memberId)
	const bytes = someBytes(8 * 1024 * 1024)
	await send({ url: server.url, cookie: giver.cookie, contributionId, bytes, chunkSize: 4 * 1024 * 1024 })
	await server.kill()
	await site.current.house.client.pool.query(
		`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker that died' where key like 'receive-upload:%'`,
	)
	server = await startServer(settings)
	await expect.poll(() => rowOf(contributionId), { timeout: 30_000 }).toMatchObject([{ state: 'received' }])
	expect(await hashOf(join(dataDir, 'files', originalKey(sha256(bytes))))).toBe(sha256(bytes))
}, 90_000)
