import { createHash, randomBytes } from 'node:crypto'
import { appendFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder } from '../support/data-folder.ts'
import { signIn, useSite } from '../support/site.ts'

const site = useSite()
let folder = ''

beforeAll(async () => {
	folder = await makeDataFolder('device-trouble')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function atDraft(): Promise<{ page: Page; draft: string }> {
	const page = await site.current.person('hbla')
	await page.goto(`${site.current.url}/contribute`)
	await page.locator('input[name=kind]').first().check({ force: true })
	await page.locator('main button.button-primary').click()
	await page.waitForSelector('[data-uploader=ready]')
	return { page, draft: page.url().replace(/[?#].*$/, '') }
}

/** A file as a recorder writes them: a head any house takes for a WAV, then noise. */
async function writeSound(name: string): Promise<{ path: string; sha256: string }> {
	const head = Buffer.alloc(44)
	head.write('RIFF', 0)
	head.writeUInt32LE(2_000_036, 4)
	head.write('WAVEfmt ', 8)
	for (const [value, at] of [
		[16, 16],
		[48_000, 24],
		[96_000, 28],
		[2_000_000, 40],
	] as const)
		head.writeUInt32LE(value, at)
	for (const [value, at] of [
		[1, 20],
		[1, 22],
		[2, 32],
		[16, 34],
	] as const)
		head.writeUInt16LE(value, at)
	head.write('data', 36)
	const content = Buffer.concat([head, randomBytes(2_000_000)])
	const path = join(folder, name)
	await writeFile(path, content)
	return { path, sha256: createHash('sha256').update(content).digest('hex') }
}

/** Leaves this browser so many bytes of room, all it keeps included. */
async function leaveRoom(page: Page, quotaSize: number): Promise<void> {
	const session = await page.context().newCDPSession(page)
	await session.send('Storage.overrideQuotaForOrigin', { origin: site.current.url, quotaSize })
}

async function uploadsOf(page: Page, draft: string): Promise<{ state: string; sha256: string }[]> {
	const answer = await page.request.get(`${site.current.url}/uploads/${draft.split('/').at(-1)}/state.json`)
	const { uploads }: { uploads: { state: string; sha256: string }[] } = await answer.json()
	return uploads
}

test('a device without room says that only the page holds the file; changed meanwhile, it is not sent, and that is said', async () => {
	const { page, draft } = await atDraft()
	const { path } = await writeSound('đinh tút.wav')
	await leaveRoom(page, 1_000_000)
	await page.context().setOffline(true)
	await page.locator('[data-uploader] input[type=file]').setInputFiles(path)
	await page.waitForSelector('[data-state=retrying]')
	expect(await page.locator('[data-state=retrying]').innerText()).toContain('Máy hết chỗ')
	await appendFile(path, 'sửa sau')
	await page.context().setOffline(false)
	await page.waitForSelector('[data-state=changed]', { timeout: 30_000 })
	expect(await page.locator('[data-state=changed]').innerText()).toContain('chọn lại')
	expect((await uploadsOf(page, draft)).filter(({ state }) => state === 'safe')).toEqual([])
})

test('signed out while a file waits: said, kept, and sent once signed in again', async () => {
	const { page, draft } = await atDraft()
	const { path, sha256 } = await writeSound('ching.wav')
	await page.context().clearCookies()
	await page.locator('[data-uploader] input[type=file]').setInputFiles(path)
	await page.waitForSelector('[data-state=refused]')
	expect(await page.locator('[data-state=refused]').innerText()).toContain('Phiên đăng nhập đã hết')
	await signIn(page, site.current.url, 'hbla')
	await page.goto(`${site.current.url}/contribute/kept`)
	await page.waitForSelector('[data-state=safe]', { timeout: 30_000 })
	expect(await uploadsOf(page, draft)).toMatchObject([{ state: 'safe', sha256 }])
})

test('words typed into a draft outlive the window while the server does not have them', async () => {
	const { page, draft } = await atDraft()
	await page.context().setOffline(true)
	await page.locator('[name=title]').fill('Bài hát ru của Ami')
	await page.waitForFunction(() => document.cookie.includes('waiting=1'))
	const context = page.context()
	await page.close()
	await context.setOffline(false)
	const again = await context.newPage()
	await again.goto(draft)
	await again.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=title]')?.value === 'Bài hát ru của Ami')
	await again.waitForFunction(() => !document.cookie.includes('waiting='), undefined, { timeout: 40_000 })
	await again.reload()
	expect(await again.locator('[name=title]').inputValue(), 'saved on the server').toBe('Bài hát ru của Ami')
})

test('words the server has by now are not said to wait any longer', async () => {
	const { page, draft } = await atDraft()
	await page.context().setOffline(true)
	await page.locator('[name=title]').fill('Lời khấn bến nước')
	await page.waitForFunction(() => document.cookie.includes('waiting=1'))
	const context = page.context()
	await page.close()
	await context.setOffline(false)
	const elsewhere = await site.current.person('hbla')
	await elsewhere.goto(draft)
	await elsewhere.waitForSelector('[data-uploader=ready]')
	await elsewhere.locator('[name=title]').fill('Lời khấn bến nước')
	await elsewhere.waitForResponse((response) => response.url().endsWith('/draft') && response.request().method() === 'POST')
	const again = await context.newPage()
	await again.goto(draft)
	await again.waitForFunction(() => !document.cookie.includes('waiting='), undefined, { timeout: 20_000 })
})
