import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from '../support/site.ts'
import { citeOwnKnowledge, follow, giveStory, openFromQueue, post, review } from './journey.ts'

const site = useSite()
const people = (names: readonly string[]): Promise<Page[]> => Promise.all(names.map((name) => site.current.person(name)))
const main = (page: Page): Promise<string> => page.locator('main').innerText()

/** Gives a story and brings it past review. */
async function approvedStory(title: string): Promise<void> {
	const { url } = site.current
	const [giver, reviewer] = (await people(['hbla', 'mailan'])) as [Page, Page]
	await giveStory(giver, url, { title, description: 'Bà con cúng bến nước ở đây mỗi năm.' })
	await openFromQueue(reviewer, url, 'review', title)
	await review(reviewer, 'approve')
}

const send = (page: Page): Promise<number> => post(page, page.locator('button[name=intent][value=judge]'))

describe('a high-value class', () => {
	test('two who differ: a third sees both and decides; what is not heritage is kept, and its giver told why', async () => {
		const { url } = site.current
		const title = 'Chum thờ trong nhà'
		await approvedStory(title)
		const [first, second, third, giver] = (await people(['mailan', 'ykhoa', 'thuha', 'hbla'])) as [Page, Page, Page, Page]
		for (const [page, judgement, note] of [
			[first, 'new', 'Nhà tôi cũng có một chum như vậy.'],
			[second, 'not-heritage', 'Chum mua ở chợ năm 2020.'],
		] as const) {
			await openFromQueue(page, url, 'verify', title)
			await page.check(`[name=judgement][value=${judgement}]`)
			await page.check('[name=flag][value=sacred]')
			await citeOwnKnowledge(page, note)
			await page.selectOption('[name=confidence]', 'certain')
			await page.fill('[name=reason]', 'Chum này mới mua, nên chưa phải di sản.')
			await send(page)
			expect(new URL(page.url()).pathname).toBe('/verify')
		}
		await third.goto(`${url}/verify`)
		expect(await main(third)).toContain('Cần người thứ ba')
		await openFromQueue(third, url, 'verify', title)
		const both = await main(third)
		for (const told of ['Ý kiến thứ nhất', 'Ý kiến thứ hai', 'Nhà tôi cũng có một chum', 'Chum mua ở chợ']) expect(both).toContain(told)
		await third.check('[name=judgement][value=not-heritage]')
		await citeOwnKnowledge(third, 'Đã xem tem của lò gốm.')
		await third.selectOption('[name=confidence]', 'certain')
		expect(await send(third)).toBe(422)
		await third.fill('[name=reason]', 'Chum còn tem lò gốm 2020. Bà con giữ chum cũ nào thì gửi chúng tôi xem.')
		await send(third)
		expect(new URL(third.url()).pathname).toBe('/verify')
		await giver.goto(`${url}/mine`)
		await follow(giver, giver.getByRole('link', { name: title }).first())
		const told = await main(giver)
		expect(told).toContain('chưa phải là di sản văn hóa')
		expect(told).toContain('Chum còn tem lò gốm 2020')
		expect(told).not.toContain('Nhà tôi cũng có một chum')
	})
})
