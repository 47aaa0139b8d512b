import { appendFile, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder } from '../support/data-folder.ts'
import { spawnBrowser, type OwnBrowser } from '../support/browser.ts'
import { beginDraft, idOf } from '../support/give-story.ts'
import { writeRecording } from '../support/recording-file.ts'
import { signIn, useSite } from '../support/site.ts'
import { follow } from './journey.ts'

const site = useSite()
let folder = ''
let own: OwnBrowser | undefined

beforeAll(async () => {
	folder = await makeDataFolder('device-trouble')
})
afterAll(async () => {
	await own?.kill()
	await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** A minute on: browsers tell a file of this second from one of the next, not from another of the same. */
async function changeLater(path: string): Promise<void> {
	await appendFile(path, 'sửa sau')
	const later = new Date(Date.now() + 60_000)
	await utimes(path, later, later)
}

async function atDraft(given?: Page): Promise<{ page: Page; draft: string }> {
	const page = given ?? (await site.current.person('hbla'))
	const draft = await beginDraft(page, 'photos')
	await page.waitForSelector('[data-uploader=ready]')
	return { page, draft }
}

const writeSound = (name: string, bytes = 2_000_000) => writeRecording(join(folder, name), bytes)

/** A browser as people have it, with a profile on the disk; the first time it is signed in. */
async function openProfile(userName: string, room?: number): Promise<Page> {
	own = await spawnBrowser(join(folder, `profile of ${userName}`))
	const page = await own.context.newPage()
	// Before anything is kept: the browser looks again at how much room there is only now and then.
	if (room !== undefined) await leaveRoom(page, room)
	await page.goto(`${site.current.url}/mine`)
	if (new URL(page.url()).pathname === '/sign-in') await signIn(page, site.current.url, userName)
	return page
}

/** In this window, pauses of so many milliseconds or more never end by themselves. */
async function withEndlessPauses(page: Page, least: number): Promise<void> {
	await page.addInitScript((from) => {
		const real = window.setTimeout
		const hour = 3_600_000
		Object.assign(window, { setTimeout: (work: TimerHandler, ms = 0) => real(work, ms >= from ? hour : ms) })
	}, least)
	await page.reload()
	await page.waitForSelector('[data-uploader=ready]')
}

/** All words of drafts this browser keeps. */
function keptWords(page: Page): Promise<string> {
	return page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('ben-nuoc-uploads')
				opening.onsuccess = () => {
					const asking = opening.result.transaction('words').objectStore('words').getAll()
					asking.onsuccess = () => resolve(JSON.stringify(asking.result))
				}
			}),
	)
}

/** Somebody looks at the page again. */
const lookAgain = (page: Page): Promise<void> => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))

const isAsked = ({ pathname }: URL): boolean => /^\/(?:files|uploads)\b|\/draft$/.test(pathname)

interface Break {
	readonly what: string
	readonly lose: (page: Page) => Promise<void>
	readonly back: (page: Page) => Promise<void>
}
const unseen = { lose: async (page: Page): Promise<void> => void (await page.route(isAsked, (route) => route.abort())) }
const breaks: readonly Break[] = [
	{
		what: 'the browser says that the line is back',
		lose: (page) => page.context().setOffline(true),
		back: (page) => page.context().setOffline(false),
	},
	{
		what: 'somebody looks at the page again',
		...unseen,
		async back(page) {
			await page.unroute(isAsked)
			await lookAgain(page)
		},
	},
]
const pressed = (button: string): Break => ({
	what: 'somebody presses the button',
	...unseen,
	async back(page) {
		await page.unroute(isAsked)
		await page.locator(button).click()
	},
})

test.each([...breaks, pressed('[data-state=retrying] button:has-text("Gửi tiếp ngay")')])(
	'a file goes on at once when $what, whatever pause was meant',
	async ({ lose, back }) => {
		const { page, draft } = await atDraft()
		const { path, sha256 } = await writeSound('khan.wav')
		await withEndlessPauses(page, 400)
		await lose(page)
		await page.locator('[data-uploader] input[type=file]').setInputFiles(path)
		await page.waitForSelector('[data-state=retrying]')
		await back(page)
		await page.waitForSelector('[data-state=safe]')
		expect(await uploadsOf(page, draft), 'begun once').toMatchObject([{ state: 'safe', sha256 }])
	},
)

test.each([...breaks, pressed('.draft-foot button')])(
	'words are saved at once when $what, whatever pause was meant',
	async ({ lose, back }) => {
		const { page, draft } = await atDraft()
		await withEndlessPauses(page, 5000)
		await lose(page)
		await page.locator('[name=title]').fill('Lời khấn cúng bến nước')
		await page.waitForSelector('.save-status-offline')
		await back(page)
		await page.waitForSelector('.save-status-saved')
		const elsewhere = await page.context().newPage()
		await elsewhere.goto(draft)
		expect(await elsewhere.locator('[name=title]').inputValue()).toBe('Lời khấn cúng bến nước')
	},
)

