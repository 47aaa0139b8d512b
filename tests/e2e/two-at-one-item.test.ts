import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useSite } from '../support/site.ts'
import { follow, giveStory, openFromQueue, post } from './journey.ts'

const site = useSite()
const text = (page: Page) => page.locator('main').innerText()

/** As if the lease had been taken so long ago: nobody waits half an hour in a test. */
async function letLapse(contributionId: string): Promise<void> {
	const db = await site.current.database()
	const past = new Date(Date.now() - 1000)
	const changed = await db.updateTable('claim').set({ expires_at: past }).where('contribution_id', '=', contributionId).executeTakeFirst()
	expect(changed.numUpdatedRows).toBe(1n)
}

test('two reviewers at one item: the second is told who holds it; lapsed, it is theirs, and the first loses no word', async () => {
	const { url } = site.current
	const [giver, first, second] = [
		await site.current.person('hbla'),
		await site.current.person('mailan'),
		await site.current.person('ykhoa'),
	]
	const title = 'Chuyện cây đa đầu bến'
	const id = await giveStory(giver, url, { title, description: 'Cây đa có trước khi lập buôn.' })
	const row = second.getByRole('listitem').filter({ hasText: title })
	await expect.poll(() => second.goto(`${url}/review`).then(() => row.count()), { timeout: 30_000 }).toBe(1)
	await second.getByLabel(title).check()
	await openFromQueue(first, url, 'review', title)
	await expect.poll(() => row.innerText(), { message: 'told without loading the page again' }).toContain('đang giữ đến')
	expect(await second.getByText('Hàng chờ vừa được cập nhật.').count()).toBe(1)
	await second.goto(`${url}/review/${id}`)
	expect(await text(second)).toContain('đang giữ đến')
	expect(await second.getByRole('button', { name: 'Nhận việc này' }).count()).toBe(0)
	expect(await second.getByRole('button', { name: 'Ghi quyết định' }).count()).toBe(0)

	await first.check('[name=decision][value=return]')
	await first.fill('textarea[name=message]', 'Cây đa nay còn không ạ?')
	await letLapse(id)
	await second.goto(`${url}/review`)
	await follow(second, second.getByRole('link', { name: title, exact: true }))
	await follow(second, second.getByRole('button', { name: 'Nhận việc này' }))
	await second.getByRole('button', { name: 'Giữ thêm 30 phút' }).waitFor()

	expect(await post(first, first.getByRole('button', { name: 'Ghi quyết định' }))).toBe(409)
	expect(await text(first)).toContain('Người khác đang giữ việc này đến')
	expect(await first.inputValue('textarea[name=message]'), 'the words typed are still there').toBe('Cây đa nay còn không ạ?')
	expect(await first.getByRole('button', { name: 'Ghi quyết định' }).count()).toBe(0)

	await second.check('[name=decision][value=approve]')
	await letLapse(id)
	await follow(second, second.getByRole('button', { name: 'Ghi quyết định' }))
	await second.getByText('Lượt giữ việc của bạn đã hết hạn').waitFor()
	expect(await second.isChecked('[name=decision][value=approve]')).toBe(true)
	await second.getByRole('button', { name: 'Nhận lại việc này và ghi quyết định' }).click()
	await second.waitForURL(/\/review$/)
	await giver.goto(`${url}/mine/${id}`)
	expect(await text(giver)).toContain('Đã duyệt, đang thẩm định.')
	expect(await text(giver)).not.toContain('Cây đa nay còn không')
})
