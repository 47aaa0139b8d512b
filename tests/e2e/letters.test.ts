import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { beginDraft } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'

const site = useSite()
const soon = <Value>(read: () => Promise<Value>) => expect.poll(read)
const saved = (page: Page) => soon(() => page.locator('.save-status').innerText()).toContain('Đã lưu')
const legacy = '{uôn Ako| Dhông, [uôn c^ar'
const read = 'Ƀuôn Akŏ Dhông, ƀuôn čar'
/** Letter by letter, as keys put them. */
const wanted = 'ê̆ƀčŏ̆'.normalize('NFC')

test('letters no keyboard has, by keys and by touch; an old font read, or left, as its writer says; any language by its name', async () => {
	const page = await site.current.person('hbla')
	const draft = await beginDraft(page, 'story')
	await page.setViewportSize({ width: 360, height: 740 })
	await page.goto(`${draft}#what`)
	await page.waitForSelector('.save-status')
	await page.locator('[name=languages][value=rad]').check()

	const title = page.locator('[name=title]')
	await title.fill('Ae')
	await title.press('ArrowLeft')
	const keys = page.getByRole('toolbar', { name: /Tên gọi/ })
	await keys.waitFor()
	await title.press('Tab')
	await page.keyboard.press('Tab')
	expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('false')
	for (const letter of ['ê̆', 'ƀ', 'č', 'ŏ']) {
		const names = await keys.locator('button').allInnerTexts()
		await page.keyboard.press('Home')
		for (let at = 0; at < names.indexOf(letter.normalize('NFC')); at++) await page.keyboard.press('ArrowRight')
		await page.keyboard.press('Enter')
	}
	await page.keyboard.press('End')
	await page.keyboard.press('Enter')
	expect(await title.inputValue()).toBe(`A${wanted}e`)

	const maker = page.locator('[name=maker]')
	await page.goto(`${draft}#who`)
	await maker.fill('Y')
	await page.getByRole('button', { name: /cho ô “Ai làm ra/ }).click()
	const touched = page.getByRole('toolbar', { name: /Ai làm ra/ })
	for (const letter of ['ê̆', 'ƀ', 'č', 'ŏ']) await touched.getByRole('button', { name: letter.normalize('NFC'), exact: true }).click()
	await touched.getByRole('button', { name: /dấu ngắn/ }).click()
	expect(await maker.inputValue()).toBe(`Y${wanted}`)
	expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('maker')

	const shown = page.locator('[name=shown]')
	await shown.fill(legacy)
	const offer = page.locator('[data-legacy=shown]')
	await offer.getByRole('button', { name: 'Giữ nguyên' }).click()
	await offer.waitFor({ state: 'detached' })
	expect(await shown.inputValue()).toBe(legacy)
	await page.goto(`${draft}#what`)
	await page.fill('[name=description]', legacy)
	await page.locator('[data-legacy=description]').getByRole('button', { name: 'Đổi sang chữ này' }).click()
	expect(await page.inputValue('[name=description]')).toBe(read)

	const other = page.locator('[name=otherLanguage]')
	await other.fill('tiếng chim')
	await other.press('Tab')
	expect(await page.locator('#field-otherLanguage-fault').innerText()).toContain('“tiếng chim”')
	await other.fill('tiếng Mường')
	await other.press('Tab')
	await page.getByText('Hiểu là: Tiếng Mường.').waitFor()
	await saved(page)
	await page.reload()
	await page.goto(`${draft}#what`)
	expect(await page.locator('[name=languages][value=mtq]').isChecked()).toBe(true)
	expect(await title.inputValue()).toBe(`A${wanted}e`)
	expect(await page.inputValue('[name=description]')).toBe(read)
	expect(await shown.inputValue()).toBe(legacy)
})
