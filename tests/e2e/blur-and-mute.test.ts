import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { openMediaWorker } from '#server/media/media-worker.ts'
import { filmOf } from '../server/media/film-sample.ts'
import { tone, wav } from '../server/media/samples.ts'
import { agreeAndSend, beginDraft, idOf } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'
import { judgeAsMatch, openFromQueue, openWithoutScripts, post, review } from './journey.ts'

const site = useSite()
const worker = openMediaWorker()
afterAll(() => worker.close())

const title = 'Cháu bé bên chiêng, và lời bà kể'

/** Fine stripes everywhere: whatever is covered loses them. */
const striped = () =>
	sharp(
		Buffer.from(
			`<svg width="1200" height="900"><defs><pattern id="p" width="16" height="16" patternUnits="userSpaceOnUse"><rect width="8" height="16" fill="#101010"/><rect x="8" width="8" height="16" fill="#f0f0f0"/></pattern></defs><rect width="1200" height="900" fill="url(#p)"/></svg>`,
		),
	)
		.jpeg({ quality: 95 })
		.toBuffer()

const film = filmOf({ width: 320, height: 180, frames: 6, turn: 'none', location: '+12.6+108.0/' })

async function give(page: Page, url: string): Promise<string> {
	const id = idOf(await beginDraft(page, 'mix', url))
	await page.waitForSelector('[data-uploader=ready]')
	await page
		.locator('[data-uploader] input[type=file]')
		.first()
		.setInputFiles([
			{ name: 'cháu bé.jpg', mimeType: 'image/jpeg', buffer: await striped() },
			{ name: 'bà kể.wav', mimeType: 'audio/wav', buffer: wav(10, tone, 16_000) },
			{ name: 'đám rước.mov', mimeType: 'video/quicktime', buffer: film },
		])
	await page.locator('ol.file-list > li').nth(2).waitFor()
	await page.fill('[name=title]', title)
	await page.fill('textarea[name=description]', 'Bà tôi kể chuyện bộ chiêng.')
	await page.check('[name=languages][value=vi]')
	await page.check('[name=creditChoice][value=own-name]')
	await page.check('[name=licence][value="cc-by-sa-4.0"]')
	await agreeAndSend(page)
	return id
}

/** How much stripes there are about a point, in shares: the mean difference of neighbours in a row. */
async function stripesAt(bytes: Buffer, x: number, y: number): Promise<number> {
	const { data, info } = await sharp(bytes).resize(1200, 900, { fit: 'fill' }).greyscale().raw().toBuffer({ resolveWithObject: true })
	const row = Math.round(y * info.height)
	let sum = 0
	for (let at = Math.round(x * info.width); at < x * info.width + 60; at++)
		sum += Math.abs((data[(row * info.width + at + 8) * info.channels] ?? 0) - (data[(row * info.width + at) * info.channels] ?? 0))
	return sum / 60
}

async function peaksOf(bytes: Buffer): Promise<readonly number[]> {
	const folder = await mkdtemp(join(tmpdir(), 'heard-'))
	await writeFile(join(folder, 'one'), bytes)
	const read = await worker.processMedia(join(folder, 'one'))
	if (read.ok) await read.release()
	await rm(folder, { recursive: true })
	return read.ok && read.waveform?.ok ? read.waveform.waveform.peaks : []
}

const quietest = (peaks: readonly number[], fromShare: number, toShare: number) =>
	Math.max(...peaks.slice(Math.ceil(peaks.length * fromShare), Math.floor(peaks.length * toShare)))

