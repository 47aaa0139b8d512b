import type { Page } from 'playwright-core'
import { beginDraft, fillStory, sendDraft } from '../support/give-story.ts'
import type { Shot } from './shot.ts'

const step = (name: string) => async (page: Page) => page.goto(`${await beginDraft(page, 'photos')}#${name}`)

async function give(page: Page): Promise<void> {
	const draft = await beginDraft(page, 'story')
	await fillStory(page, draft)
	await sendDraft(page, draft)
}

/** The contributor's pages: each step as a phone shows it, a draft with faults, the receipt, what one has given. */
export const contributeShots: readonly Shot[] = [
	{ name: 'contribute', path: '/contribute', as: 'ysuin' },
	...['files', 'what', 'who', 'licence', 'send'].map((name) => ({
		name: `contribute-${name}`,
		path: '/contribute',
		as: 'ysuin',
		before: step(name),
	})),
	{ name: 'contribute-receipt', path: '/contribute', as: 'ysuin', before: give },
	{ name: 'mine', path: '/mine', as: 'ysuin' },
	{ name: 'mine-empty', path: '/mine', as: 'thanhvan' },
	{
		name: 'mine-one',
		path: '/mine',
		as: 'ysuin',
		before: async (page) => {
			await Promise.all([page.waitForURL(/\/mine\/[0-9a-f-]{36}/), page.locator('a[href^="/mine/"]').first().click()])
			for (const summary of await page.locator('main summary').all()) await summary.click()
		},
	},
]
