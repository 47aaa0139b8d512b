import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useSite } from '../support/site.ts'
import { follow, giveStory, openFromQueue, review } from './journey.ts'

const site = useSite()
const titles = ['nha day ban me thuot, cong chinh', 'nha day ban me thuot, choi canh'] as const

/** Presses Tab until what has the focus answers to the selector, and holds that every stop on the way shows its focus. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	for (let presses = 0; presses < 200; presses++) {
		await page.keyboard.press(key)
		const stop = await page.evaluate((wanted) => {
			const now = document.activeElement
			const ringed = now?.closest('.choice') ?? now?.parentElement?.querySelector('.compare-switch input:focus + span') ?? now
			const { outlineStyle, outlineWidth } = ringed ? getComputedStyle(ringed) : { outlineStyle: 'none', outlineWidth: '0px' }
			return {
				isThere: now?.matches(wanted) ?? false,
				isSeen: now === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
				what: now?.outerHTML.slice(0, 120) ?? '',
			}
		}, selector)
		expect(stop.isSeen, `focus cannot be seen on ${stop.what}`).toBe(true)
		if (stop.isThere) return
	}
	throw new Error(`no key leads to ${selector}`)
}

/** Shortcuts are heard a moment after their button is shown. */
async function keysAreLive(page: Page): Promise<void> {
	const help = page.locator('dialog.keys-help')
	await expect.poll(() => page.keyboard.press('?').then(() => help.isVisible())).toBe(true)
	await page.keyboard.press('Escape')
	await help.waitFor({ state: 'hidden' })
}

const shown = (page: Page): Promise<string | null> => page.locator('#picks a[aria-current=true]').getAttribute('href')

async function prepared(title: string): Promise<Page> {
	const { url } = site.current
	const giver = await site.current.person('hbla')
	await giveStory(giver, url, { title, description: 'Cổng xây bằng gạch, có chòi canh. Ông tôi bị giam ở đây năm 1941.' })
	const reviewer = await site.current.person('mailan')
	await openFromQueue(reviewer, url, 'review', title)
	await review(reviewer, 'approve')
	await reviewer.goto(`${url}/verify`)
	return reviewer
}

test('from the queue to a recorded verdict, without a mouse', async () => {
	const [title] = titles
	const page = await prepared(title)
	await tabTo(page, 'a[href^="/verify/"]')
	await page.keyboard.press('Enter')
	await page.waitForURL(/\/verify\/[0-9a-f-]{36}/)
	await tabTo(page, 'button[name=intent][value=claim]')
	await page.keyboard.press('Enter')
	await page.locator('button[value=release]').waitFor()
	await keysAreLive(page)

	const first = await shown(page)
	await page.keyboard.press('j')
	await expect.poll(() => shown(page)).not.toBe(first)
	await expect.poll(() => page.url()).toContain('candidate=')
	await page.keyboard.press('k')
	await expect.poll(() => shown(page)).toBe(first)

	await page.keyboard.press('?')
	expect(await page.locator('dialog.keys-help').isVisible()).toBe(true)
	await page.keyboard.press('j')
	await page.keyboard.press('Escape')
	expect(await page.locator('dialog.keys-help').isVisible()).toBe(false)
	expect(await shown(page), 'keys rest while a dialog is open').toBe(first)

	await page.keyboard.press('/')
	await page.keyboard.type('Lạc Giao jk1')
	expect(await page.inputValue('#by-hand-words'), 'keys rest while typing').toBe('Lạc Giao jk1')
	for (let letters = 0; letters < 4; letters++) await page.keyboard.press('Backspace')
	await page.keyboard.press('Enter')
	await page.locator('#picks-by-hand a', { hasText: 'Lạc Giao' }).first().waitFor()
	await tabTo(page, '#picks-by-hand a[href*="candidate=DL-005"]')
	await page.keyboard.press('Enter')
	await expect.poll(() => page.url()).toContain('candidate=DL-005')
	await expect.poll(() => page.locator('.compared-theirs').first().innerText()).toContain('Lạc Giao')

	for (let candidates = 0; candidates < 8; candidates++) {
		const before = await shown(page)
		if (before?.includes('candidate=DL-001')) break
		await page.keyboard.press('k')
		await expect.poll(() => shown(page)).not.toBe(before)
	}
	await expect.poll(() => page.url()).toContain('candidate=DL-001')

	await page.keyboard.press('1')
	expect(await page.isChecked('[name=judgement][value=match]')).toBe(true)
	await page.keyboard.press('r')
	await page.keyboard.type('Tên và năm trùng nhau; 6 chữ số trong này không chọn kết luận.')
	expect(await page.isChecked('[name=judgement][value=match]')).toBe(true)
	await tabTo(page, '.judgement-cited:has([name="cited-own-knowledge-note"]) > summary', 'Shift+Tab')
	await page.keyboard.press('Enter')
	await tabTo(page, '[name="cited-own-knowledge-note"]')
	await page.keyboard.type('Tôi lớn lên cạnh nhà đày.')
	await tabTo(page, 'select[name=confidence]')
	await page.keyboard.press('ArrowDown')
	await tabTo(page, '.verify-verdict .button-primary')
	await page.keyboard.press('Enter')
	await page.waitForURL(/\/verify$/)
	expect(await page.getByRole('link', { name: title }).count()).toBe(0)
	const officer = await site.current.person('hlinh')
	await officer.goto(`${site.current.url}/merge`)
	expect(await officer.locator('main').innerText()).toContain(title)
})