test('words typed while earlier ones are being saved are not called saved with them, and are kept', async () => {
	const { page, draft } = await atDraft()
	let letGo = (): void => undefined
	const isHeld = new Promise<void>((resolve) => (letGo = resolve))
	await page.route('**/draft', async (route) => {
		if (route.request().method() === 'POST') await isHeld
		await route.continue()
	})
	const asked = page.waitForRequest('**/draft')
	await page.locator('[name=title]').fill('Chiêng')
	await asked
	const answered = page.waitForResponse('**/draft')
	await page.locator('[name=title]').fill('Chiêng bảy chiếc')
	letGo()
	await answered
	await page.unroute('**/draft')
	await page.route('**/draft', (route) => route.abort())
	await expect.poll(() => keptWords(page)).toContain('Chiêng bảy chiếc')
	const context = page.context()
	await page.close()
	const again = await context.newPage()
	await again.goto(draft)
	await again.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=title]')?.value === 'Chiêng bảy chiếc')
})

test('files changed and deleted on the disk while they waited, the browser killed: they arrive as they were chosen, for the device keeps copies', async () => {
	const { page, draft } = await atDraft(await openProfile('hbla'))
	await page.context().setOffline(true)
	const [khan, ching] = [await writeSound('khan.wav'), await writeSound('ching.wav')]
	await page.locator('[data-uploader] input[type=file]').setInputFiles([khan.path, ching.path])
	await page.waitForFunction(() => document.cookie.includes('waiting=2'))
	expect(await page.locator('.save-status').getAttribute('class'), 'a file chosen is no word unsaved').toContain('save-status-saved')
	await changeLater(khan.path)
	await rm(ching.path)
	await own?.kill()
	const again = await openProfile('hbla')
	await again.goto(`${site.current.url}/contribute/kept`)
	await again.waitForFunction(() => document.querySelectorAll('[data-state=safe]').length === 2)
	const arrived = await uploadsOf(again, draft)
	expect(arrived.map(({ sha256 }) => sha256).sort()).toEqual([khan.sha256, ching.sha256].sort())
	await own?.kill()
})

test('a desk whose device runs out of room: said before the giver leaves, nothing by halves, what was kept stays and goes; with room again the rest too', async () => {
	const megabyte = 1_000_000
	const page = await openProfile('ysuin', 30 * megabyte)
	await page.goto(`${site.current.url}/collection-day`)
	await page.locator('[data-desk=closed] [name=name]').fill('Bàn 1')
	await page.locator('[data-desk=closed] button.button-primary').click()
	await page.waitForSelector('[data-desk=open]')
	await page.context().setOffline(true)
	const takeIn = async (giver: string): Promise<void> => {
		await page.locator('[name=giver]').fill(giver)
		await page.locator('[name=inShort]').fill('Chiêng bảy chiếc')
		await page.locator('[name=files]').setInputFiles((await writeSound(`${giver}.wav`, 16 * megabyte)).path)
		await page.locator('.take-in button.button-primary').click()
	}
	await takeIn('Ama Kông')
	await page.waitForSelector('[data-slip]')
	await page.locator('main .button-primary').last().click()
	await takeIn('Ama Thu')
	await page.locator('.take-in .notice-refused', { hasText: 'Máy đã hết chỗ' }).waitFor()
	expect(await page.locator('[name=giver]').inputValue(), 'what was typed stays').toBe('Ama Thu')
	const facts = await page.locator('.day-facts').innerText()
	expect(facts).toContain('đã nhận 1 lượt')
	expect(facts, 'no slip number was spent').toContain('còn 99 số phiếu')
	await page.locator('.desk-tabs button').last().click()
	await page.locator('[data-intake=kept] input[type=file]').setInputFiles((await writeSound('thêm.wav', 16 * megabyte)).path)
	await page.waitForSelector('[data-intake=kept] .file-refused')
	expect(await page.locator('[data-intake=kept]').innerText()).toContain('tệp: 0/1')
	await leaveRoom(page, 1000 * megabyte)
	await page.locator('.desk-tabs button').first().click()
	await takeIn('Ama Thu')
	await page.waitForSelector('[data-slip]')
	await page.context().setOffline(false)
	await page.waitForFunction(() => !document.cookie.includes('waiting='), undefined, { timeout: 40_000 })
	await page.locator('.desk-tabs button').last().click()
	await page.waitForFunction(() => document.querySelectorAll('[data-intake=sent]').length === 2)
	await page.waitForFunction(() =>
		[...document.querySelectorAll('[data-intake=sent]')].every(({ textContent }) => textContent?.includes('tệp: 1/1')),
	)
	await own?.kill()
})

