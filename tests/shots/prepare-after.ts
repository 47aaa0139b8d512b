import type { Page } from 'playwright-core'

/** What comes after decisions: an appeal that waits, a report that waits, an entry taken down. Each person acts on a page of their own. */
export async function prepareAfter(
	url: string,
	{ giver, reviewer, officer }: { readonly giver: Page; readonly reviewer: Page; readonly officer: Page },
	refused: string,
): Promise<{ readonly appeal: string; readonly report: string; readonly reference: string }> {
	await giver.goto(`${url}/mine/${refused}`)
	await giver.fill('[name=appeal]', 'Bà tôi là người cuối cùng trong buôn còn thuộc lời khấn này.')
	await giver.locator('button[name=intent][value=appeal]').click()
	await giver.waitForLoadState()
	await giver.goto(`${url}/registry/DL-010/report`)
	await giver.check('[name=kind][value=personal-data]')
	await giver.fill('textarea[name=words]', 'Trong lời kể có số điện thoại của nhà tôi.')
	await giver.fill('[name=contact]', '0905 000 333')
	await giver.locator('main .button-primary').click()
	await giver.waitForURL(/\/reports\//)
	const reference = new URL(giver.url()).pathname.split('/').at(-1) ?? ''
	await officer.goto(`${url}/entries/DL-040/history`)
	await officer.locator('#takedown > summary').click()
	await officer.check('[name=degree][value=hide-entry]')
	await officer.selectOption('[name=takedownReason]', 'sacred')
	await officer.fill('[name=takedownWords]', 'Buôn xin không đưa ra cho mọi người xem.')
	await officer.locator('button[name=intent][value=take-down]').click()
	await officer.waitForLoadState()
	return { reference, appeal: await first(reviewer, url, 'appeals'), report: await first(reviewer, url, 'reports') }
}

async function first(page: Page, url: string, list: 'appeals' | 'reports'): Promise<string> {
	await page.goto(`${url}/review/${list}`)
	const link = page.locator(`main .entry-list a[href^="/review/${list}/"]`).first()
	return (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
}
