import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pdfText } from '../support/pdf-text.ts'
import { useSite } from '../support/site.ts'
import { follow, giveStory, openFromQueue, post, review } from './journey.ts'

const site = useSite()
const text = (page: Page) => page.locator('main').innerText()
const press = (page: Page, intent: string) => follow(page, page.locator(`button[name=intent][value=${intent}]`))

test('an elder without an account follows, answers and ends a consent by the slip; her grandchild takes the gift over', async () => {
	const { url } = site.current
	const helper = await site.current.person('ysuin')
	const title = 'Bài khấn mời thần lúa, aduôn H’Ñon kể'
	const id = await giveStory(helper, url, { title, description: 'Bà kể, tôi chép lại.' })

	await helper.goto(`${url}/mine/${id}`)
	await follow(helper, helper.getByRole('link', { name: 'Phiếu biên nhận', exact: true }))
	await helper.check('[name=whom][value=another]')
	await press(helper, 'issue')
	const [code = '', pin = ''] = await helper.locator('.slip-sign').allInnerTexts()
	expect(pin).toMatch(/^\d{3} \d{3}$/)
	const form = helper.locator('form[action$="slip.pdf"]')
	const asked = { form: { pin: await form.locator('[name=pin]').inputValue() }, headers: { origin: url } }
	const paper = await helper.request.post(`${url}${await form.getAttribute('action')}`, asked)
	expect(paper.status(), await paper.text()).toBe(200)
	expect(paper.headers()['content-disposition']).toBe(`attachment; filename="phieu-${code}.pdf"`)
	const printed = pdfText(await paper.body()).replace(/\s/g, '')
	for (const word of [code, pin, title]) expect(printed).toContain(word.replace(/\s/g, ''))
	await helper.reload()
	expect(await text(helper)).toContain('số trên tờ phiếu đã in vẫn dùng được')
	expect(await text(helper)).not.toContain(pin)

	const reviewer = await site.current.person('mailan')
	await openFromQueue(reviewer, url, 'review', title)
	await review(reviewer, 'return', 'Bà học bài khấn này ở buôn nào?')

	const elder = await site.current.person()
	await elder.goto(`${url}/slip`)
	await elder.fill('[name=code]', code.toLowerCase().replaceAll('-', ' '))
	await elder.fill('[name=pin]', pin)
	await press(elder, 'open')
	expect(await text(elder)).toContain(title)
	expect(await text(elder)).toContain('Bà học bài khấn này ở buôn nào?')
	expect(await elder.locator('[aria-current=step]').count()).toBe(1)
	await elder.fill('[name=body]', 'Ở buôn Trấp, hồi còn con gái.')
	await press(elder, 'answer')
	expect(await text(elder)).toContain('Ở buôn Trấp, hồi còn con gái.')
	const consent = elder.locator('.consents > *', { has: elder.locator('input[value=reuse]') })
	await consent.locator('summary').last().click()
	await follow(elder, consent.locator('button[value=revoke]'))
	expect(await elder.locator('.consents').innerText()).toContain('Đã thôi đồng ý')
	await press(elder, 'close')
	await elder.goto(`${url}/slip/${code}`)
	expect(await text(elder)).not.toContain(title)

	const grandchild = await site.current.person('hbla')
	await grandchild.goto(`${url}/slip/${code}`)
	await grandchild.fill('[name=pin]', pin)
	await press(grandchild, 'open')
	await follow(grandchild, grandchild.getByRole('link', { name: 'Nhận đóng góp này' }))
	expect(await post(grandchild, grandchild.getByRole('button', { name: 'Nhận đóng góp này' }))).toBe(422)
	expect(await text(grandchild)).toContain('Bạn muốn được ghi tên thế nào?')
	await grandchild.check('[name=creditChoice][value=own-name]')
	await grandchild.getByRole('button', { name: 'Nhận đóng góp này' }).click()
	await grandchild.waitForURL(/\/mine\//)
	expect(await text(grandchild)).toContain('Ở buôn Trấp')
	await grandchild.goto(`${url}/contribute/${id}`)
	expect(await grandchild.locator('[name^=person-name-]').first().inputValue()).toContain('Y Suin')
	expect((await helper.goto(`${url}/mine/${id}`))?.status()).toBe(404)

	const stranger = await site.current.person()
	const guess = async (): Promise<string> => {
		await stranger.goto(`${url}/slip/${code}`)
		await stranger.fill('[name=pin]', pin === '111 111' ? '222222' : '111111')
		await press(stranger, 'open')
		return text(stranger)
	}
	for (let tries = 0; tries < 5; tries++) expect(await guess()).toContain('không khớp nhau')
	expect(await guess()).toContain('Thử quá nhiều lần')
})
