import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoPeople } from '#server/members/demo-people.ts'
import { useSite } from '../support/site.ts'
import { follow, post } from './journey.ts'

const site = useSite()
const saving = (page: Page) => page.locator('button.button-primary[value=save]')
const save = (page: Page) => saving(page).click()

test('an officer ties an entry to a place by its old name, with the keyboard, and saves a revision', async () => {
	const { url } = site.current
	const officer = await site.current.person('quochung')
	await officer.goto(`${url}/entries/DL-021/edit`)
	const place = officer.getByRole('combobox', { name: 'Xã, phường nay' })
	await place.waitFor()
	const offered = officer.locator('.place-options [role=option]:visible')
	await place.pressSequentially('krong a')
	await offered.first().waitFor()
	await place.press('ArrowDown')
	expect(await place.getAttribute('aria-activedescendant')).not.toBeNull()
	await place.press('Escape')
	expect(await offered.count()).toBe(0)
	await place.fill('krông á')
	await offered.first().waitFor()
	await place.press('ArrowDown')
	await place.press('Enter')
	expect(await officer.locator('main').innerText()).toContain('Đã nhận ra nơi này: xã Krông Á')
	await officer.fill('[name=reason]', 'Xác định theo thực địa')
	await save(officer)
	await officer.waitForURL(/\/registry\/DL-021/)
	await officer.goto(`${url}/entries/DL-021/edit`)
	expect(await officer.inputValue('[name=placeText]')).toBe('xã Krông Á')
	expect(await officer.locator('main').innerText()).toContain('DL-021, bản 2.')
})

test('two officers at one entry: the second sees both versions and loses no word', async () => {
	const { url } = site.current
	const first = await site.current.person('quochung')
	const second = await site.current.person('hlinh')
	for (const page of [first, second]) await page.goto(`${url}/entries/DL-005/edit`)
	await first.fill('[name=period]', 'khoảng 1928')
	await first.fill('[name=reason]', 'Theo bia đình')
	await save(first)
	await first.waitForURL(/\/registry\/DL-005/)
	await second.fill('[name=period]', 'trước 1930')
	await second.fill('[name=reason]', 'Theo lời kể')
	expect(await post(second, saving(second))).toBe(409)
	const row = second.getByRole('row', { name: /khoảng 1928/ })
	expect(await row.innerText()).toContain('trước 1930')
	expect([await second.inputValue('[name=period]'), await second.inputValue('[name=reason]')]).toEqual(['trước 1930', 'Theo lời kể'])
	await save(second)
	await second.waitForURL(/\/registry\/DL-005/)
})

test('an officer hides an entry from everyone and shows it again, each with a reason', async () => {
	const { url } = site.current
	const [officer, reader] = [await site.current.person('quochung'), await site.current.person()]
	await officer.goto(`${url}/entries/DL-030/history`)
	await officer.locator('#takedown > summary').click()
	await officer.check('[name=degree][value=hide-entry]')
	await officer.selectOption('[name=takedownReason]', 'rights')
	await officer.fill('[name=takedownWords]', 'Chủ nhà xin như vậy.')
	await follow(officer, officer.getByRole('button', { name: 'Gỡ xuống' }))
	expect(await officer.locator('main').innerText()).toMatch(/Ẩn khỏi trang công khai\s+Chủ nhà xin như vậy/)
	expect((await reader.goto(`${url}/registry/DL-030`))?.status()).toBe(403)
	await officer.locator('main summary', { hasText: 'Cho hồ sơ hiện lại' }).click()
	await officer.fill('#sight-reason', 'Chủ nhà đã đồng ý.')
	await follow(officer, officer.getByRole('button', { name: 'Cho hồ sơ hiện lại' }))
	expect((await reader.goto(`${url}/registry/DL-030`))?.status()).toBe(200)
})

test('who comes from an entry gives to it: signed in on the way, said on the draft, and taken away again', async () => {
	const { url } = site.current
	const page = await site.current.person()
	await page.setViewportSize({ width: 360, height: 740 })
	await page.goto(`${url}/registry/DL-001`)
	await page.locator('main a[href^="/contribute?entry="]').click()
	await page.waitForURL(/sign-in/)
	const giver = demoPeople.find((person) => person.userName === 'hbla')
	await page.fill('[name=who]', giver?.userName ?? '')
	await page.fill('[name=password]', giver?.password ?? '')
	await page.click('main button[type=submit]')
	await page.waitForURL(/\/contribute\?entry=DL-001/)
	await page.locator('input[name=kind]').first().check({ force: true })
	await page.locator('main button.button-primary').click()
	await page.waitForSelector('[data-uploader=ready]')
	const about = page.locator('main a[href="/registry/DL-001"]')
	expect(await about.innerText()).toContain('Nhà đày')
	await page.getByRole('button', { name: 'Không phải về hồ sơ này' }).click()
	await about.waitFor({ state: 'detached' })
	await page.reload()
	expect(await about.count()).toBe(0)
})

describe('without scripts', () => {
	test('an officer opens an entry: rows added, a place found and ticked, nothing lost on the way', async () => {
		const { url, browser } = site.current
		const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' })
		try {
			const page = await context.newPage()
			await signIn(page, url)
			await page.goto(`${url}/entries/new`)
			await page.fill('[name="name-0-text"]', 'Giếng cổ buôn Akŏ Dhông')
			await page.selectOption('[name=heritageClass]', 'di_tich')
			await follow(page, page.locator('button[value=more-name]'))
			await page.fill('[name="name-1-text"]', 'Ƀuôn Akŏ Dhông')
			await page.selectOption('[name="name-1-lang"]', 'rad')
			await page.fill('[name=placeThenText]', 'ea bhok')
			await follow(page, page.locator('button[value=find-places]'))
			await page.getByRole('radio', { name: /Ea BHốk.*đã chia/ }).check()
			await page.fill('[name=reason]', 'Kiểm kê 2026')
			await save(page)
			await page.waitForURL(/\/registry\/BN-0001/)
			const shown = await page.locator('main').innerText()
			expect(shown).toContain('Giếng cổ buôn Akŏ Dhông')
			expect(shown).toContain('Ƀuôn Akŏ Dhông')
			await page.goto(`${url}/entries/BN-0001/edit`)
			expect(await page.inputValue('[name=placeText]')).toBe('')
		} finally {
			await context.close()
		}
	})
})

async function signIn(page: Page, url: string): Promise<void> {
	const officer = demoPeople.find((person) => person.userName === 'quochung')
	await page.goto(`${url}/sign-in`)
	await page.fill('[name=who]', officer?.userName ?? '')
	await page.fill('[name=password]', officer?.password ?? '')
	await follow(page, page.locator('main button[type=submit]'))
}
