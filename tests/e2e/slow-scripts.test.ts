import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { beginDraft } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'
import { openWithoutScripts } from './journey.ts'

const site = useSite()

/** The draft as the server has it. */
async function savedDraft(page: Page, draft: string): Promise<{ title: string; placeText: string; maker: string }> {
	const answer = await page.request.get(`${draft}/draft`)
	const { contribution }: { contribution: { draft: { title: string; placeText: string; maker: string } } } = await answer.json()
	return contribution.draft
}

test('words typed and files chosen before the scripts of a draft came: none is lost, all are saved without another key', async () => {
	const page = await site.current.person('hbla')
	const draft = await beginDraft(page, 'mix')
	await page.locator('[data-uploader=ready]').waitFor()
	const letGo = await openWithoutScripts(page, draft)
	await page.locator('input[type=file][name=files]').setInputFiles([{ name: 'kể.wav', mimeType: 'audio/wav', buffer: Buffer.from('RIFF') }])
	await page.fill('[name=title]', 'Bến nước buôn Trấp')
	await page.fill('[name=placeText]', 'buôn Trấp, gần thác')
	letGo()
	const place = page.locator('[name=placeText][role=combobox]')
	await place.waitFor()
	expect(await place.inputValue()).toBe('buôn Trấp, gần thác')
	expect(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'who is typing goes on typing').toBe('placeText')
	await page.locator('[data-uploader] [data-state]', { hasText: 'kể.wav' }).waitFor()
	await expect.poll(() => savedDraft(page, draft)).toMatchObject({ title: 'Bến nước buôn Trấp', placeText: 'buôn Trấp, gần thác' })
})

test('words of an earlier session fill only what nobody filled in before the scripts came', async () => {
	const page = await site.current.person('hbla')
	const draft = await beginDraft(page, 'story')
	await page.locator('[data-uploader=ready]').waitFor()
	await page.route('**/draft', (route) => route.abort())
	await page.fill('[name=title]', 'Chiêng cũ')
	await page.fill('[name=maker]', 'Ama Kông')
	await page.locator('.save-status-offline').waitFor()
	await page.waitForFunction(() => document.cookie.includes('waiting=1'))
	const again = await page.context().newPage()
	const letGo = await openWithoutScripts(again, draft)
	await again.fill('[name=title]', 'Chiêng bảy chiếc')
	letGo()
	await expect.poll(() => savedDraft(again, draft)).toMatchObject({ title: 'Chiêng bảy chiếc', maker: 'Ama Kông' })
})

test('a place chosen from the list before the scripts of a gift by voice came stays chosen', async () => {
	const page = await site.current.person('ysuin')
	await page.goto(`${site.current.url}/contribute/voice`)
	await page.click('button[name=subject][value=song]')
	await page.locator('[data-uploader=ready]').waitFor()
	const letGo = await openWithoutScripts(page, page.url())
	await page.selectOption('[name=placeId]', { index: 3 })
	const chosen = await page.inputValue('[name=placeId]')
	letGo()
	await page.locator('[data-uploader=ready]').waitFor()
	expect(await page.inputValue('[name=placeId]')).toBe(chosen)
})
