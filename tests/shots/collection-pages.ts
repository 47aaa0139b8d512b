import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Shot } from './shot.ts'

/** Pages of private collections: the owner's, the officers', the public's. */
export const collectionShots: readonly Shot[] = [
	{ name: 'private-collections', path: '/private-collections' },
	{ name: 'report-object', path: '/report-object' },
	{ name: 'report-object-state', path: '/report-object/:ngNumber' },
	{ name: 'collection', path: '/collection', as: 'thanhvan' },
	{ name: 'collection-owner', path: '/collection/owner', as: 'thanhvan' },
	{ name: 'collection-item', path: '/collection/:unsentItem', as: 'thanhvan' },
	{ name: 'collection-item-sent', path: '/collection/:item', as: 'thanhvan' },
	{ name: 'collection-openings', path: '/collection/openings', as: 'thanhvan' },
	{ name: 'collection-batch', path: '/collection/batch', as: 'thanhvan' },
	{ name: 'collection-batch-check', path: '/collection/batch/:batch', as: 'thanhvan' },
	{ name: 'collection-batch-columns', path: '/collection/batch/:batch?columns=1', as: 'thanhvan' },
	{ name: 'collection-desk', path: '/collection/desk', as: 'hlinh' },
	{ name: 'collection-desk-item', path: '/collection/desk/:item', as: 'hlinh' },
	{
		name: 'collection-desk-opened',
		path: '/collection/desk/:item',
		as: 'hlinh',
		before: async (page) => {
			await page.fill('[name=reason]', 'Đối chiếu người đứng tên với hồ sơ')
			await page.locator('.sealed-panel form button').first().click()
			await page.waitForLoadState()
		},
	},
	{ name: 'collection-suspicions', path: '/collection/suspicions', as: 'hlinh' },
	{ name: 'collection-suspicion', path: '/collection/suspicions/:suspicion', as: 'hlinh' },
	{ name: 'collection-openers', path: '/collection/openers', as: 'quantri' },
]

export type CollectionPrepared = Readonly<Record<'item' | 'unsentItem' | 'batch' | 'suspicion' | 'ngNumber', string>>

const list = `Tên hiện vật,Chất liệu,Kích thước,Trọng lượng,Niên đại,Nguồn gốc,Tình trạng,Nơi cất giữ,Tên tệp ảnh
Ché tang,gốm,cao 62 cm,9 kg,khoảng 1880,thừa kế,nguyên vẹn,gian trong,
Chiêng knah,đồng,đường kính 45 cm,2,đời ông cố,thừa kế,cũ mòn,gian trong,chieng.jpg
Kpan,gỗ,to bằng cây,,khoảng 1930,trời cho,cũ mòn,nhà dài,
`

/** A collector with an object sent and one in hand, a list half mended, a report; an officer named by the administrator. */
export async function prepareCollection(
	browser: Browser,
	url: string,
	signIn: (browser: Browser, userName: string) => Promise<Page>,
): Promise<CollectionPrepared> {
	const [collector, officer, administrator] = [
		await signIn(browser, 'thanhvan'),
		await signIn(browser, 'hlinh'),
		await signIn(browser, 'quantri'),
	]
	await sendPhoto(collector, url)
	await collector.goto(`${url}/collection/owner`)
	await collector.fill('[name=fullName]', 'Y Thử Mlô (trình diễn)')
	await collector.fill('[name=address]', 'Buôn Thử, xã Buôn Đôn')
	await collector.locator('main .button-primary').click()
	const item = await writeItem(collector, url, 'Ché tuk men nâu', 'send')
	const unsentItem = await writeItem(collector, url, 'Bộ chiêng knah sáu chiếc', null)
	await collector.goto(`${url}/collection/batch`)
	await collector.setInputFiles('[name=sheet]', { name: 'bảng kê.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
	await collector.locator('main .button-primary').click()
	await collector.waitForURL(/batch\/[0-9a-f-]{36}/)
	const batch = lastOf(collector)
	await administrator.goto(`${url}/collection/openers`)
	await administrator.locator('form', { hasText: 'H’Linh' }).locator('button').click()
	await administrator.waitForLoadState()
	await officer.goto(`${url}/report-object`)
	await officer.check('[name=kind][value=stolen]')
	await officer.fill('[name=object]', 'Ché tuk men nâu')
	await officer.fill('[name=words]', 'Nhà dài buôn tôi mất một ché giống thế này.')
	await officer.fill('[name=contact]', '0905 000 444')
	await officer.locator('main .button-primary').click()
	await officer.waitForURL(/report-object\/NG-/)
	const ngNumber = lastOf(officer).split('?')[0] ?? ''
	await officer.goto(`${url}/collection/suspicions`)
	const suspicion = (await officer.locator('main .entry-list a').first().getAttribute('href'))?.split('/').at(-1) ?? ''
	for (const page of [collector, officer, administrator]) await page.context().close()
	return { item, unsentItem, batch, suspicion, ngNumber }
}

async function sendPhoto(page: Page, url: string): Promise<void> {
	await page.goto(`${url}/collection`)
	await page.locator('main button[value=photos]').click()
	await page.waitForURL(/\/contribute\//)
	await page.waitForLoadState('networkidle')
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#cdbfa6"/><path d="M360 180h180l40 120c140 120 180 380 90 640a120 120 0 0 1-110 80H340a120 120 0 0 1-110-80c-90-260-50-520 90-640z" fill="#6b4226"/></svg>`
	const buffer = await sharp(Buffer.from(drawing)).jpeg().toBuffer()
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles([{ name: 'ché tuk.jpg', mimeType: 'image/jpeg', buffer }])
	await page.locator('li').filter({ hasText: 'ché tuk.jpg' }).getByText('Đã an toàn trên máy chủ').first().waitFor()
}

async function writeItem(page: Page, url: string, name: string, act: 'send' | null): Promise<string> {
	await page.goto(`${url}/collection`)
	await page.locator('main form .button-primary').click()
	await page.waitForURL(/\/collection\/[0-9a-f-]{36}/)
	const id = lastOf(page).split('?')[0] ?? ''
	const typed = { name, material: 'gốm men nâu', dimensions: 'cao 42 cm', dating: 'khoảng 1900', storagePlace: 'gian trong nhà dài' }
	for (const [field, value] of Object.entries(typed)) await page.fill(`[name=${field}]`, value)
	await page.selectOption('[name=objectKind]', 'co_vat')
	await page.selectOption('[name=origin]', 'inherited')
	await page.selectOption('[name=condition]', 'worn')
	await page.locator('[name=photo]').first().check()
	await page
		.locator(act === null ? 'main form button:not([name], [type=button])' : `main button[value=${act}]`)
		.first()
		.click()
	await page.waitForURL(/saved=1/)
	return id
}

function lastOf(page: Page): string {
	return page.url().split('/').at(-1) ?? ''
}
