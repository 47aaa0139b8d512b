import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { agreeAndSend, beginDraft } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'
import { follow, judgeAsMatch, openFromQueue, review } from './journey.ts'

const site = useSite()
const people = (names: readonly string[]): Promise<Page[]> => Promise.all(names.map((name) => site.current.person(name)))

/** Fills the row of people that was added last. */
async function addPerson(page: Page, row: { role: string; name: string; credit: string; other?: string }): Promise<void> {
	const before = await page.locator('[name=person]').count()
	await follow(page, page.getByRole('button', { name: 'Thêm một người' }))
	await page.locator('[name=person]').nth(before).waitFor({ state: 'attached' })
	const id = await page.locator('[name=person]').nth(before).inputValue()
	await page.selectOption(`[name="person-role-${id}"]`, row.role)
	await page.fill(`[name="person-name-${id}"]`, row.name)
	await page.selectOption(`[name="person-credit-${id}"]`, row.credit)
	if (row.other) await page.fill(`[name="person-other-${id}"]`, row.other)
}

test('a gift of several people, without scripts: each named as they wish; reworded, looked at first, merged, and read by everyone', async () => {
	const { url } = site.current
	const [signedIn, reviewer, verifier, officer, reader] = (await people(['ysuin', 'mailan', 'ykhoa', 'quochung'])).concat(
		await site.current.person(),
	) as [Page, Page, Page, Page, Page]
	const context = await site.current.browser.newContext({ locale: 'vi-VN', javaScriptEnabled: false })
	await context.addCookies(await signedIn.context().cookies())
	const giver = await context.newPage()
	const title = 'Lễ cúng bến nước nhà Amí'
	await beginDraft(giver, 'story', url)
	await giver.fill('[name=title]', title)
	await giver.fill('textarea[name=description]', 'Mỗi năm một lần, cả buôn ra bến nước.')
	await giver.fill('[name=periodText]', 'hồi Amí còn trẻ, khoảng 1968')
	await giver.check('[name=languages][value=vi]')
	await giver.check('[name=creditChoice][value=own-name]')
	await giver.check('[name=licence][value="cc-by-4.0"]')
	await addPerson(giver, { role: 'speaker', name: 'Amí Hrin Mlô', credit: 'other-name', other: 'Nghệ nhân Amí Hrin' })
	await addPerson(giver, { role: 'owner', name: 'Nguyễn Văn Kín', credit: 'anonymous' })
	await agreeAndSend(giver)

	await openFromQueue(reviewer, url, 'review', title)
	expect(await reviewer.locator('main').innerText()).toContain('Chủ hiện vật: Nguyễn Văn Kín (không nêu tên)')
	await review(reviewer, 'approve')
	await openFromQueue(verifier, url, 'verify', title)
	await judgeAsMatch(verifier, 'DL-007')

	await openFromQueue(officer, url, 'merge', title)
	await officer.check('[name="choice-descriptions"][value=both]')
	await officer.check('[name="choice-period"][value=edit]')
	await officer.locator('#field-period .merge-wording summary').click()
	await officer.fill('[name="edit-period"]', 'Khoảng 1968, theo lời Nguyễn Văn Kín')
	await officer.fill('[name="reason-period"]', 'Bỏ lời kể tuổi tác')
	await follow(officer, officer.getByRole('button', { name: 'Xem như người ngoài sẽ thấy' }).last())
	await officer.getByText('xin không nêu tên').first().waitFor()
	expect(await officer.inputValue('[name="edit-period"]')).toBe('Khoảng 1968, theo lời Nguyễn Văn Kín')
	await officer.fill('[name="edit-period"]', 'Khoảng 1968')
	await follow(officer, officer.getByRole('button', { name: 'Xem như người ngoài sẽ thấy' }).last())
	const preview = officer.locator('#preview')
	await preview.waitFor()
	expect(await preview.innerText()).toContain('Người kể: Nghệ nhân Amí Hrin')
	expect(await preview.innerText()).toContain('Lời do cơ quan viết lại: Bỏ lời kể tuổi tác')
	await officer.getByRole('button', { name: 'Nhập vào sổ' }).click()
	await officer.waitForURL(/\/registry\/DL-007/)

	await reader.goto(`${url}/registry/DL-007`)
	const shown = await reader.content()
	expect(await reader.locator('main').innerText()).toContain('Khoảng 1968')
	expect(shown).toContain('Nghệ nhân Amí Hrin')
	for (const secret of ['Nguyễn Văn Kín', 'Amí Hrin Mlô', 'hồi Amí còn trẻ']) expect(shown, secret).not.toContain(secret)
	await context.close()
})