test('what was typed survives another page and a reload; shortcuts can be turned off for good', async () => {
	const [, title] = titles
	const page = await prepared(title)
	await follow(page, page.getByRole('link', { name: title, exact: true }))
	await follow(page, page.getByRole('button', { name: 'Nhận việc này' }))
	await keysAreLive(page)
	await page.check('[name=judgement][value=match]')
	await page.fill('.verify-verdict [name=reason]', 'Viết dở dang')
	await page.goto(`${site.current.url}/registry`)
	await page.goBack()
	await expect.poll(() => page.inputValue('.verify-verdict [name=reason]')).toBe('Viết dở dang')
	expect(await page.isChecked('[name=judgement][value=match]')).toBe(true)

	await page.locator('.desk-keys button').first().click()
	await page.locator('dialog.keys-help input[type=checkbox]').uncheck()
	await page.keyboard.press('Escape')
	const before = await shown(page)
	for (const again of [false, true]) {
		if (again) await page.reload()
		await page.locator('.desk-keys button').first().waitFor()
		await page.locator('h1').click()
		await page.keyboard.press('j')
		// A shortcut moves the focus to its candidate at once, before it lays it beside.
		expect(await page.evaluate(() => document.activeElement?.matches('.pick'))).toBe(false)
		expect(await shown(page)).toBe(before)
	}
	await page.getByRole('button', { name: 'Thả ra cho người khác' }).click()
	await page.waitForURL(/\/verify$/)
})

test('without scripts: candidates and search are links and forms, the two sides a switch', async () => {
	const { url, browser } = site.current
	const signedIn = await site.current.person('mailan')
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
	await context.addCookies(await signedIn.context().cookies())
	const page = await context.newPage()
	await page.goto(`${url}/verify`)
	await follow(page, page.getByRole('link', { name: titles[1], exact: true }))
	await follow(page, page.locator('#picks a').nth(1))
	expect(await shown(page)).toContain(new URL(page.url()).search)
	await page.fill('#by-hand-words', 'dinh lac giao')
	await follow(page, page.locator('form[role=search] button').last())
	await follow(page, page.locator('#picks-by-hand a').first())
	expect(page.url()).toContain('candidate=DL-005')
	const theirs = page.locator('.compared-theirs').nth(1)
	expect(await theirs.isVisible()).toBe(true)
	await page.locator('input.compare-mine').check({ force: true })
	expect(await theirs.isVisible()).toBe(false)
	expect(await page.locator('.compared-mine').nth(1).isVisible()).toBe(true)
	await context.close()
})
