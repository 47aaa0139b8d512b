import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

async function openADesk(page: Page): Promise<void> {
	await page.waitForSelector('[data-desk=closed], [data-desk=open]')
	if ((await page.locator('[data-desk=closed]').count()) > 0) {
		await page.locator('[data-desk=closed] [name=name]').fill('Nhà văn hoá buôn Akõ Dhông, bàn 1')
		await page.locator('[data-desk=closed] button.button-primary').click()
	}
	await page.waitForSelector('[data-desk=open]')
}

async function takeOne(page: Page): Promise<void> {
	await openADesk(page)
	await page.locator('[name=giver]').fill('Aduôn H’Yar')
	await page.locator('[name=inShort]').fill('Váy dệt của mẹ, khoảng 1960')
	await page.locator('[name=purposes][value=keep]').check()
	await page.locator('.take-in button.button-primary').click()
	await page.waitForSelector('[data-slip]')
}

async function seeEvening(page: Page): Promise<void> {
	await takeOne(page)
	await page.locator('.desk-tabs button').last().click()
	await page.waitForSelector('[data-intake]')
}

/** A desk of a collection day: before somebody, with the slip just made, in the evening. */
export const collectionDayShots: readonly Shot[] = [
	{ name: 'collection-day', path: '/collection-day', as: 'hbla', before: openADesk },
	{ name: 'collection-day-slip', path: '/collection-day', as: 'hbla', before: takeOne },
	{ name: 'collection-day-evening', path: '/collection-day', as: 'hbla', before: seeEvening },
]
