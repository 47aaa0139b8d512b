import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { agreeAndSend } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'
import { follow, giveStory, judgeAsMatch, openFromQueue, post, review } from './journey.ts'

const site = useSite()
const people = (names: readonly string[]): Promise<Page[]> => Promise.all(names.map((name) => site.current.person(name)))

describe('between contributor and desk', () => {
	test('what is returned shows its question, is answered and changed, sent again, and approved', async () => {
		const { url } = site.current
		const [giver, reviewer] = (await people(['ysuin', 'mailan'])) as [Page, Page]
		const title = 'Chiêng buôn tôi'
		await giveStory(giver, url, { title, description: 'Bộ chiêng của ông nội.' })
		await openFromQueue(reviewer, url, 'review', title)
		const left = await reviewer.context().newPage()
		await left.goto(reviewer.url())
		await review(reviewer, 'return', 'Bộ chiêng này có mấy chiếc ạ?')
		await giver.goto(`${url}/mine`)
		await follow(giver, giver.getByRole('link', { name: title }).first())
		expect(await giver.locator('main').innerText()).toContain('Bộ chiêng này có mấy chiếc ạ?')
		await giver.getByRole('link', { name: 'Sửa và gửi lại' }).click()
		await giver.waitForURL(/contribute/)
		await giver.fill('textarea[name=description]', 'Bộ chiêng của ông nội, bảy chiếc.')
		await agreeAndSend(giver)
		await openFromQueue(reviewer, url, 'review', title)
		expect(await reviewer.locator('main').innerText()).toContain('bảy chiếc')
		expect(await reviewer.locator('main').innerText()).toContain('Bộ chiêng này có mấy chiếc ạ?')
		await left.check('[name=decision][value=return]')
		await left.fill('textarea[name=message]', 'Chiêng còn đủ núm không ạ?')
		const late = await post(left, left.getByRole('button', { name: 'Ghi quyết định' }))
		expect(late, 'a decision on what has been changed since').toBe(409)
		const versions = await left.locator('#versions').innerText()
		expect(versions.split('\n').filter((line) => line.includes('ông nội'))).toEqual([
			expect.stringMatching(/^Bạn đã xem \(bản \d+\): Bộ chiêng của ông nội\.$/),
			expect.stringMatching(/^Nay là \(bản \d+\): Bộ chiêng của ông nội, bảy chiếc\.$/),
		])
		expect(await left.inputValue('textarea[name=message]')).toBe('Chiêng còn đủ núm không ạ?')
		await left.close()
		await review(reviewer, 'approve')
	})

	test('a refusal needs its reason; what was typed stays; the contributor reads both', async () => {
		const { url } = site.current
		const [giver, reviewer] = (await people(['ysuin', 'ykhoa'])) as [Page, Page]
		const title = 'Bán đất mặt tiền'
		await giveStory(giver, url, { title, description: 'Ai mua thì hỏi.' })
		await openFromQueue(reviewer, url, 'review', title)
		await reviewer.check('[name=decision][value=refuse]')
		await reviewer.fill('textarea[name=message]', 'Đây là quảng cáo nhà đất.')
		expect(await post(reviewer, reviewer.getByRole('button', { name: 'Ghi quyết định' }))).toBe(422)
		expect(await reviewer.inputValue('textarea[name=message]')).toBe('Đây là quảng cáo nhà đất.')
		await reviewer.selectOption('[name=reason]', 'advertising')
		await reviewer.getByRole('button', { name: 'Ghi quyết định' }).click()
		await reviewer.waitForURL(/\/review$/)
		await giver.goto(`${url}/mine`)
		await follow(giver, giver.getByRole('link', { name: title }).first())
		expect(await giver.locator('main').innerText()).toContain('Đây là quảng cáo nhà đất.')
	})

	test('two reviewers cannot take one contribution', async () => {
		const { url } = site.current
		const [giver, first, second] = (await people(['hbla', 'mailan', 'ykhoa'])) as [Page, Page, Page]
		const title = 'Chuyện bến nước cũ'
		await giveStory(giver, url, { title, description: 'Ngày xưa bến nước ở gốc đa.' })
		await openFromQueue(first, url, 'review', title)
		await second.goto(`${url}/review`)
		await follow(second, second.getByRole('link', { name: title }))
		expect(await second.locator('main').innerText()).toContain('Mai Lan (trình diễn) đang giữ')
		expect(await second.getByRole('button', { name: 'Nhận việc này' }).count()).toBe(0)
		expect(await second.getByRole('button', { name: 'Ghi quyết định' }).count()).toBe(0)
	})
})

