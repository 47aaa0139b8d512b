import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readReceiptCode } from '#moderation/contribute/receipt-code.ts'
import { beginDraft, fillStory, idOf, sendDraft, story } from '../support/give-story.ts'
import { useOwnServer } from '../support/own-server.ts'
import { follow } from './journey.ts'

const house = useOwnServer()
const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 900 }

/** A member's browser: with a small screen and no scripts, or as asked. */
async function browserOf(memberId: string, options: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
	const context = await house.current.browser.newContext({ viewport: desk, ...options })
	await house.current.signIn(context, memberId)
	return context
}

async function pageOf(context: BrowserContext): Promise<Page> {
	const page = await context.newPage()
	await page.goto(`${house.current.url}/contribute`)
	return page
}

const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read)
const status = (page: Page) => page.locator('.save-status')

test('a story is given on a phone without scripts, from the first step to the receipt and back to withdraw', async () => {
	const context = await browserOf(await house.current.newMember(), { viewport: phone, javaScriptEnabled: false })
	const page = await pageOf(context)
	const draft = await beginDraft(page, 'story')
	await page.goto(`${draft}#send`)
	await follow(page, page.locator('button[value=send]'))
	expect(await page.locator('.notice-refused a').count()).toBeGreaterThan(3)
	await fillStory(page, draft)
	const code = await sendDraft(page, draft)
	expect(readReceiptCode(code)).toBe(code)
	await page.goto(`${house.current.url}/mine`)
	expect(await page.locator('main').innerText()).toContain(story.title)
	await follow(page, page.locator('a[href^="/mine/"]:not([href="/mine/notices"])'))
	expect(await page.locator('main').innerText()).toContain(story.description.split('\n')[1])
	await page.locator('details:has(button[value=withdraw]) > summary').click()
	await follow(page, page.locator('button[value=withdraw]'))
	expect(await page.locator('main').innerText()).toContain('Bạn đã rút lại')
	await context.close()
})

test('two devices on one draft: what they changed apart comes together, what both changed is shown side by side', async () => {
	const member = await house.current.newMember()
	const one = await pageOf(await browserOf(member, {}))
	const draft = await beginDraft(one, 'story')
	const two = await pageOf(await browserOf(member, {}))
	await two.goto(draft, { waitUntil: 'networkidle' })
	await one.waitForLoadState('networkidle')

	await one.fill('[name=maker]', 'Ama Kông')
	await soon(() => savedMaker(draft)).toBe('Ama Kông')
	await two.fill('[name=title]', 'Ché tuk')
	await soon(() => savedTitle(draft)).toBe('Ché tuk')
	expect(await savedMaker(draft)).toBe('Ama Kông')
	expect(await two.inputValue('[name=maker]')).toBe('Ama Kông')
	expect(await two.locator('#conflict').count()).toBe(0)

	await one.fill('[name=title]', 'Ché êbah')
	await one.locator('#conflict').waitFor()
	expect(await one.locator('#conflict').innerText()).toMatch(/Ché tuk[\s\S]*Ché êbah/)
	expect(await savedTitle(draft)).toBe('Ché tuk')
	await one.locator('#conflict button').click()
	await soon(() => savedTitle(draft)).toBe('Ché êbah')
	await soon(() => one.locator('#conflict').count()).toBe(0)
})

test('words typed while the line is down are kept, said to be unsaved, and saved when it is back; nothing is sent without them', async () => {
	const context = await browserOf(await house.current.newMember(), {})
	const page = await pageOf(context)
	const draft = await beginDraft(page, 'story')
	await page.waitForLoadState('networkidle')
	await context.setOffline(true)
	await page.fill('[name=title]', 'Gõ lúc mất mạng')
	await soon(() => status(page).innerText()).toContain('mất mạng')
	await page.click('button[value=send]')
	await soon(() => status(page).innerText()).toContain('mất mạng')
	expect(await page.inputValue('[name=title]')).toBe('Gõ lúc mất mạng')
	await context.setOffline(false)
	await soon(() => savedTitle(draft)).toBe('Gõ lúc mất mạng')
	await soon(() => status(page).innerText()).toContain('Đã lưu lúc')
	expect(await saved(draft)).toMatchObject({ state: 'draft' })
	expect(page.url()).toBe(draft)
	await context.close()
})

test('a file that has not left the device holds the sending up, by name', async () => {
	const context = await browserOf(await house.current.newMember(), {})
	const page = await pageOf(context)
	const draft = await beginDraft(page, 'story')
	await fillStory(page, draft)
	await page.locator('[data-uploader=ready]').waitFor()
	await page.waitForLoadState('networkidle')
	await soon(() => savedTitle(draft)).toBe(story.title)
	await page.route('**/files*', (route) => route.abort())
	await page.setInputFiles('.drop-place input[type=file]', {
		name: 'ảnh bến nước.png',
		mimeType: 'image/png',
		buffer: Buffer.from(png, 'base64'),
	})
	await page.locator('[data-uploader] [data-state]').waitFor()
	await page.click('button[value=send]')
	await soon(() => page.locator('.notice-refused').innerText()).toContain('ảnh bến nước.png')
	expect(await saved(draft)).toMatchObject({ state: 'draft' })
	await context.close()
})

/** One red point. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

const saved = (draft: string) =>
	house.current.db.selectFrom('contribution').select(['title', 'maker', 'state']).where('id', '=', idOf(draft)).executeTakeFirstOrThrow()
const savedTitle = async (draft: string) => (await saved(draft)).title
const savedMaker = async (draft: string) => (await saved(draft)).maker

test.each([
	{ why: 'a desk at 400 %', viewport: { width: 320, height: 256 } },
	{ why: 'a small phone at 200 %', viewport: { width: 180, height: 370 } },
])('$why: nothing is wider than the window, nothing lies over what is filled in', async ({ viewport }) => {
	const context = await browserOf(await house.current.newMember(), { viewport, javaScriptEnabled: true })
	const page = await context.newPage()
	await page.goto(`${house.current.url}/contribute`)
	await beginDraft(page, 'story')
	for (const address of [page.url(), house.current.url, `${house.current.url}/contribute/voice`]) {
		await page.goto(address)
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0)
	}
	await page.goBack()
	await page.goBack()
	await page.locator('[name=title]').focus()
	expect(await page.evaluate(() => getComputedStyle(document.querySelector('.draft-foot') ?? document.body).position)).toBe('static')
	await context.close()
})
