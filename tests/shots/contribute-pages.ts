import type { Page } from 'playwright-core'
import { wav } from '../server/media/samples.ts'
import { beginDraft, fillStory, sendDraft } from '../support/give-story.ts'
import type { Shot } from './shot.ts'

const step = (name: string) => async (page: Page) => page.goto(`${await beginDraft(page, 'photos')}#${name}`)

async function give(page: Page): Promise<void> {
	const draft = await beginDraft(page, 'story')
	await fillStory(page, draft)
	await sendDraft(page, draft)
}

/** As a browser without JavaScript sends files: one that is kept, one of a kind nobody can open. */
async function sendFiles(page: Page): Promise<void> {
	const draft = await beginDraft(page, 'photos')
	for (const [name, mimeType, buffer] of [
		['Chiêng của buôn.wav', 'audio/wav', wav(2, (time) => Math.sin(time * 2765))],
		['ghi chép.exe', 'application/octet-stream', Buffer.from('MZ not heritage')],
	] as const)
		await page.request.post(`${draft}/files`, {
			multipart: { files: { name, mimeType, buffer } },
			headers: { origin: new URL(draft).origin },
		})
	await page.goto(`${draft}/files`)
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
	{ name: 'contribute-sent', path: '/contribute', as: 'ysuin', before: sendFiles },
	{ name: 'contribute-receipt', path: '/contribute', as: 'ysuin', before: give },
	{ name: 'mine', path: '/mine', as: 'ysuin' },
	{ name: 'mine-empty', path: '/mine', as: 'thanhvan' },
	{
		name: 'mine-one',
		path: '/mine',
		as: 'ysuin',
		before: async (page) => {
			await Promise.all([
				page.waitForURL(/\/mine\/[0-9a-f-]{36}/),
				page.locator('a[href^="/mine/"]:not([href$="/notices"])').first().click(),
			])
			for (const summary of await page.locator('main summary').all()) await summary.click()
		},
	},
]