/** Leaves this browser so many bytes of room, all it keeps included. */
async function leaveRoom(page: Page, quotaSize: number): Promise<void> {
	const session = await page.context().newCDPSession(page)
	await session.send('Storage.overrideQuotaForOrigin', { origin: site.current.url, quotaSize })
}

async function uploadsOf(page: Page, draft: string): Promise<{ state: string; sha256: string }[]> {
	const answer = await page.request.get(`${site.current.url}/uploads/${idOf(draft)}/state.json`)
	const { uploads }: { uploads: { state: string; sha256: string }[] } = await answer.json()
	return uploads
}

test('a device without room says that only the page holds the file; changed meanwhile, it is not taken, and that is said', async () => {
	const { page, draft } = await atDraft()
	const { path } = await writeSound('đinh tút.wav')
	await leaveRoom(page, 1_000_000)
	await page.context().setOffline(true)
	await page.locator('[data-uploader] input[type=file]').setInputFiles(path)
	await page.locator('[data-state=retrying]', { hasText: 'Máy hết chỗ' }).waitFor()
	await changeLater(path)
	await page.context().setOffline(false)
	await page.locator('[data-state=changed]', { hasText: 'chọn lại' }).waitFor()
	expect((await uploadsOf(page, draft)).filter(({ state }) => state === 'safe')).toEqual([])
})

test('signed out while a file waits: said, kept, and sent once signed in again', async () => {
	const { page, draft } = await atDraft()
	const { path, sha256 } = await writeSound('ching.wav')
	await page.context().clearCookies()
	await page.locator('[data-uploader] input[type=file]').setInputFiles(path)
	await page.locator('[data-state=refused]', { hasText: 'Phiên đăng nhập đã hết' }).waitFor()
	const back = encodeURIComponent(new URL(draft).pathname)
	expect(await page.locator('[data-state=refused] a').getAttribute('href'), 'and back to where files go on').toBe(`/sign-in?to=${back}`)
	await signIn(page, site.current.url, 'hbla')
	await page.goto(`${site.current.url}/contribute/kept`)
	await page.waitForSelector('[data-state=safe]')
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
	const isSave = (response: Response): boolean => response.url().endsWith('/draft') && response.request().method() === 'POST'
	await Promise.all([elsewhere.waitForResponse(isSave), elsewhere.locator('[name=title]').fill('Lời khấn bến nước')])
	const again = await context.newPage()
	await again.goto(draft)
	await again.waitForFunction(() => !document.cookie.includes('waiting='))
})

test('words typed into a draft that was withdrawn elsewhere meanwhile can be read, and let go: the count does not stay forever', async () => {
	const { page, draft } = await atDraft()
	await page.context().setOffline(true)
	await page.locator('[name=title]').fill('Lời cúng hồn lúa')
	await page.waitForFunction(() => document.cookie.includes('waiting=1'))
	const context = page.context()
	await page.close()
	await context.setOffline(false)
	const elsewhere = await site.current.person('hbla')
	await elsewhere.goto(`${site.current.url}/mine/${idOf(draft)}`)
	await elsewhere.locator('details:has(button[value=withdraw]) > summary').click()
	await follow(elsewhere, elsewhere.locator('button[value=withdraw]'))
	const again = await context.newPage()
	await again.goto(`${site.current.url}/contribute/kept`)
	await again.locator('summary', { hasText: 'Xem những lời này' }).click()
	await again.locator('main .as-said', { hasText: 'Lời cúng hồn lúa' }).waitFor()
	await again.getByRole('button', { name: 'Bỏ những lời này' }).click()
	await again.waitForFunction(() => !document.cookie.includes('waiting='))
})

test('what the browser cleared by itself is not passed over in silence', async () => {
	const { page } = await atDraft()
	await page.context().setOffline(true)
	await page.locator('[name=title]').fill('Sử thi Xinh Nhã')
	await page.waitForFunction(() => document.cookie.includes('waiting=1'))
	const context = page.context()
	await page.close()
	await context.setOffline(false)
	const again = await context.newPage()
	await again.goto(`${site.current.url}/registry`)
	await again.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const clearing = indexedDB.deleteDatabase('ben-nuoc-uploads')
				clearing.onsuccess = () => resolve()
				clearing.onerror = () => reject(new Error('not cleared'))
			}),
	)
	await again.goto(`${site.current.url}/contribute/kept`)
	await again.locator('main .notice-refused', { hasText: 'trình duyệt đã xóa chỗ giữ' }).waitFor()
	expect(await again.locator('main').innerText()).not.toContain('Mọi thứ đã gửi từ máy này đều an toàn')
})
