import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useSite } from '../support/site.ts'
import { follow, giveStory, openFromQueue, post } from './journey.ts'

const site = useSite()
const text = (page: Page) => page.locator('main').innerText()

test('what was refused is appealed, heard by someone who had no part, reversed, and goes on', async () => {
	const { url } = site.current
	const [giver, refuser, hearer] = [
		await site.current.person('ysuin'),
		await site.current.person('mailan'),
		await site.current.person('ykhoa'),
	]
	const title = 'Lời khấn bến nước của bà tôi'
	const id = await giveStory(giver, url, { title, description: 'Bà tôi khấn khi cúng bến nước.' })
	await openFromQueue(refuser, url, 'review', title)
	await refuser.check('[name=decision][value=refuse]')
	await refuser.selectOption('[name=reason]', 'not-heritage')
	await refuser.fill('textarea[name=message]', 'Chưa thấy đây là di sản.')
	await refuser.getByRole('button', { name: 'Ghi quyết định' }).click()
	await refuser.waitForURL(/\/review$/)

	await giver.goto(`${url}/mine`)
	await giver.getByRole('link', { name: /Tin báo \(\d+ mới\)/ }).click()
	await giver.waitForURL(/\/mine\/notices/)
	expect(await text(giver)).toContain(`“${title}” không được nhận`)
	expect(await text(giver)).toContain('Chưa thấy đây là di sản.')
	expect(await text(giver)).toMatch(/Hạn khiếu nại: hết ngày \d/)
	await follow(giver, giver.getByRole('button', { name: 'Đã đọc hết' }))
	expect(await giver.getByRole('button', { name: 'Đã đọc hết' }).count()).toBe(0)

	await giver.goto(`${url}/mine/${id}`)
	expect(await post(giver, giver.getByRole('button', { name: 'Gửi khiếu nại' }))).toBe(422)
	expect(await text(giver)).toContain('Xin điền ô này.')
	await giver.fill('[name=appeal]', 'Bà là người cuối cùng trong buôn còn thuộc lời này.')
	await follow(giver, giver.getByRole('button', { name: 'Gửi khiếu nại' }))
	expect(await text(giver)).toContain('Sẽ có kết quả chậm nhất ngày')

	await refuser.goto(`${url}/review`)
	await follow(refuser, refuser.getByRole('link', { name: 'Khiếu nại (1)' }))
	await follow(refuser, refuser.getByRole('link', { name: title }))
	expect(await text(refuser)).toContain('Bạn đã có phần trong việc này')
	expect(await refuser.getByRole('button', { name: 'Ghi kết quả' }).count()).toBe(0)

	await hearer.goto(`${url}/review/appeals`)
	await follow(hearer, hearer.getByRole('link', { name: title }))
	expect(await text(hearer)).toContain('còn thuộc lời này')
	await hearer.check('[name=outcome][value=reversed]')
	await hearer.fill('[name=words]', 'Lời khấn là tập quán của buôn.')
	await hearer.getByRole('button', { name: 'Ghi kết quả' }).click()
	await hearer.waitForURL(/\/review\/appeals$/)

	await giver.goto(`${url}/mine/${id}`)
	expect(await text(giver)).toContain('Đảo lại quyết định')
	expect(await text(giver)).toContain('Lời khấn là tập quán của buôn.')
	expect(await text(giver)).toContain('Đã duyệt, đang thẩm định.')
	await refuser.goto(`${url}/verify`)
	expect(await refuser.getByRole('link', { name: title, exact: true }).count()).toBe(1)
})
