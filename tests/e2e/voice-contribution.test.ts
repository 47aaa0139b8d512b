import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readReceiptCode } from '#moderation/contribute/receipt-code.ts'
import { wav } from '../server/media/samples.ts'
import { launchBrowser } from '../support/browser.ts'
import { signIn, useSite } from '../support/site.ts'
import { follow } from './journey.ts'

/**
 * By voice alone, with the browser's own false microphone (a beeping tone): a helper for an elder, from the picture to the receipt; and what happens when
 * there is no microphone to be had.
 */
const site = useSite()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const phone = { width: 360, height: 740 }
let heard: Awaited<ReturnType<typeof launchBrowser>> | undefined

beforeAll(async () => {
	heard = await launchBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'])
})
afterAll(() => heard?.close())

async function phoneOf(userName: string, from: { newContext: (options: object) => Promise<BrowserContext> }): Promise<Page> {
	const context = await from.newContext({ viewport: phone, hasTouch: true, locale: 'vi-VN', reducedMotion: 'reduce' })
	const page = await context.newPage()
	page.on('pageerror', (error) => expect.soft(error.message).toBe(''))
	await signIn(page, site.current.url, userName)
	return page
}

/** Violations axe finds, by id. */
async function wrongs(page: Page): Promise<string[]> {
	await page.evaluate(axe)
	return page.evaluate(async () => {
		return (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`)
	})
}

/** What a recorder shows from the second second on; a busy machine does not look at every one. */
const pastOneSecond = /0:(?:0[2-9]|[1-5]\d)/

/** Speaks into one of the page's recorders and keeps the take. */
async function speak(page: Page, part: string): Promise<void> {
	const recorder = page.locator(`[data-records=${part}]`)
	await recorder.locator('.record-button').click()
	await page.locator('[data-recorder=recording]').waitFor()
	await expect.poll(() => recorder.locator('meter').getAttribute('value').then(Number)).toBeGreaterThan(0)
	await recorder.getByRole('button', { name: 'Tạm dừng' }).click()
	await page.locator('[data-recorder=paused]').waitFor()
	await recorder.getByRole('button', { name: 'Nói tiếp' }).click()
	await recorder.locator('.recording-time', { hasText: pastOneSecond }).waitFor()
	await recorder.getByRole('button', { name: 'Xong' }).click()
	await recorder.locator('[data-take]').first().waitFor()
}
const keep = (page: Page, part: string) => page.locator(`[data-records=${part}] [data-take] .button-primary`).first().click()

test('a helper gives for an elder by voice alone, with the consent recorded, to the receipt', async () => {
	if (!heard) throw new Error('no browser')
	const page = await phoneOf('ysuin', heard)
	await page.goto(`${site.current.url}/contribute`)
	await page.click('main a[href="/contribute/voice"]')
	expect(await wrongs(page)).toEqual([])
	await page.click('button[name=subject][value=song]')
	await page.waitForURL(/\/contribute\/[0-9a-f-]{36}\/voice/)
	await page.locator('[data-uploader=ready]').waitFor()

	await speak(page, 'gift')
	await page.locator('#tell [data-take]').getByRole('button', { name: 'Ghi lại' }).click()
	await page.locator('[data-recorder=recording]').waitFor()
	await expect.poll(() => page.locator('[data-take]').count()).toBe(0)
	await page.locator('.recording-time', { hasText: pastOneSecond }).waitFor()
	await page.reload()
	await page.locator('#tell [data-take]').waitFor()
	expect(await wrongs(page)).toEqual([])
	await keep(page, 'gift')
	await page.locator('#tell [data-part=gift]').waitFor({ timeout: 30_000 })
	await page.check('[name=languages][value=rad]')
	await page.selectOption('[name=placeId]', { index: 3 })

	await page.click('a[href="#agree"]')
	await page.getByRole('button', { name: 'Gửi đóng góp' }).click()
	await page.locator('#field-whom .field-fault', { hasText: 'Xin chọn' }).waitFor()
	expect(await page.locator('#tell').isVisible(), 'what lacks is asked for in the last step').toBe(false)
	expect(await page.locator('.notice a').allInnerTexts(), 'all that lacks at once').toHaveLength(4)
	await page.check('[name=whom][value=other]')
	await page.check('[name=spokenCredit][value=anonymous]')
	await page.check('[name=creditChoice][value=own-name]')
	await page.check('[name=consentKeep]')
	await speak(page, 'consent')
	await page.locator('button[value=send]').click()
	await page.locator('.notice-refused', { hasText: 'Còn bản ghi chưa giữ' }).waitFor()
	await keep(page, 'consent')
	await page.locator('#field-proof [data-part=consent]').waitFor({ timeout: 30_000 })
	expect(await wrongs(page)).toEqual([])
	await follow(page, page.locator('button[value=send]'))
	expect(await page.locator('.notice-refused').allInnerTexts()).toEqual([])
	await page.waitForURL(/receipt/)
	const code = (await page.locator('.receipt-code').first().innerText()).trim()
	expect(readReceiptCode(code)).toBe(code)

	await follow(page, page.getByRole('link', { name: 'Phiếu biên nhận', exact: true }))
	await page.check('[name=whom][value=another]')
	await page.click('button[name=intent][value=issue]')
	await page.locator('.slip-sign').first().waitFor()
	const [slip = '', pin = ''] = await page.locator('.slip-sign').allInnerTexts()
	const elder = await site.current.person()
	await elder.goto(`${site.current.url}/slip/${slip}`)
	await elder.fill('[name=pin]', pin)
	await follow(elder, elder.locator('button[name=intent][value=open]'))
	await elder.locator('.slip-held .path').waitFor()
	expect(await elder.locator('main').innerText()).toContain('Đã gửi')

	await page.goto(`${site.current.url}/fill`)
	expect(await wrongs(page)).toEqual([])
	await page.locator('.wordless a').first().click()
	await page.waitForURL(/\/fill\/[0-9a-f-]{36}/)
	expect(await wrongs(page)).toEqual([])
	await page.fill('[name=title]', 'Hát ru con')
	await page.locator('main form .button-primary').click()
	await page.waitForURL(/\/fill$/)
	await page.locator('.wordless a', { hasText: 'Hát ru con' }).click()
	await page.locator('[data-entered=title]', { hasText: 'Y Suin' }).waitFor()
	await page.context().close()
})

test('a microphone refused is said plainly, and a recording made elsewhere does as well', async () => {
	const page = await phoneOf('hbla', site.current.browser)
	await page.goto(`${site.current.url}/contribute/voice`)
	await page.click('button[name=subject][value=custom]')
	await page.locator('[data-uploader=ready]').waitFor()
	await page.locator('#tell .record-button').first().click()
	await page.locator('#tell .notice', { hasText: /Micro chưa được cho phép|không có micro/ }).waitFor()
	await page.setInputFiles('#tell [data-choose-sound]', {
		name: 'kể.wav',
		mimeType: 'audio/wav',
		buffer: wav(2, (time) => Math.sin(time * 2765)),
	})
	await page.locator('#tell [data-part=gift]').waitFor({ timeout: 30_000 })

	await page.context().setOffline(true)
	const more = { mimeType: 'audio/wav', buffer: wav(2, (time) => Math.sin(time * 3110)) }
	await page.setInputFiles('#tell [data-choose-sound]', { name: 'kể tiếp.wav', ...more })
	await page.locator('[data-state]', { hasText: 'kể tiếp.wav' }).waitFor()
	await page.click('a[href="#agree"]')
	await page.check('[name=whom][value=self]')
	await page.locator('button[value=save]').click()
	await page.locator('.notice-refused', { hasText: 'Chưa có mạng' }).waitFor()
	await page.route(/\/files/, (route) => route.abort())
	await page.context().setOffline(false)
	await follow(page, page.locator('button[value=save]'))
	expect(new URL(page.url()).pathname, 'a draft is put aside while its files are on their way').toBe('/mine')
	await page.context().close()
})

test('what was recorded and not yet kept is counted on every page, and can be heard and let go where this device tells what it keeps', async () => {
	if (!heard) throw new Error('no browser')
	const page = await phoneOf('thanhvan', heard)
	await page.goto(`${site.current.url}/contribute/voice`)
	await page.click('button[name=subject][value=custom]')
	await page.locator('[data-uploader=ready]').waitFor()
	await speak(page, 'gift')
	await page.waitForFunction(() => document.cookie.includes('waiting=1'))
	await page.goto(`${site.current.url}/registry`)
	expect(await page.locator('.waiting-count').innerText()).toContain('1')
	await page.locator('.waiting-count a').click()
	await page.locator('[data-waiting=take] audio').waitFor()
	expect(await wrongs(page)).toEqual([])
	await page.goto(`${site.current.url}/sign-out`)
	await page.locator('main .notice a', { hasText: 'lời kể' }).click()
	await page.locator('#tell [data-take]').waitFor()
	await page.goto(`${site.current.url}/contribute/kept`)
	await page.locator('[data-waiting=take]').getByRole('button', { name: 'Bỏ bản này' }).click()
	await page.waitForFunction(() => !document.cookie.includes('waiting='))
	await page.locator('[data-waiting=take]').waitFor({ state: 'detached' })
	await page.context().close()
})

test('recorded on a device without room, only the page holds it: said, and the browser asks before the page is left', async () => {
	if (!heard) throw new Error('no browser')
	const page = await phoneOf('mailan', heard)
	await page.goto(`${site.current.url}/contribute/voice`)
	await page.click('button[name=subject][value=custom]')
	await page.locator('[data-uploader=ready]').waitFor()
	const session = await page.context().newCDPSession(page)
	await session.send('Storage.overrideQuotaForOrigin', { origin: site.current.url, quotaSize: 1 })
	await page.locator('#tell .record-button').first().click()
	// The browser looks again at how much room there is only now and then.
	await page.locator('#tell .notice', { hasText: 'Điện thoại đã đầy' }).waitFor({ timeout: 90_000 })
	await page.locator('#tell').getByRole('button', { name: 'Xong' }).click()
	await page.locator('#tell [data-take]').waitFor()
	const asked = new Promise<string>((resolve) => {
		page.on('close', () => resolve('closed unasked'))
		page.on('dialog', (dialog) => {
			resolve(dialog.type())
			void dialog.accept()
		})
	})
	await page.close({ runBeforeUnload: true })
	expect(await asked).toBe('beforeunload')
	await page.context().close()
})

test('a prompt read aloud that cannot be sent is still there, and goes when it is sent again', async () => {
	if (!heard) throw new Error('no browser')
	const page = await phoneOf('quantri', heard)
	await page.goto(`${site.current.url}/prompts?language=rad`)
	const row = page.locator('[data-prompt-row]').first()
	await row.locator('summary').click()
	await row.locator('.record-button').click()
	await row.locator('.recording-time', { hasText: pastOneSecond }).waitFor()
	await row.getByRole('button', { name: 'Xong' }).click()
	await page.route('**/prompts/recordings', (route) => route.abort())
	await row.locator('[data-take] .button-primary').click()
	await row.locator('.notice-refused', { hasText: 'vẫn còn ở máy này' }).waitFor()
	await page.unroute('**/prompts/recordings')
	await row.locator('[data-take] .button-primary').click()
	await row.locator(':scope > audio').waitFor()
	await page.context().close()
})
