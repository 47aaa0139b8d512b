import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { agreeAndSend } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'
import { follow, giveStory, openFromQueue, post } from './journey.ts'

const site = useSite()
const text = (page: Page) => page.locator('main').innerText()

test('asked about single fields, answered and sent again; then handed on to a lead, who decides in the reviewer’s place', async () => {
	const { url } = site.current
	const [giver, reviewer, lead] = [
		await site.current.person('ysuin'),
		await site.current.person('mailan'),
		await site.current.person('hlinh'),
	]
	const title = 'Lời khấn của dòng họ tôi'
	const id = await giveStory(giver, url, { title, description: 'Bà tôi khấn khi cúng bến nước.' })
	await openFromQueue(reviewer, url, 'review', title)
	await reviewer.check('[name=decision][value=return]')
	await reviewer.getByText('Hỏi riêng từng mục').click()
	await reviewer.fill('[name=ask-place]', 'Bến nước của buôn nào ạ?')
	await reviewer.fill('[name=ask-period]', 'Bà khấn lần cuối năm nào?')
	await reviewer.getByRole('button', { name: 'Ghi quyết định' }).click()
	await reviewer.waitForURL(/\/review$/)

	await giver.goto(`${url}/contribute/${id}`)
	await giver.getByRole('link', { name: 'Trả lời từng câu hỏi' }).click()
	await giver.waitForURL(/#questions$/)
	expect(await post(giver, giver.getByRole('button', { name: 'Gửi câu trả lời' }).first())).toBe(422)
	expect(await text(giver)).toContain('Xin điền ô này.')
	await giver.getByLabel('Trả lời về: Nơi').fill('Buôn Akõ Dhông ạ.')
	await follow(giver, giver.getByRole('button', { name: 'Gửi câu trả lời' }).first())
	expect(
		await giver
			.locator('section', { has: giver.locator('#thread-place') })
			.last()
			.innerText(),
	).toContain('đã trả lời')
	expect(
		await giver
			.locator('section', { has: giver.locator('#thread-period') })
			.last()
			.innerText(),
	).toContain('chờ trả lời')
	await giver.goto(`${url}/contribute/${id}`)
	await agreeAndSend(giver)

	await openFromQueue(reviewer, url, 'review', title)
	expect(await text(reviewer)).toContain('Buôn Akõ Dhông ạ.')
	await reviewer.check('[name=decision][value=escalate]')
	await reviewer.fill('textarea[name=message]', 'Lời khấn riêng của một dòng họ, tôi chưa dám chắc.')
	await reviewer.getByRole('button', { name: 'Ghi quyết định' }).click()
	await reviewer.waitForURL(/\/review$/)
	await reviewer.goto(`${url}/review/${id}`)
	expect(await reviewer.getByRole('button', { name: 'Nhận việc này' }).count()).toBe(0)

	await lead.goto(`${url}/review`)
	expect(await text(lead)).toContain('1 việc được chuyển lên')
	await openFromQueue(lead, url, 'review', title)
	expect(await text(lead)).toContain('tôi chưa dám chắc')
	expect(await lead.locator('[name=decision][value=escalate]').count()).toBe(0)
	await lead.check('[name=decision][value=approve]')
	await lead.getByRole('button', { name: 'Ghi quyết định' }).click()
	await lead.waitForURL(/\/review$/)
	await giver.goto(`${url}/mine/${id}`)
	expect(await text(giver)).toContain('Đã duyệt, đang thẩm định.')
	expect(await text(giver)).not.toContain('chưa dám chắc')
})
