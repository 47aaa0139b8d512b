import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { beginDraft, idOf } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'
import { judgeAsMatch, openFromQueue, review } from './journey.ts'

const site = useSite()
const title = 'Ghè rượu nhà ông Y Bhem'
const words = 'Ghè này zqlờikểqz mẹ tôi để lại, rượu cúng bến nước ủ trong ấy.'
const caption = 'Ghè zqchúthíchqz bên cột nhà'

const picture = () =>
	sharp({ create: { width: 900, height: 700, channels: 3, background: '#8a3b12' } })
		.jpeg()
		.toBuffer()

/** A picture and a story, for everyone to see and reuse. */
async function give(page: Page, url: string): Promise<string> {
	const id = idOf(await beginDraft(page, 'mix', url))
	await page.waitForSelector('[data-uploader=ready]')
	const file = { name: 'ghè.jpg', mimeType: 'image/jpeg', buffer: await picture() }
	await page.locator('[data-uploader] input[type=file]').first().setInputFiles([file])
	await page.locator('ol.file-list > li').first().waitFor()
	await page.locator('[name^="caption."]').fill(caption)
	await page.fill('[name=title]', title)
	await page.fill('textarea[name=description]', words)
	await page.check('[name=languages][value=vi]')
	await page.check('[name=creditChoice][value=own-name]')
	await page.check('[name=licence][value="cc-by-4.0"]')
	for (const purpose of ['Keep', 'Everyone', 'Reuse', 'MachineLearning']) {
		expect(await page.isChecked(`[name=consent${purpose}]`), 'nothing is ticked beforehand').toBe(false)
		await page.check(`[name=consent${purpose}]`)
	}
	await page.locator('button[name=intent][value=send]').click()
	await page.waitForURL(/receipt/)
	return id
}

async function revoke(page: Page, url: string, id: string, purpose: string): Promise<void> {
	await page.goto(`${url}/mine/${id}`)
	const form = page.locator(`form:has(input[name=purpose][value="${purpose}"]):has(button[value=revoke])`)
	await form.locator('xpath=..').locator('summary').click()
	await form.getByRole('button', { name: 'Thôi đồng ý điều này' }).click()
	await expect.poll(() => form.count()).toBe(0)
}

test('consent taken back, purpose by purpose: reuse and machines at once, then page, picture, search, data and news in one go', async () => {
	const { url } = site.current
	const [giver, reviewer, verifier, officer, reader] = await Promise.all([
		site.current.person('hbla'),
		site.current.person('mailan'),
		site.current.person('ykhoa'),
		site.current.person('quochung'),
		site.current.person(),
	])
	const id = await give(giver, url)
	await openFromQueue(reviewer, url, 'review', title)
	await review(reviewer, 'approve')
	await openFromQueue(verifier, url, 'verify', title)
	await judgeAsMatch(verifier, 'DL-006')
	await openFromQueue(officer, url, 'merge', title)
	await officer.check('[name="choice-descriptions"][value=both]')
	await officer.getByRole('button', { name: 'Nhập vào sổ' }).click()
	await officer.waitForURL(/\/registry\/DL-006/)

	const told = async (path: string) => (await reader.request.get(`${url}${path}`)).text()
	await expect.poll(() => told('/registry/DL-006'), { timeout: 60_000 }).toContain('zqchúthíchqz')
	const mediaId = /\/media\/([0-9a-f-]{36})/.exec(await told('/registry/DL-006'))?.[1] ?? ''
	const files = ['small.webp', 'medium.webp', 'large.jpg', 'original'].map((size) => `/media/${mediaId}/${size}`)
	const status = async (path: string) => (await reader.request.get(`${url}${path}`)).status()
	expect(await status(files[0] ?? '')).toBe(200)
	expect(await told('/registry?q=zql%E1%BB%9Dik%E1%BB%83qz')).toContain('/registry/DL-006"')
	expect(await told('/')).toContain(mediaId)
	const feed = await told('/registry/feed.atom')
	expect(feed).toContain('zqlờikểqz')
	const faults = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror').length
	expect(await reader.evaluate(faults, feed), 'XML that browsers read').toBe(0)
	const before = await told('/registry/DL-006.jsonld')
	for (const sign of ['zqchúthíchqz', mediaId, 'creativecommons.org/licenses/by/4.0', '"machine-learning","value":"yes"'])
		expect(before).toContain(sign)

	await revoke(giver, url, id, 'machine-learning')
	expect(await told('/registry/DL-006.jsonld')).toContain('"machine-learning","value":"no"')
	await revoke(giver, url, id, 'reuse')
	const shown = await told('/registry/DL-006')
	expect(shown).toContain('zqlờikểqz')
	expect(shown).toContain('không lấy lại được với các bản đã lấy về')
	expect(await told('/registry/DL-006.jsonld')).not.toContain('creativecommons.org/licenses/by/4.0')

	await revoke(giver, url, id, 'everyone')
	for (const path of ['/registry/DL-006', '/registry/DL-006?lang=en', '/registry/DL-006.jsonld', '/', '/registry', '/registry/feed.atom']) {
		const now = await told(path)
		for (const sign of ['zqlờikểqz', 'zqchúthíchqz', mediaId]) expect(now, path).not.toContain(sign)
	}
	for (const file of files) expect(await status(file), file).toBe(404)
	expect(await told('/registry?q=zql%E1%BB%9Dik%E1%BB%83qz')).not.toContain('/registry/DL-006"')
	expect(await status('/registry/DL-006')).toBe(200)

	await giver.reload()
	const mine = await giver.locator('main').innerText()
	expect(mine).toContain('yêu cầu và làm xong lúc')
	expect(mine).toContain('Được lưu giữ, không công bố')
})
