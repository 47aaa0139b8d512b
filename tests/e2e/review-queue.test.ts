import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from '../support/site.ts'
import { follow, giveStory, openFromQueue } from './journey.ts'

const site = useSite()
const people = (names: readonly string[]): Promise<Page[]> => Promise.all(names.map((name) => site.current.person(name)))
const textOf = (page: Page): Promise<string> => page.locator('main').innerText()

/** Until screening has brought it into the queue. */
async function waitInQueue(page: Page, title: string): Promise<void> {
	const link = page.getByRole('link', { name: title, exact: true })
	await expect.poll(() => page.goto(`${site.current.url}/review`).then(() => link.count()), { timeout: 30_000 }).toBe(1)
}

describe('the review queue', () => {
	test('a lead hands work over: both are told why, and only the new holder decides', async () => {
		const { url } = site.current
		const [giver, first, second, lead] = (await people(['hbla', 'mailan', 'ykhoa', 'hlinh'])) as [Page, Page, Page, Page]
		const title = 'Chuyện bến nước buôn trên'
		await giveStory(giver, url, { title, description: 'Ngày xưa bến nước ở gốc đa.' })
		await openFromQueue(first, url, 'review', title)
		expect(await textOf(first)).toMatch(/còn (30|29) phút/)
		await lead.goto(`${url}/claims`)
		const work = lead.getByRole('listitem').filter({ hasText: title })
		await work.getByLabel('Chuyển cho').selectOption({ label: 'Y Khoa Kbuôr (trình diễn)' })
		await work.getByLabel('Lý do').fill('Mai Lan đi công tác.')
		await follow(lead, work.getByRole('button', { name: 'Bàn giao' }))
		expect(await work.innerText()).toContain('Y Khoa Kbuôr')
		for (const page of [first, second]) {
			await page.goto(`${url}/review`)
			expect(await textOf(page)).toContain('Mai Lan đi công tác.')
			await follow(page, page.getByRole('link', { name: title, exact: true }))
		}
		expect(await first.getByRole('button', { name: 'Ghi quyết định' }).count()).toBe(0)
		expect(await second.getByRole('button', { name: 'Ghi quyết định' }).count()).toBe(1)
	})

	test('like cases are refused together; the one a colleague holds is told apart and stays', async () => {
		const { url } = site.current
		const [giver, first, second] = (await people(['ysuin', 'mailan', 'ykhoa'])) as [Page, Page, Page]
		const titles = ['Bán đất mặt tiền một', 'Bán đất mặt tiền hai', 'Bán đất mặt tiền ba'] as const
		for (const title of titles) await giveStory(giver, url, { title, description: 'Ai mua thì hỏi.' })
		for (const title of titles) await waitInQueue(first, title)
		for (const title of titles) await first.getByLabel(title).check()
		await first.getByRole('button', { name: 'Quyết định chung những việc đã chọn' }).click()
		await first.waitForURL(/\/review\/together/)
		await openFromQueue(second, url, 'review', titles[2])
		await first.selectOption('[name=decision]', 'refuse')
		await first.selectOption('[name=reason]', 'advertising')
		await first.fill('textarea[name=message]', 'Đây là quảng cáo nhà đất.')
		await first.getByRole('button', { name: 'Ghi quyết định cho tất cả' }).click()
		await first.getByText('Đã ghi 2 trên 3').waitFor()
		expect(await textOf(first)).toContain('đang giữ')
		await first.goto(`${url}/review`)
		expect(await first.getByRole('link', { name: titles[2], exact: true }).count()).toBe(1)
		expect(await first.getByRole('link', { name: titles[0], exact: true }).count()).toBe(0)
	})

	test('like cases are approved together with one reason; what must be looked at stays', async () => {
		const { url } = site.current
		const [giver, reviewer] = (await people(['ysuin', 'mailan'])) as [Page, Page]
		const titles = ['Chuyện rẫy một', 'Chuyện rẫy hai'] as const
		await giveStory(giver, url, { title: titles[0], description: 'Mùa phát rẫy, cả buôn đi chung.' })
		await giveStory(giver, url, { title: titles[1], description: 'Đồ chó đẻ, tao giết mày.' })
		for (const title of titles) await waitInQueue(reviewer, title)
		for (const title of titles) await reviewer.getByLabel(title).check()
		await reviewer.getByRole('button', { name: 'Quyết định chung những việc đã chọn' }).click()
		await reviewer.waitForURL(/\/review\/together/)
		expect(await textOf(reviewer)).toContain('không duyệt chung được')
		await reviewer.selectOption('[name=decision]', 'approve')
		await reviewer.fill('textarea[name=message]', 'Rõ người kể, rõ nơi.')
		await reviewer.getByRole('button', { name: 'Ghi quyết định cho tất cả' }).click()
		await reviewer.getByText('Đã ghi 1 trên 2').waitFor()
		expect(await textOf(reviewer)).toContain('cần xem riêng')
		await reviewer.goto(`${url}/review`)
		expect(await reviewer.getByRole('link', { name: titles[1], exact: true }).count()).toBe(1)
		expect(await reviewer.getByRole('link', { name: titles[0], exact: true }).count()).toBe(0)
	})

	test('a view of one’s own is kept, gone to and forgotten; filters work without scripts', async () => {
		const { url } = site.current
		const page = await site.current.person('mailan')
		await page.goto(`${url}/review?days=30&standing=known`)
		await page.locator('.queue-views > summary').click()
		await page.fill('.queue-views [name=name]', 'Chờ lâu')
		await follow(page, page.locator('.queue-views button[value=keep]'))
		await page.goto(`${url}/review`)
		await page.locator('.queue-views > summary').click()
		await follow(page, page.getByRole('link', { name: 'Chờ lâu' }))
		expect(page.url()).toMatch(/days=30&standing=known/)
		await page.locator('.queue-views > summary').click()
		await follow(page, page.getByRole('button', { name: 'Bỏ cách xem “Chờ lâu”' }))
		expect(await page.getByRole('link', { name: 'Chờ lâu' }).count()).toBe(0)
	})

	test('what somebody declared to be too near to is kept from them', async () => {
		const { url } = site.current
		const [giver, near] = (await people(['thanhvan', 'ykhoa'])) as [Page, Page]
		const title = 'Chuyện của người nhà'
		await giveStory(giver, url, { title, description: 'Kể chuyện nhà.' })
		await near.goto(`${url}/conflicts`)
		await near.selectOption('[name=kind]', 'relative')
		await near.fill('[name=relative]', 'thanhvan')
		await near.getByRole('button', { name: 'Khai báo', exact: true }).click()
		await near.getByText('Thanh Vân (trình diễn)').waitFor()
		await waitInQueue(near, title)
		await follow(near, near.getByRole('link', { name: title, exact: true }))
		expect(await near.getByRole('button', { name: 'Nhận việc này' }).count()).toBe(0)
	})
})
