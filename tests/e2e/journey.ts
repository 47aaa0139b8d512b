import type { Locator, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { agreeAndSend, beginDraft, idOf } from '../support/give-story.ts'

/** Steps of the journeys that several tests walk. */

/** Presses what leads to another page, or sends a plain form; resolves once the page that comes is there whole. */
export async function follow(page: Page, control: Locator): Promise<void> {
	await page.waitForLoadState()
	await Promise.all([page.waitForEvent('load'), control.click()])
}

/** Presses what sends a plain form; the status of the answer, once its page is there whole. */
export async function post(page: Page, control: Locator): Promise<number> {
	const isOfForm = (one: Response): boolean => one.request().isNavigationRequest() && one.request().method() === 'POST'
	const [answer] = await Promise.all([page.waitForResponse(isOfForm), follow(page, control)])
	return answer.status()
}

/** Opens a page whose scripts stay on the way, as on a slow line; answers how to let them come. */
export async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
	let letGo = (): void => undefined
	const isLetGo = new Promise<void>((resolve) => (letGo = resolve))
	await page.route(/\/assets\/[^/]+\.js$/, async (route) => {
		await isLetGo
		await route.continue()
	})
	await page.goto(address, { waitUntil: 'commit' })
	return letGo
}

/** Gives a story with CC BY-SA 4.0 under the giver's own name; returns the contribution's id. */
export async function giveStory(
	page: Page,
	url: string,
	words: { title: string; description: string },
	facts: { period?: string; maker?: string } = {},
): Promise<string> {
	const id = idOf(await beginDraft(page, 'story', url))
	await page.fill('[name=title]', words.title)
	await page.fill('textarea[name=description]', words.description)
	if (facts.period) await page.fill('[name=periodText]', facts.period)
	if (facts.maker) await page.fill('[name=maker]', facts.maker)
	await page.check('[name=languages][value=vi]')
	await page.check('[name=creditChoice][value=own-name]')
	await page.check('[name=licence][value="cc-by-sa-4.0"]')
	await agreeAndSend(page)
	return id
}

/** Waits for a desk's queue to show a title (screening and publishing happen in jobs), opens it and takes it. */
export async function openFromQueue(page: Page, url: string, queue: string, title: string): Promise<void> {
	const link = page.getByRole('link', { name: title, exact: true })
	await expect.poll(() => page.goto(`${url}/${queue}`).then(() => link.count()), { timeout: 30_000 }).toBe(1)
	await follow(page, link)
	await follow(page, page.getByRole('button', { name: 'Nhận việc này' }))
	await page.getByRole('button', { name: 'Giữ thêm 30 phút' }).waitFor()
}

export async function review(page: Page, decision: 'approve' | 'return', message = ''): Promise<void> {
	await page.check(`[name=decision][value=${decision}]`)
	await page.fill('textarea[name=message]', message)
	await page.getByRole('button', { name: 'Ghi quyết định' }).click()
	await page.waitForURL(/\/review$/)
}

/** Lays a proposed entry beside the contribution. */
export async function layBeside(page: Page, identifier: string): Promise<void> {
	await page.locator(`#picks a[href*="candidate=${identifier}"]`).click()
	await page.locator(`#picks a[aria-current=true][href*="candidate=${identifier}"]`).waitFor()
}

/** Fills in a verdict of match, sure, on one's own knowledge, and sends it. */
export async function judgeAsMatch(page: Page, identifier: string): Promise<void> {
	await page.check('[name=judgement][value=match]')
	await page.fill('[name=identifier]', identifier)
	await citeOwnKnowledge(page, 'Tên và nơi trùng nhau.')
	await page.selectOption('[name=confidence]', 'certain')
	await page.getByRole('button', { name: 'Ghi quyết định' }).click()
	await page.waitForURL(/\/verify$/)
}

export async function citeOwnKnowledge(page: Page, note: string): Promise<void> {
	await page.locator('summary', { hasText: 'Điều tự biết' }).click()
	await page.fill('[name="cited-own-knowledge-note"]', note)
}
