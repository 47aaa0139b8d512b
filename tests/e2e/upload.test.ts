import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDb, type DatabaseClient } from '#db/client.ts'
import { databaseUrl, startEmbedded, type EmbeddedDatabase } from '#db/embedded.ts'
import { parseEnv } from '#server/env.ts'
import { makeSessions } from '#server/members/session.ts'
import { originalKey } from '#server/storage/keys.ts'
import type { SeenUpload } from '#server/upload/see-uploads.ts'
import { launchBrowser, launchProfile } from '../support/browser.ts'
import { freePort, startServer, type RunningServer, type ServerSettings } from '../support/running-server.ts'
import { makeDataFolder } from '../support/data-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const databaseName = `journey_upload_${randomUUID().slice(0, 8)}`
let embedded: EmbeddedDatabase
let database: DatabaseClient
let settings: ServerSettings
let server: RunningServer
let browser: Browser
let files = ''

beforeAll(async () => {
	files = await makeDataFolder('journey')
	embedded = await startEmbedded(join(root, 'var', 'test-postgres'), ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])
	await onServer(`create database ${databaseName}`)
	settings = { databaseUrl: databaseUrl(embedded.url, databaseName), dataDir: join(files, 'data'), port: await freePort() }
	database = makeDb(settings.databaseUrl, () => undefined, 2)
	server = await startServer(settings)
	browser = await launchBrowser()
})

afterAll(async () => {
	await browser?.close()
	await server?.stop()
	await database?.close()
	await onServer(`drop database if exists ${databaseName} with (force)`)
	if (!embedded.attached) await embedded.stop()
	await rm(files, { recursive: true, force: true })
})

async function onServer(statement: string): Promise<void> {
	const admin = makeDb(embedded.url, () => undefined, 1)
	await admin.pool.query(statement).finally(admin.close)
}

interface AtDraft {
	readonly page: Page
	readonly contributionId: string
	readonly offline: (isOff: boolean) => Promise<void>
}

/** Someone signed in on a page of a fresh draft, on a line of this many bytes a second. */
async function atDraft(
	bytesPerSecond: number,
	{ scripts = true, profile }: { scripts?: boolean; profile?: string } = {},
): Promise<AtDraft> {
	const id = randomUUID()
	const name = `thu-${id.slice(0, 8)}`
	const member = { id, user_name: name, user_name_key: name, display_name: 'Người thử', locale: 'vi' as const, created_at: new Date() }
	await database.db.insertInto('member').values(member).execute()
	await database.db
		.insertInto('member_role')
		.values({ member_id: id, role: 'contributor', granted_by: null, granted_at: new Date() })
		.execute()
	const env = parseEnv('test', { DATA_DIR: files })
	const [cookie = ''] = (await makeSessions(database.pool, env).begin(id, new Date())).split(';')
	const [cookieName = '', value = ''] = cookie.split('=')
	const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: scripts }
	const context = profile ? await launchProfile(profile, phone) : await browser.newContext(phone)
	await context.addCookies([
		{ name: cookieName, value, url: server.url, httpOnly: true, sameSite: 'Lax', expires: Math.floor(Date.now() / 1000) + 86_400 },
	])
	const page = await context.newPage()
	await page.goto(`${server.url}/contribute`)
	await page.locator('input[name=kind]').first().check({ force: true })
	await page.locator('main button.button-primary').click()
	await page.waitForURL(/\/contribute\/[0-9a-f-]{36}/)
	if (scripts) await page.waitForSelector('[data-uploader=ready]')
	const line = await context.newCDPSession(page)
	await line.send('Network.enable')
	const offline = async (isOff: boolean): Promise<void> => {
		const conditions = { offline: isOff, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond }
		await line.send('Network.emulateNetworkConditions', conditions)
	}
	await offline(false)
	return { page, contributionId: /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '', offline }
}

