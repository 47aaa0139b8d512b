import type { Page } from 'playwright-core'

/** Opens a draft of this kind for whoever is signed in; returns its address. Works on narrow pages too, where one step shows at a time. */
export async function beginDraft(
	page: Page,
	kind: 'photos' | 'recording' | 'story' | 'mix',
	/** Any address of the house; else the one the page is at. */
	url = page.url(),
): Promise<string> {
	await page.goto(new URL('/contribute', url).href)
	await page.check(`[name=kind][value=${kind}]`)
	await Promise.all([page.waitForURL(/\/contribute\/[0-9a-f-]{36}/), page.click('main .button-primary')])
	await page.waitForLoadState('load')
	return page.url().replace(/[?#].*$/, '')
}

/** The id in a draft's address. */
export const idOf = (draft: string): string => draft.split('/').at(-1) ?? ''

export const story = {
	title: 'Chuyện bến nước buôn Akõ Dhông',
	description: 'Ngày xưa, bến nước đầu buôn có cây đa to.\nBà con lấy nước, tắm mát, gặp nhau ở đó.',
} as const

/** Fills a story whole, step by step, as on a phone. */
export async function fillStory(
	page: Page,
	draft: string,
	words: { readonly title: string; readonly description: string } = story,
): Promise<void> {
	await page.goto(`${draft}#what`)
	await page.fill('[name=title]', words.title)
	await page.fill('[name=description]', words.description)
	await page.check('[name=languages][value=rad]')
	await page.fill('[name=placeText]', 'buôn Akõ Dhông')
	await page.fill('[name=periodText]', 'khoảng 1968')
	await page.goto(`${draft}#who`)
	await page.fill('[name=maker]', 'Bà kể, cháu ghi')
	await page.check('[name=creditChoice][value=own-name]')
	await page.goto(`${draft}#licence`)
	await page.check('[name=licence][value="cc-by-sa-4.0"]')
	await agree(page)
}

/** Agrees that it is kept, shown to everyone, and may be reused. */
async function agree(page: Page): Promise<void> {
	for (const purpose of ['Keep', 'Everyone', 'Reuse']) await page.check(`[name=consent${purpose}]`)
}

/** Agrees to all a story needs and sends it, where the whole form is in view; resolves on its receipt. */
export async function agreeAndSend(page: Page): Promise<void> {
	await agree(page)
	await page.locator('button[name=intent][value=send]').click()
	await page.waitForURL(/receipt/).catch(async () => {
		throw new Error(`not sent: ${await page.locator('main').innerText()}`)
	})
}

/** Sends the draft; resolves on its receipt with the code. */
export async function sendDraft(page: Page, draft: string): Promise<string> {
	await page.goto(`${draft}#send`)
	await Promise.all([page.waitForURL(/\/receipt$/), page.click('button[value=send]')])
	return (await page.locator('.receipt-code').innerText()).trim()
}
