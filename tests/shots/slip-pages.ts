import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

/** The number is told once: kept here from the moment the slip is issued. */
let number = ''

/** Issues the slip of a contribution for somebody else; returns its code. */
export async function issueSlipFor(page: Page, url: string, contributionId: string): Promise<string> {
	await page.goto(`${url}/contribute/${contributionId}/slip`)
	await page.check('[name=whom][value=another]')
	await page.locator('button[name=intent][value=issue]').click()
	const [code = '', pin = ''] = await page.locator('.slip-sign').allInnerTexts()
	number = pin
	return code
}

const open = async (page: Page): Promise<void> => {
	if ((await page.locator('[name=pin]').count()) === 0) return
	await page.fill('[name=pin]', number)
	await page.locator('button[name=intent][value=open]').click()
	await page.locator('.slip-held').waitFor()
}

export const slipShots: readonly Shot[] = [
	{ name: 'own-data', path: '/account/data', as: 'hbla' },
	{ name: 'erase', path: '/account/erase', as: 'hbla' },
	{ name: 'slip-issue', path: '/contribute/:waiting/slip', as: 'hbla' },
	{ name: 'slip-own', path: '/contribute/:paper/slip', as: 'hbla' },
	{ name: 'slip-any', path: '/slip' },
	{ name: 'slip-door', path: '/slip/:slip' },
	{ name: 'slip-held', path: '/slip/:slip', before: open },
	{
		name: 'slip-take-over',
		path: '/slip/:slip',
		as: 'ysuin',
		before: async (page) => {
			await open(page)
			await page.locator('a[href$="/take-over"]').click()
			await page.locator('[name=creditName]').waitFor()
		},
	},
]
