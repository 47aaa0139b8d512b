import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { originalKey } from '#server/storage/keys.ts'
import type { SeenUpload } from '#server/upload/see-uploads.ts'
import { launchProfile } from '../support/browser.ts'
import { beginDraft, idOf } from '../support/give-story.ts'
import { useOwnServer } from '../support/own-server.ts'
import { writeRecording } from '../support/recording-file.ts'

const house = useOwnServer()

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
	const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: scripts }
	const context = profile ? await launchProfile(profile, phone) : await house.current.browser.newContext(phone)
	await house.current.signIn(context, await house.current.newMember())
	const page = await context.newPage()
	const draft = await beginDraft(page, 'photos', house.current.url)
	if (scripts) await page.waitForSelector('[data-uploader=ready]')
	const line = await context.newCDPSession(page)
	await line.send('Network.enable')
	const offline = async (isOff: boolean): Promise<void> => {
		const conditions = { offline: isOff, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond }
		await line.send('Network.emulateNetworkConditions', conditions)
	}
	await offline(false)
	return { page, contributionId: idOf(draft), offline }
}

const uploads = (contributionId: string) =>
	house.current.db.selectFrom('upload').selectAll().where('contribution_id', '=', contributionId).orderBy('created_at').execute()
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
	const answer = await page.request.get(`${house.current.url}/uploads/${contributionId}/state.json`)
	const { uploads: seen }: { uploads: SeenUpload[] } = await answer.json()
	return seen[0]?.sent ?? 0
}

const recording = (bytes: number) => writeRecording(join(house.current.folder, 'Bà Ami H’Ƀia đánh chiêng.wav'), bytes)

async function storedHash(sha256: string): Promise<string> {
	const hash = createHash('sha256')
	for await (const chunk of createReadStream(join(house.current.dataDir, 'files', originalKey(sha256)))) hash.update(chunk)
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

	await house.current.kill()
	await state(page, 'retrying')
	await house.current.restart()
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
	await expect.poll(async () => (await uploads(contributionId))[0]?.state).toBe('received')
	for (const _answer of [1, 2]) await page.waitForResponse('**/state.json')
	expect(await page.locator('[data-state=sent]').innerText()).toContain('Đã tới nơi, máy chủ đang kiểm tra')
	expect(await page.locator('[data-state=safe]').count()).toBe(0)
	isHeld = false
	await state(page, 'safe')
	await page.unrouteAll({ behavior: 'wait' })
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

test('a page closed after the last byte, before it heard that the file is safe: it is not sent again; taken away from the gift and chosen again, it is', async () => {
	const { page, contributionId } = await atDraft(-1)
	const isState = (url: URL): boolean => url.pathname.endsWith('/state.json')
	await page.route(isState, (route) => route.fulfill({ json: { uploads: [] } }))
	const { path } = await recording(400_000)
	const chooser = page.locator('[data-uploader] input[type=file]')
	await chooser.setInputFiles(path)
	await expect.poll(async () => (await uploads(contributionId))[0]?.state).toBe('received')
	await page.unroute(isState)
	await page.reload()
	await expect.poll(() => keptFiles(page), { message: 'known to be safe' }).toBe(0)
	expect(await uploads(contributionId), 'nor sent again').toHaveLength(1)

	await page.locator('ol.file-list button[value^="remove:"]').click()
	await page.locator('ol.file-list').waitFor({ state: 'detached' })
	await page.route(/\/files$/, (route) => route.abort())
	await chooser.setInputFiles(path)
	await state(page, 'retrying')
	await page.unroute(/\/files$/)
	await page.reload()
	await page.locator('ol.file-list > li').waitFor()
	await expect.poll(() => keptFiles(page)).toBe(0)
	expect(await uploads(contributionId), 'sent a second time').toHaveLength(2)
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
	const media = await house.current.db.selectFrom('media').selectAll().where('contribution_id', '=', contributionId).execute()
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
	const profile = join(house.current.folder, 'profile')
	const first = await atDraft(3 * 1024 * 1024, { profile })
	const { path, sha256 } = await recording(30 * 1024 * 1024)
	await first.page.locator('[data-uploader] input[type=file]').setInputFiles(path)
	await percentAbove(first.page, 20)
	await first.page.context().close()
	const again = await launchProfile(profile)
	const page = await again.newPage()
	await page.goto(`${house.current.url}/contribute/${first.contributionId}`)
	await state(page, 'safe', 90_000)
	expect(await uploads(first.contributionId)).toMatchObject([{ state: 'received', sha256_claimed: sha256 }])
	expect(await storedHash(sha256)).toBe(sha256)
	await again.close()
})