describe('two officers, one entry', () => {
	test('the second is told with 409, sees both versions, keeps what was chosen, and can go on', async () => {
		const { url } = site.current
		const [giver, reviewer, verifier, one, other] = (await people(['hbla', 'mailan', 'ykhoa', 'quochung', 'hlinh'])) as [
			Page,
			Page,
			Page,
			Page,
			Page,
		]
		const titles = ['Đình Lạc Giao ngày lễ', 'Sân đình Lạc Giao']
		for (const title of titles) {
			await giveStory(giver, url, { title, description: `${title}: lời kể của tôi.` })
			await openFromQueue(reviewer, url, 'review', title)
			await review(reviewer, 'approve')
			await openFromQueue(verifier, url, 'verify', title)
			await judgeAsMatch(verifier, 'DL-005')
		}
		await openFromQueue(one, url, 'merge', titles[0] ?? '')
		await openFromQueue(other, url, 'merge', titles[1] ?? '')
		await one.check('[name="choice-descriptions"][value=both]')
		await one.getByRole('button', { name: 'Nhập vào sổ' }).click()
		await one.waitForURL(/\/registry\/DL-005/)
		await other.check('[name="choice-names"][value=both]')
		expect(await post(other, other.getByRole('button', { name: 'Nhập vào sổ' }))).toBe(409)
		const shown = await other.locator('main').innerText()
		expect(shown).toContain('Bản 1, lúc bạn mở')
		expect(shown).toContain('Bản 2, bây giờ')
		expect(await other.locator('#three-way').innerText()).toMatch(/Điều bạn muốn[^]*Giữ cả hai[^]*Sân đình Lạc Giao/)
		expect(await other.isChecked('[name="choice-names"][value=both]')).toBe(true)
		await other.getByRole('button', { name: 'Nhập vào sổ' }).click()
		await other.waitForURL(/\/registry\/DL-005/)
		const page = await other.locator('main').innerText()
		expect(page).toContain('Sân đình Lạc Giao')
		expect(page).toContain('Đình Lạc Giao ngày lễ: lời kể của tôi.')
	})
})

describe('the anonymous', () => {
	test('see only what is public', async () => {
		const { url } = site.current
		const [giver, reader] = [await site.current.person('hbla'), await site.current.person()]
		const title = 'Chuyện chưa ai duyệt'
		const id = await giveStory(giver, url, { title, description: 'Chưa công bố.' })
		for (const path of [
			'/review',
			'/verify',
			'/merge',
			'/mine',
			'/members',
			'/account',
			`/mine/${id}`,
			`/review/${id}`,
			`/contribute/${id}`,
		]) {
			await reader.goto(url + path)
			expect(new URL(reader.url()).pathname, path).toBe('/sign-in')
		}
		await reader.goto(`${url}/registry?q=${encodeURIComponent(title)}`)
		expect(await reader.locator('main').innerText()).not.toContain('Chưa công bố')
		const stranger = await site.current.person('thanhvan')
		for (const path of [`/mine/${id}`, `/review/${id}`, `/contribute/${id}`])
			expect((await stranger.goto(url + path))?.status(), path).toBe(404)
	})
})
