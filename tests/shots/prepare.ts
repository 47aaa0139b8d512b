import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'

/** Ids that the paths of shots name as `:review`, `:verify`, `:merge`, `:member`. */
export type Prepared = Readonly<Record<'review' | 'verify' | 'merge' | 'member', string>>

type SignIn = (browser: Browser, userName: string) => Promise<Page>

/** Puts a contribution on each desk, and one through to the registry, by walking the pages as people do. */
export async function prepare(browser: Browser, url: string, signIn: SignIn): Promise<Prepared> {
	const giver = await signIn(browser, 'hbla')
	const titles = ['Cổng nhà đày năm 1968', 'Bộ chiêng của ông nội', 'Nhà dài buôn Akõ Dhông', 'Hồ Lắk buổi sáng']
	const [review = '', verify = '', merge = '', published = ''] = await inTurn(titles, (title) => give(giver, url, title))
	const reviewer = await signIn(browser, 'mailan')
	for (const id of [verify, merge, published]) await decide(reviewer, `${url}/review/${id}`, { decision: 'approve' })
	for (const [id, entry] of [
		[merge, 'DL-001'],
		[published, 'DL-010'],
	])
		await decide(reviewer, `${url}/verify/${id}`, {
			judgement: 'match',
			identifier: entry,
			'cited-own-knowledge-note': 'Tên và nơi trùng nhau.',
			confidence: 'certain',
		})
	for (const id of [review, verify]) await take(reviewer, `${url}/${id === review ? 'review' : 'verify'}/${id}`)
	const officer = await signIn(browser, 'hlinh')
	await decide(officer, `${url}/merge/${published}`, { 'choice-descriptions': 'both' })
	await take(officer, `${url}/merge/${merge}`)
	await until(async () => {
		await officer.goto(`${url}/registry/DL-010`)
		return (await officer.locator('main img[src^="/media/"]').count()) > 0
	})
	const administrator = await signIn(browser, 'quantri')
	await administrator.goto(`${url}/members`)
	const member = (await administrator.locator('main a[href^="/members/"]').first().getAttribute('href'))?.split('/').at(-1) ?? ''
	for (const page of [giver, reviewer, officer, administrator]) await page.context().close()
	return { review, verify, merge, member }
}

async function give(page: Page, url: string, title: string): Promise<string> {
	await page.goto(`${url}/contribute`)
	await page.check('[name=kind][value=mix]')
	await page.locator('main button[type=submit]').click()
	await page.waitForURL(/\/contribute\/[0-9a-f-]{36}/)
	const id = /contribute\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
	await page.waitForLoadState('networkidle')
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: `${title}.jpg`, mimeType: 'image/jpeg', buffer: await picture(title) })
	await page.getByText('An toàn trên máy chủ', { exact: false }).first().waitFor()
	await page.fill('[name=title]', title)
	await page.fill('textarea[name=description]', `${title}. Bà tôi kể hồi ấy chưa có điện.\nThằng ngu nào bảo không có thì qua đây mà xem.`)
	await page.check('[name=languages][value=vi]')
	await page.check('[name=creditChoice][value=own-name]')
	await page.check('[name=licence][value="cc-by-sa-4.0"]')
	await page.check('[name=consentKeep]')
	await page.check('[name=consentPublish]')
	await page.locator('button[name=intent][value=send]').click()
	await page.waitForURL(/receipt/)
	return id
}

/** A picture of our own making: earth, sky and a roof, another for each title. */
async function picture(title: string): Promise<Buffer> {
	const hue = [...title].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="hsl(${hue} 40% 75%)"/>
		<rect y="800" width="1600" height="400" fill="hsl(${hue} 30% 35%)"/><path d="M300 800 800 350l500 450z" fill="#7c1f13"/></svg>`
	return sharp(Buffer.from(drawing)).jpeg().toBuffer()
}

async function take(page: Page, address: string): Promise<void> {
	await until(async () => {
		await page.goto(address)
		return (await page.locator('button[name=intent][value=claim]').count()) > 0
	})
	await page.locator('button[name=intent][value=claim]').click()
	await page.locator('button[name=intent][value=release]').waitFor()
}

/** Takes the work at a desk and sends its form with these answers. */
async function decide(page: Page, address: string, answers: Readonly<Record<string, string | undefined>>): Promise<void> {
	await take(page, address)
	for (const [name, value = ''] of Object.entries(answers)) {
		const choice = page.locator(`input[type=radio][name="${name}"][value="${value}"]`)
		if ((await choice.count()) > 0) await choice.check()
		else if ((await page.locator(`select[name="${name}"]`).count()) > 0) await page.selectOption(`select[name="${name}"]`, value)
		else await fill(page, `[name="${name}"]`, value)
	}
	await page.locator('main .button-primary').last().click()
	await page.waitForURL((url) => url.href !== address)
}

/** Fills in a field, first opening what it is folded into. */
async function fill(page: Page, field: string, value: string): Promise<void> {
	const folded = page.locator(`details:not([open]):has(${field}) > summary`)
	if ((await folded.count()) > 0) await folded.first().click()
	await page.fill(field, value)
}

/** Jobs move contributions on: asks again until it is so, for a minute at most. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + 60_000
	while (!(await isSo())) {
		if (Date.now() > end) throw new Error('what the pictures need did not come about within a minute')
		await new Promise((resolve) => setTimeout(resolve, 400))
	}
}

async function inTurn<From, To>(items: readonly From[], act: (item: From) => Promise<To>): Promise<To[]> {
	const done: To[] = []
	for (const item of items) done.push(await act(item))
	return done
}