test('a face covered and a stretch silenced at review are so in what is published, at every address', async () => {
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
	const doors = reviewer.getByRole('link', { name: 'Che một phần tệp này' })
	const addresses = await doors.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
	expect(addresses).toHaveLength(3)
	const [picture = '', recording = '', procession = ''] = addresses.map((address) => address.split('/').at(-1) ?? '')

	await reviewer.goto(`${url}/review/${id}/mask/${picture}`)
	const handle = reviewer.getByRole('button', { name: 'Khung che' })
	await handle.waitFor()
	const stage = await reviewer.locator('.mask-stage').boundingBox()
	if (!stage) throw new Error('no picture to draw on')
	const point = (x: number, y: number) => [stage.x + stage.width * x, stage.y + stage.height * y] as const
	await reviewer.mouse.move(...point(0.2, 0.2))
	await reviewer.mouse.down()
	await reviewer.mouse.move(...point(0.35, 0.4), { steps: 4 })
	await reviewer.mouse.move(...point(0.5, 0.6), { steps: 4 })
	await reviewer.mouse.up()
	const value = async (name: string) => Number(await reviewer.inputValue(`[name=${name}]`))
	expect(await value('x')).toBeCloseTo(20, 0)
	expect(await value('width')).toBeCloseTo(30, 0)
	await handle.focus()
	await reviewer.keyboard.press('ArrowRight')
	await reviewer.keyboard.press('Shift+ArrowDown')
	expect(await value('x')).toBeCloseTo(21, 0)
	expect(await value('height')).toBeCloseTo(41, 0)
	await reviewer.selectOption('[name=reason]', 'child')
	await reviewer.getByRole('button', { name: 'Che', exact: true }).click()
	await reviewer.getByRole('button', { name: /^Bỏ che/ }).waitFor()

	const letGo = await openWithoutScripts(reviewer, `${url}/review/${id}/mask/${recording}`)
	await reviewer.fill('main [name=from]', '0:08')
	await reviewer.fill('main [name=to]', '0:03')
	letGo()
	await reviewer.locator('.mask-handle').waitFor()
	expect(await reviewer.inputValue('main [name=from]'), 'what was typed before the scripts came stays').toBe('0:08')
	await reviewer.selectOption('[name=reason]', 'private-talk')
	expect(await post(reviewer, reviewer.getByRole('button', { name: 'Che', exact: true }))).toBe(422)
	expect(await reviewer.inputValue('main [name=from]'), 'what was typed stays').toBe('0:08')
	await reviewer.fill('main [name=from]', '0:03')
	await reviewer.fill('main [name=to]', '0:06')
	await reviewer.getByRole('button', { name: 'Che', exact: true }).click()
	await reviewer.getByRole('button', { name: /^Bỏ che/ }).waitFor()

	await reviewer.goto(`${url}/review/${id}/mask/${procession}`)
	for (const [name, percent] of Object.entries({ x: '10', y: '20', width: '30', height: '40' }))
		await reviewer.fill(`main [name=${name}]`, percent)
	await reviewer.check('[name=kind][value=blur]')
	await reviewer.selectOption('[name=reason]', 'face')
	await reviewer.getByRole('button', { name: 'Che', exact: true }).click()
	await reviewer.getByRole('button', { name: /^Bỏ che/ }).waitFor()

	await reviewer.goto(`${url}/review/${id}`)
	await review(reviewer, 'approve')
	await openFromQueue(verifier, url, 'verify', title)
	await judgeAsMatch(verifier, 'DL-005')
	await openFromQueue(officer, url, 'merge', title)
	await officer.check('[name="choice-descriptions"][value=both]')
	await officer.getByRole('button', { name: 'Nhập vào sổ' }).click()
	await officer.waitForURL(/\/registry\/DL-005/)

	const fetchAs = (page: Page, path: string) => page.request.get(`${url}/media/${path}`)
	await expect.poll(async () => (await fetchAs(reader, `${picture}/large.jpg`)).status(), { timeout: 60_000 }).toBe(200)
	await expect.poll(async () => (await fetchAs(reader, `${recording}/original`)).status(), { timeout: 60_000 }).toBe(200)
	await expect.poll(async () => (await fetchAs(reader, `${procession}/small.webp`)).status(), { timeout: 60_000 }).toBe(200)
	expect((await fetchAs(reader, `${procession}/original`)).headers()['content-type']).toBe('video/mp4')
	for (const who of [reader, officer]) {
		const still = sharp(await (await fetchAs(who, `${procession}/small.webp`)).body())
			.resize(100, 100, { fit: 'fill' })
			.removeAlpha()
		const pixels = await still.raw().toBuffer()
		const colour = (x: number, y: number) => [0, 1, 2].map((channel) => Math.round((pixels[(y * 100 + x) * 3 + channel] ?? 0) / 48))
		expect([colour(25, 40), colour(5, 40)], 'grey where it is covered, red beside').toEqual([
			[2, 2, 2],
			[5, 0, 0],
		])
		for (const name of ['small.webp', 'medium.webp', 'large.jpg']) {
			const bytes = await (await fetchAs(who, `${picture}/${name}`)).body()
			expect(await stripesAt(bytes, 0.3, 0.4), name).toBeLessThan(20)
			if (name !== 'small.webp') expect(await stripesAt(bytes, 0.7, 0.8), name).toBeGreaterThan(60)
		}
		const heard = await peaksOf(await (await fetchAs(who, `${recording}/original`)).body())
		expect(quietest(heard, 0.31, 0.59)).toBe(0)
		expect(quietest(heard, 0.65, 0.95)).toBeGreaterThan(60)
	}
	for (const path of [`${picture}/original`, `${picture}/original?unmasked`, `${recording}/original?unmasked`]) {
		const answer = await fetchAs(reader, path)
		const isMaskedCopy = answer.status() === 200 && answer.headers()['content-type'] === 'audio/mp4'
		expect([path, isMaskedCopy || answer.status() === 404]).toEqual([path, true])
	}
	await reader.goto(`${url}/registry/DL-005`)
	expect(await reader.locator(`main img[src*="${picture}"]`).count()).toBeGreaterThan(0)

	await officer.goto(`${url}/review/${id}/mask/${picture}`)
	await officer.check('[name=kind][value=hide]')
	await officer.selectOption('[name=reason]', 'sacred')
	await officer.getByRole('button', { name: 'Che', exact: true }).click()
	await officer.getByText('Tệp này đã giấu, không công bố.').waitFor()
	expect((await fetchAs(reader, `${picture}/large.jpg`)).status(), 'hidden at once').toBe(404)
	await reader.goto(`${url}/registry/DL-005`)
	expect(await reader.locator(`main img[src*="${picture}"]`).count()).toBe(0)
})