const uploads = (contributionId: string) =>
	database.db.selectFrom('upload').selectAll().where('contribution_id', '=', contributionId).orderBy('created_at').execute()
const state = (page: Page, wanted: string, timeout = 60_000) => page.waitForSelector(`[data-state=${wanted}]`, { timeout })

/** Files this browser keeps for whomever. */
function keptFiles(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('ben-nuoc-uploads')
				opening.onerror = () => reject(new Error('the browser did not open what it keeps'))
				opening.onsuccess = () => {
					const counting = opening.result.transaction('files').objectStore('files').count()
					counting.onsuccess = () => resolve(counting.result)
				}
			}),
	)
}

async function percentAbove(page: Page, least: number): Promise<void> {
	await page.waitForFunction(
		(above) => [...document.querySelectorAll<HTMLProgressElement>('[data-state=sending] progress')].some(({ value }) => value > above),
		least,
		{ timeout: 60_000, polling: 50 },
	)
}

async function sentSoFar(page: Page, contributionId: string): Promise<number> {
	const answer = await page.request.get(`${server.url}/uploads/${contributionId}/state.json`)
	const { uploads: seen }: { uploads: SeenUpload[] } = await answer.json()
	return seen[0]?.sent ?? 0
}

/** Sound any browser plays: a real WAV of noise. */
async function recording(bytes: number): Promise<{ path: string; sha256: string }> {
	const header = Buffer.alloc(44)
	header.write('RIFF')
	header.writeUInt32LE(bytes - 8, 4)
	header.write('WAVEfmt ', 8)
	header.writeUInt32LE(16, 16)
	header.writeUInt16LE(1, 20)
	header.writeUInt16LE(1, 22)
	header.writeUInt32LE(48_000, 24)
	header.writeUInt32LE(96_000, 28)
	header.writeUInt16LE(2, 32)
	header.writeUInt16LE(16, 34)
	header.write('data', 36)
	header.writeUInt32LE(bytes - 44, 40)
	const content = Buffer.concat([header, randomBytes(bytes - 44)])
	const path = join(files, 'Bà Ami H’Ƀia đánh chiêng.wav')
	await writeFile(path, content)
	return { path, sha256: createHash('sha256').update(content).digest('hex') }
}

async function storedHash(sha256: string): Promise<string> {
	const hash = createHash('sha256')
	for await (const chunk of createReadStream(join(settings.dataDir, 'files', originalKey(sha256)))) hash.update(chunk)
	return hash.digest('hex')
}

test('a recording sent over a line that breaks, a page reloaded, a server killed: one upload, resumed each time, the same to the last bit', async () => {
	const { page, contributionId, offline } = await atDraft(4 * 1024 * 1024)
	const { path, sha256 } = await recording(40 * 1024 * 1024)
	await page.locator('[data-uploader] input[type=file]').setInputFiles(path)
	await percentAbove(page, 8)

	await offline(true)
	await state(page, 'retrying')
	await offline(false)
	await percentAbove(page, 20)

	const before = await sentSoFar(page, contributionId)
	expect(before).toBeGreaterThan(0)
	await page.reload()
	await percentAbove(page, 30)
	expect(await sentSoFar(page, contributionId)).toBeGreaterThanOrEqual(before)

	await server.kill()
	await state(page, 'retrying')
	server = await startServer(settings)
	await state(page, 'safe', 90_000)

	expect(await uploads(contributionId)).toMatchObject([{ state: 'received', sha256_claimed: sha256 }])
	expect(await storedHash(sha256)).toBe(sha256)
	await page.waitForSelector('.file-list bdi:has-text("Ami H’Ƀia")')
	await page.context().close()
})

