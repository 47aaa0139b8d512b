import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useSite } from '../support/site.ts'
import { follow } from './journey.ts'

const site = useSite()
const text = (page: Page) => page.locator('main').innerText()

test('a reader reports, an officer takes down, a tombstone stands; removed for good it answers 410', async () => {
	const { url } = site.current
	const [reader, officer] = [await site.current.person(), await site.current.person('quochung')]
	await reader.goto(`${url}/registry/DL-020`)
	const title = (await reader.locator('h1').innerText()).trim()
	await follow(reader, reader.getByRole('link', { name: 'Báo điều chưa đúng' }))
	await reader.check('[name=kind][value=sacred]')
	await reader.fill('textarea[name=words]', 'Nơi này buôn tôi không đưa ra cho mọi người.')
	await reader.fill('[name=contact]', '0905 000 222')
	await reader.getByRole('button', { name: 'Gửi' }).click()
	await reader.waitForURL(/\/reports\/BS-/)
	const reference = /BS-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(reader.url())?.[0] ?? ''
	expect(await text(reader)).toContain(reference)
	expect(await text(reader)).toContain('Chưa ai xem')

	await officer.goto(`${url}/merge`)
	await follow(officer, officer.getByRole('link', { name: 'Người đọc báo (1)' }))
	await follow(officer, officer.getByRole('link', { name: `Điều thiêng: ${title}` }))
	expect(await text(officer)).toContain('0905 000 222')
	await follow(officer, officer.getByRole('button', { name: 'Tôi đã xem' }))
	await reader.reload()
	expect(await text(reader)).toContain('Đã xem, đang xử lý')
	expect(await text(reader)).not.toContain('0905')

	await follow(officer, officer.getByRole('link', { name: 'Gỡ xuống…' }))
	await officer.check('[name=degree][value=hide-entry]')
	await officer.selectOption('[name=takedownReason]', 'sacred')
	await officer.fill('[name=takedownWords]', 'Theo lời người trong buôn.')
	await officer.getByRole('button', { name: 'Gỡ xuống' }).click()
	await officer.waitForURL(/\/review\/reports\//)
	await officer.selectOption('[name=outcome]', 'taken-down')
	await officer.fill('[name=answer]', 'Cảm ơn. Trang ấy không còn hiện nữa.')
	await follow(officer, officer.getByRole('button', { name: 'Ghi trả lời' }))

	await reader.reload()
	expect(await text(reader)).toContain('Trang ấy không còn hiện nữa.')
	const hidden = await reader.goto(`${url}/registry/DL-020`)
	expect(hidden?.status()).toBe(403)
	const stone = await text(reader)
	expect(stone).toContain('Hồ sơ này tạm không hiện')
	expect(stone).toContain('điều thiêng')
	expect(await reader.content()).not.toContain(title)
	await reader.goto(`${url}/registry?q=${encodeURIComponent(title)}`)
	expect(await reader.locator('a[href="/registry/DL-020"]').count()).toBe(0)
	expect((await reader.request.get(`${url}/registry/DL-020.jsonld`)).status()).toBe(403)

	await officer.goto(`${url}/entries/DL-020/history`)
	await officer.locator('#takedown > summary').click()
	await officer.check('[name=degree][value=remove]')
	await officer.selectOption('[name=takedownReason]', 'sacred')
	await officer.fill('[name=takedownWords]', 'Buôn xin bỏ hẳn.')
	await officer.check('[name=isSure]')
	await follow(officer, officer.getByRole('button', { name: 'Gỡ xuống' }))
	expect(await officer.getByRole('button', { name: 'Khôi phục' }).count()).toBe(0)
	expect((await reader.goto(`${url}/registry/DL-020`))?.status()).toBe(410)
	expect(await text(reader)).toContain('Hồ sơ này đã được gỡ bỏ')
	expect((await reader.request.get(`${url}/registry/DL-020.jsonld`)).status()).toBe(410)
})
