import { createHash, randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { originalKey } from '#server/storage/keys.ts'
import { spawnBrowser, type OwnBrowser } from '../support/browser.ts'
import { makeDataFolder } from '../support/data-folder.ts'
import { signIn, useSite } from '../support/site.ts'
import { openWeakLine, type WeakLine } from '../support/weak-line.ts'

const MB = 1_000_000
const bytes = 60 * MB
/** 150 kilobits a second, as FIELD's reports of villages on 2G have it. */
const weakBytes = 18_750
const site = useSite()
let folder = ''
let line: WeakLine
let own: OwnBrowser | undefined

beforeAll(async () => {
	folder = await makeDataFolder('weak-link')
	line = await openWeakLine(Number(new URL(site.current.url).port))
})

afterAll(async () => {
	await own?.kill()
	await line?.close()
	await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Noise under the head of a WAV, which is what the house takes it for. */
async function writeRecording(): Promise<{ path: string; sha256: string }> {
	const head = Buffer.alloc(44)
	head.write('RIFF')
	head.writeUInt32LE(bytes - 8, 4)
	head.write('WAVEfmt ', 8)
	for (const [value, at] of [
		[16, 16],
		[48_000, 24],
		[96_000, 28],
		[bytes - 44, 40],
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
	const content = Buffer.concat([head, randomBytes(bytes - 44)])
	const path = join(folder, 'Khan kể suốt đêm.wav')
	await writeFile(path, content)
	return { path, sha256: createHash('sha256').update(content).digest('hex') }
}

async function openBrowser(): Promise<Page> {
	own = await spawnBrowser(join(folder, 'profile'))
	const page = await own.context.newPage()
	await page.goto(`${line.url}/mine`)
	if (new URL(page.url()).pathname === '/sign-in') await signIn(page, line.url, 'hbla')
	return page
}

const isSent = (share: number) => expect.poll(() => line.bytesUp() / bytes, { timeout: 60_000, interval: 50 }).toBeGreaterThan(share)

/** The line gets as weak as in the villages and loses every fifth segment; after some seconds of that it breaks; then it is good again. */
async function weakenAndCut(): Promise<void> {
	line.carry(weakBytes, 0.2)
	const before = line.bytesUp()
	await expect.poll(() => line.bytesUp() - before, { timeout: 20_000 }).toBeGreaterThan(2 * weakBytes)
	await line.cut(1500)
	line.carry(8 * MB)
}

test(
	'60 MB over a line with 150 kbit/s and 20 % loss for some seconds around each of three cuts (8 MB/s between, simulated by a relay), the browser and then the server killed: the same bytes, sent little more than once',
	{ timeout: 240_000 },
	async () => {
		const { path, sha256 } = await writeRecording()
		let page = await openBrowser()
		await page.goto(`${line.url}/contribute`)
		await page.locator('input[name=kind]').first().check({ force: true })
		await page.locator('main button.button-primary').click()
		await page.waitForSelector('[data-uploader=ready]')
		const draft = page.url()
		const begun = line.bytesUp()
		line.carry(8 * MB)
		await page.locator('[data-uploader] input[type=file]').setInputFiles(path)
		await isSent(0.15)
		await weakenAndCut()

		await isSent(0.35)
		await weakenAndCut()
		await isSent(0.4)
		await own?.kill()
		page = await openBrowser()
		await page.goto(`${line.url}/contribute/kept`)
		await page.waitForSelector('[data-state=sending]', { timeout: 30_000 })
		const aside = await page.context().newPage()
		await aside.goto(`${line.url}/registry`)
		expect(await aside.locator('.waiting-count').innerText(), 'said on a page without a script').toContain('1')
		await aside.close()

		await isSent(0.6)
		await weakenAndCut()
		await isSent(0.75)
		await site.current.kill()
		await page.waitForSelector('[data-state=retrying]', { timeout: 30_000 })
		await site.current.restart()
		await page.waitForSelector('[data-state=safe]', { timeout: 90_000 })
		expect((line.bytesUp() - begun) / bytes, 'bytes on the line beside the size of the file').toBeLessThanOrEqual(1.05)
		await page.waitForFunction(() => !document.cookie.includes('waiting='))

		await page.goto(draft)
		const kept = await page.request.get(`${line.url}/uploads/${/[0-9a-f-]{36}/.exec(draft)?.[0]}/state.json`)
		const { uploads }: { uploads: { state: string; sha256: string; bytes: number }[] } = await kept.json()
		expect(uploads, 'one upload, begun once').toMatchObject([{ state: 'safe', sha256, bytes }])
		const stored = await readFile(join(site.current.dataDir, 'files', originalKey(sha256)))
		expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256)
	},
)
