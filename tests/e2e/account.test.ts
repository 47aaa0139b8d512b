import { devices } from 'playwright-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoPeople } from '#server/members/demo-people.ts'
import { beginDraft } from '../support/give-story.ts'
import { signIn, useSite } from '../support/site.ts'
import { follow } from './journey.ts'

const site = useSite()
const password = demoPeople.find(({ userName }) => userName === 'ysuin')?.password ?? ''

/** Names of the files this browser keeps, whoever they belong to. */
function keptNames(page: Page): Promise<string[]> {
	return page.evaluate(
		() =>
			new Promise<string[]>((resolve, reject) => {
				const opened = indexedDB.open('ben-nuoc-uploads')
				opened.onerror = () => reject(new Error('the store could not be opened'))
				opened.onsuccess = () => {
					const all = opened.result.transaction('files').objectStore('files').getAll()
					all.onsuccess = () => {
						opened.result.close()
						resolve(all.result.map((kept: { file: File }) => kept.file.name))
					}
				}
			}),
	)
}

/** A draft with a file that cannot leave the device. */
async function withWaitingFile(page: Page): Promise<void> {
	await page.route(/\/files/, (route) => route.abort())
	await beginDraft(page, 'photos')
	await page.waitForSelector('[data-uploader=ready]')
	await page
		.locator('[data-uploader] input[type=file]')
		.setInputFiles([{ name: 'chiêng.wav', mimeType: 'audio/wav', buffer: Buffer.from('RIFF') }])
	await page.waitForSelector('[data-uploader] [data-state]')
	await expect.poll(() => keptNames(page)).toEqual(['chiêng.wav'])
}

/** Who looks at what this device keeps is told that somebody else's file waits on it, and not which. */
async function expectOthersTold(page: Page): Promise<void> {
	await page.goto(`${site.current.url}/contribute/kept`)
	await page.locator('main .notice', { hasText: 'còn giữ 1 thứ của người' }).waitFor()
	const told = await page.locator('main').innerText()
	expect(told).not.toContain('an toàn trên máy chủ')
	expect(told).not.toContain('chiêng.wav')
}

describe('signing out where others come after', () => {
	test('a browser that does not let its stores be cleared does not keep anyone signed in', async () => {
		const page = await site.current.person('hbla')
		await page.addInitScript(() => {
			CacheStorage.prototype.keys = () => Promise.reject(new DOMException('not in private windows', 'SecurityError'))
		})
		await page.goto(`${site.current.url}/sign-out`)
		await page.waitForLoadState('networkidle')
		await page.getByRole('button', { name: 'Đăng xuất ở máy này' }).click()
		await page.waitForURL(`${site.current.url}/`)
	})

	test('asks about files that have not reached the server, and takes them off the device', async () => {
		const page = await site.current.person('hbla')
		await withWaitingFile(page)
		await page.goto(`${site.current.url}/sign-out`)
		await page.waitForSelector('text=Còn 1 thứ ở máy này chưa tới máy chủ')
		expect(await page.locator('main .notice a').innerText()).toBe('chiêng.wav')
		await page.getByRole('button', { name: 'Đăng xuất ở máy này' }).click()
		await page.waitForURL(`${site.current.url}/`)
		expect(await keptNames(page)).toEqual([])
	})

	test('keeps them where the device is one’s own, and shows them to nobody else', async () => {
		const page = await site.current.person('hbla')
		await withWaitingFile(page)
		const draft = page.url()
		await page.goto(`${site.current.url}/sign-out`)
		await page.locator('input[name=keepWaiting]').check()
		await page.getByRole('button', { name: 'Đăng xuất ở máy này' }).click()
		await page.waitForURL(`${site.current.url}/`)
		await expectOthersTold(page)
		await signIn(page, site.current.url, 'thanhvan')
		await expectOthersTold(page)
		await page.goto(`${site.current.url}/sign-out`)
		await page.waitForLoadState('networkidle')
		expect(await page.locator('main').innerText()).not.toContain('chiêng.wav')
		await page.getByRole('button', { name: 'Đăng xuất ở máy này' }).click()
		await page.waitForURL(`${site.current.url}/`)
		expect(await keptNames(page)).toEqual(['chiêng.wav'])
		await signIn(page, site.current.url, 'hbla')
		await page.goto(draft)
		await page.waitForSelector('[data-uploader] [data-state]:has-text("chiêng.wav")')
	})
})

test('a telephone number is changed with the current password, and signs in', async () => {
	const page = await site.current.person('ysuin')
	await page.goto(`${site.current.url}/account`)
	await page.fill('[name=phone]', '0905 123 987')
	await page.fill('[name=contactPassword]', 'khong-phai-mat-khau')
	await follow(page, page.getByRole('button', { name: 'Lưu số điện thoại và thư điện tử' }))
	expect(await page.locator('#field-contactPassword-fault').innerText()).toBe('Không đúng.')
	expect(await page.inputValue('[name=phone]')).toBe('0905 123 987')
	await page.fill('[name=contactPassword]', password)
	await page.getByRole('button', { name: 'Lưu số điện thoại và thư điện tử' }).click()
	await page.waitForURL(/done=contact/)
	expect(await page.inputValue('[name=phone]')).toBe('0905123987')
})

test('on a phone the members are cards, none wider than the screen', async () => {
	const page = await site.current.person('quantri')
	await page.setViewportSize({ width: 360, height: devices['Pixel 7'].viewport.height })
	await page.goto(`${site.current.url}/members`)
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
	const cells = page.locator('.table-cards td')
	const widths = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().width))
	expect(Math.min(...widths)).toBeGreaterThan(250)
})