test('"safe" is said only when the server has said it', async () => {
	const { page, contributionId } = await atDraft(-1)
	let isHeld = true
	await page.route('**/state.json', async (route) => {
		const answer = await route.fetch()
		const { uploads: seen }: { uploads: SeenUpload[] } = await answer.json()
		const shown = isHeld ? seen.map((upload) => (upload.state === 'safe' ? { ...upload, state: 'arrived' } : upload)) : seen
		await route.fulfill({ response: answer, json: { uploads: shown } })
	})
	const { path } = await recording(300_000)
	await page.locator('[data-uploader] input[type=file]').setInputFiles(path)
	await state(page, 'sent')
	await expect.poll(async () => (await uploads(contributionId))[0]?.state, { timeout: 20_000 }).toBe('received')
	for (const _answer of [1, 2]) await page.waitForResponse('**/state.json')
	expect(await page.locator('[data-state=sent]').innerText()).toContain('Đã tới nơi, máy chủ đang kiểm tra')
	expect(await page.locator('[data-state=safe]').count()).toBe(0)
	isHeld = false
	await state(page, 'safe')
	expect(await page.locator('[data-state=safe]').innerText()).toMatch(/an toàn trên máy chủ/i)
	await page.locator('ol.file-list > li').waitFor()
	expect(await page.locator('[data-state]').count(), 'a file safe on the server is listed once').toBe(1)
	await page.locator('[data-state] button[value^="remove:"]').click()
	await page.waitForFunction(() => document.querySelectorAll('[data-state]').length === 0)
	await page.reload()
	await page.waitForSelector('[data-uploader=ready]')
	expect(await keptFiles(page), 'what was safe is not kept in the browser').toBe(0)
	expect(await page.locator('[data-state]').count()).toBe(0)
	expect(await uploads(contributionId), 'nor sent again').toHaveLength(1)
	await page.context().close()
})

test('what cannot be taken is refused with the reason, what is known already is recognised', async () => {
	const { page, contributionId } = await atDraft(-1)
	const chooser = page.locator('[data-uploader] input[type=file]')
	await chooser.setInputFiles([{ name: 'thư.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') }])
	await state(page, 'refused')
	expect(await page.locator('[data-state=refused]').innerText()).toContain('chưa nhận loại này')
	const { path } = await recording(200_000)
	await chooser.setInputFiles(path)
	await state(page, 'safe')
	await page.reload()
	await page.waitForSelector('[data-uploader=ready]')
	await chooser.setInputFiles(path)
	await page.waitForSelector('text=Tệp này đã có trong đóng góp')
	const media = await database.db.selectFrom('media').selectAll().where('contribution_id', '=', contributionId).execute()
	expect(media).toHaveLength(1)
	await page.context().close()
})

test('without scripts a plain form does: sent, received, told', async () => {
	const { page, contributionId } = await atDraft(-1, { scripts: false })
	const { path, sha256 } = await recording(200_000)
	await page.locator('input[type=file][name=files]').setInputFiles(path)
	await page.locator('button[form=files-form]').click()
	await page.waitForURL(/\/files$/)
	expect(await page.locator('main').innerText()).toMatch(/Ami H’Ƀia.*An toàn trên máy chủ/)
	expect(await uploads(contributionId)).toMatchObject([{ state: 'received', sha256_claimed: sha256 }])
	await page.context().close()
})

test('a browser closed in mid upload and opened again goes on by itself', async () => {
	const profile = join(files, 'profile')
	const first = await atDraft(3 * 1024 * 1024, { profile })
	const { path, sha256 } = await recording(30 * 1024 * 1024)
	await first.page.locator('[data-uploader] input[type=file]').setInputFiles(path)
	await percentAbove(first.page, 20)
	await first.page.context().close()
	const again = await launchProfile(profile)
	const page = await again.newPage()
	await page.goto(`${server.url}/contribute/${first.contributionId}`)
	await state(page, 'safe', 90_000)
	expect(await uploads(first.contributionId)).toMatchObject([{ state: 'received', sha256_claimed: sha256 }])
	expect(await storedHash(sha256)).toBe(sha256)
	await again.close()
})
