import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { batchColumns, templateHeadings, type BatchColumn } from '#moderation/collection/batch-columns.ts'
import { useSite } from '../support/site.ts'
import { follow } from './journey.ts'

const site = useSite()
const text = (page: Page) => page.locator('main').innerText()
const owner = { fullName: 'Y-Giấu-Kín Niê-Thử', address: 'số 9 buôn Không-Ai-Biết', storagePlace: 'gầm nhà dài thứ tư' }

const good: Partial<Record<BatchColumn, string>> = {
	material: 'gốm',
	dating: 'khoảng 1900',
	origin: 'thừa kế',
	condition: 'cũ mòn',
	storagePlace: owner.storagePlace,
}
/** Rows as a spreadsheet numbers them, with what is wrong in each. */
const faulty: Readonly<Record<number, Partial<Record<BatchColumn, string>>>> = {
	5: { name: '' },
	9: { dimensions: 'to bằng cái gùi' },
	14: { weight: '23' },
	20: { origin: 'trời cho' },
	27: { photos: 'không-có.jpg' },
	33: { place: 'Xã Không Có Thật' },
	48: { quantity: 'vài cái' },
}
const mended: Readonly<Record<number, readonly [BatchColumn, string]>> = {
	5: ['name', 'Gùi cưới'],
	9: ['dimensions', 'cao 40 cm'],
	14: ['weight', '23 kg'],
	20: ['origin', 'được tặng'],
	27: ['photos', 'che-02.jpg'],
	33: ['place', ''],
	48: ['quantity', '3'],
}

async function list(): Promise<Buffer> {
	const cell = (value: string) => ({ value, type: String })
	const rows = Array.from({ length: 50 }, (_, index) => {
		const number = index + 2
		const row: Partial<Record<BatchColumn, string>> = {
			...good,
			name: `Ché số ${index + 1}`,
			dimensions: `cao ${20 + index} cm`,
			photos: number === 2 ? 'Che-01.jpg' : '',
			...faulty[number],
		}
		return batchColumns.map((column) => cell(row[column] ?? ''))
	})
	return writeXlsxFile([batchColumns.map((column) => cell(templateHeadings[column])), ...rows]).toBuffer()
}

const photo = (hue: number) =>
	sharp({ create: { width: 320, height: 240, channels: 3, background: `hsl(${hue}, 60%, 45%)` } })
		.jpeg()
		.toBuffer()

test('a list of fifty with seven faulty rows comes in; an object is sent; what is sealed is opened for a reason, and its owner is told', async () => {
	const { url } = site.current
	const [collector, administrator, officer] = [
		await site.current.person('thanhvan'),
		await site.current.person('quantri'),
		await site.current.person('hlinh'),
	]

	await collector.goto(`${url}/collection`)
	expect(await text(collector)).toContain('chưa phải là việc đăng ký')
	await collector.getByRole('button', { name: 'Gửi ảnh' }).click()
	await collector.waitForURL(/\/contribute\//)
	await collector.waitForLoadState('networkidle')
	const files = await Promise.all(
		[20, 200].map(async (hue, at) => ({ name: `che-0${at + 1}.jpg`, mimeType: 'image/jpeg', buffer: await photo(hue) })),
	)
	await collector.locator('input[type=file]').first().setInputFiles(files)
	for (const { name } of files)
		await collector.locator('li').filter({ hasText: name }).getByText('Đã an toàn trên máy chủ').first().waitFor()

	await collector.goto(`${url}/collection/owner`)
	await collector.fill('[name=fullName]', owner.fullName)
	await collector.fill('[name=address]', owner.address)
	await collector.getByRole('button', { name: 'Niêm và lưu' }).click()
	await collector.getByText('Đã niêm kín.').waitFor()

	await collector.goto(`${url}/collection/batch`)
	await collector.setInputFiles('[name=sheet]', { name: 'bảng kê.xlsx', mimeType: 'application/octet-stream', buffer: await list() })
	await collector.getByRole('button', { name: 'Gửi và soát' }).click()
	await collector.waitForURL(/\/collection\/batch\/[0-9a-f-]{36}$/)
	const checked = await text(collector)
	for (const said of ['43 dòng đủ để nhập', '7 dòng cần sửa', '1 ảnh khớp theo tên tệp', 'Chưa có gì được ghi.'])
		expect(checked).toContain(said)
	expect(await collector.locator('[data-row]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-row'))))).toEqual(
		Object.keys(faulty).map(Number),
	)
	expect(await collector.locator('[data-row="14"]').innerText()).toContain('Xin ghi số và đơn vị, như 2,3 kg')
	await collector.getByRole('button', { name: 'Nhập 43 dòng đã đủ' }).click()
	await collector.getByText('Đã nhập 43 hiện vật.').waitFor()
	for (const [row, [column, value]] of Object.entries(mended)) await collector.fill(`[name=cell-${row}-${column}]`, value)
	await collector.getByRole('button', { name: 'Lưu các dòng đã sửa và soát lại' }).click()
	await collector.getByRole('button', { name: 'Nhập cả 7 dòng' }).click()
	await collector.getByText('Đã nhập 7 hiện vật.').waitFor()
	const db = await site.current.database()
	const { count } = await db
		.selectFrom('collection_item')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow()
	expect(Number(count)).toBe(50)

	const { id } = await db.selectFrom('collection_item').select('id').where('name', '=', 'Ché số 1').executeTakeFirstOrThrow()
	await collector.goto(`${url}/collection/${id}`)
	expect(await collector.locator('[name=storagePlace]').inputValue()).toBe(owner.storagePlace)
	await collector.getByRole('button', { name: 'Gửi hồ sơ' }).click()
	await collector.getByText('Cán bộ sẽ xem xét.').waitFor()

	await administrator.goto(`${url}/collection/openers`)
	await follow(administrator, administrator.getByRole('button', { name: /^Chỉ định: H’Linh/ }))
	await administrator.getByRole('button', { name: /^Thôi chỉ định: H’Linh/ }).waitFor()

	await officer.goto(`${url}/collection/desk`)
	await follow(officer, officer.getByRole('link', { name: 'Ché số 1', exact: true }))
	for (const secret of Object.values(owner)) expect(await officer.content()).not.toContain(secret)
	await officer.fill('[name=reason]', 'Đối chiếu người đứng tên với sổ hộ tịch')
	await follow(officer, officer.getByRole('button', { name: 'Mở phần niêm kín' }))
	await officer.getByText(owner.fullName).waitFor()
	for (const secret of Object.values(owner)) expect(await text(officer)).toContain(secret)
	await officer.goto(officer.url())
	for (const secret of Object.values(owner)) expect(await officer.content()).not.toContain(secret)

	await collector.goto(`${url}/mine/notices`)
	expect(await text(collector)).toContain('Cán bộ đã mở phần niêm kín của “Ché số 1”')
	await collector.goto(`${url}/collection/openings`)
	const openings = await text(collector)
	for (const said of ['H’Linh', 'tên, địa chỉ và nơi cất giữ', 'Đối chiếu người đứng tên với sổ hộ tịch', 'Ché số 1'])
		expect(openings).toContain(said)

	const reader = await site.current.person()
	for (const path of [
		'/private-collections',
		'/registry',
		`/collection/${id}`,
		`/collection/desk/${id}`,
		`/collection/${id}/application.pdf`,
	]) {
		await reader.goto(url + path)
		for (const secret of Object.values(owner)) expect(await reader.content()).not.toContain(secret)
	}
})
