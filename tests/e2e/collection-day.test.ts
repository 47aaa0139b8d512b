import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { wav } from '../server/media/samples.ts'
import { beginDraft } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'

/** A microphone that beeps, allowed without asking. */
const site = useSite(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'])
const each = 10

/** A laptop of one helper, its desk opened while there is a line, then taken to a hall without one. */
async function openDesk(userName: string, name: string): Promise<Page> {
	const page = await site.current.person(userName)
	await page.goto(`${site.current.url}/collection-day`)
	await page.locator('[data-desk=closed] [name=name]').fill(name)
	await page.locator('[data-desk=closed] button.button-primary').click()
	await page.waitForSelector('[data-desk=open]')
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
	await page.context().setOffline(true)
	await page.reload()
	await page.waitForSelector('[data-desk=open]')
	return page
}

async function takeIn(page: Page, giver: string, more?: (page: Page) => Promise<void>): Promise<string> {
	await page.locator('[name=giver]').fill(giver)
	await page.locator('[name=inShort]').fill(`Ghè của ${giver}`)
	await page.locator('[name=purposes][value=keep]').check()
	await more?.(page)
	if (more) for (const tab of ['last', 'first'] as const) await page.locator('.desk-tabs button')[tab]().click()
	await page.locator('.take-in button.button-primary').click()
	const code = await page.locator('[data-slip]').getAttribute('data-slip')
	expect(await page.locator('.slip-paper .qr path').getAttribute('d')).toMatch(/^M/)
	await page.locator('main .button-primary').last().click()
	await page.locator('[name=giver]').waitFor()
	return code ?? ''
}

const sound = (name: string, seconds: number) => ({
	...{ name, mimeType: 'audio/wav', buffer: wav(seconds, (time) => Math.sin(time * 2000 * seconds)) },
})

async function withSpokenConsent(page: Page): Promise<void> {
	await page.locator('[name=files]').setInputFiles([sound('chiêng.wav', 1)])
	await page.locator('[name=way][value=voice]').check()
	await page.locator('[name=proof]').setInputFiles([sound('lời đồng ý.wav', 2)])
}

/** In the page: how many recordings lie on its shelf. */
function countTakes(): Promise<number> {
	return new Promise((resolve) => {
		const opening = indexedDB.open('ben-nuoc-takes')
		opening.onsuccess = () => {
			const asking = opening.result.transaction('takes').objectStore('takes').count()
			asking.onsuccess = () => {
				opening.result.close()
				resolve(asking.result)
			}
		}
	})
}

/** Said into the desk's own recorder, without a line, and heard again before it is kept. */
async function withRecordedConsent(page: Page): Promise<void> {
	await page.locator('[name=files]').setInputFiles([sound('chiêng.wav', 1)])
	await page.locator('[name=way][value=voice]').check()
	await page.locator('.record-button').click()
	await expect.poll(() => page.locator('.recorder meter').getAttribute('value').then(Number)).toBeGreaterThan(0)
	await page.getByRole('button', { name: 'Tạm dừng' }).click()
	await page.getByRole('button', { name: 'Nói tiếp' }).click()
	await page.locator('.recording-time', { hasText: /0:(?:0[2-9]|[1-5]\d)/ }).waitFor()
	await page.getByRole('button', { name: 'Xong' }).click()
	await page.locator('[data-take] .button-primary').click()
	await page.locator('audio[data-proof]').waitFor()
	expect(await page.evaluate(countTakes), 'still on its shelf until the intake is kept').toBe(1)
	expect(await page.locator('[data-take]').count()).toBe(0)
}

async function takeDay(page: Page, who: string, consent: (page: Page) => Promise<void>): Promise<string[]> {
	const codes: string[] = []
	for (let count = 0; count < each; count++) codes.push(await takeIn(page, `${who} ${count}`, count === 0 ? consent : undefined))
	return codes
}

interface Told {
	readonly id: string
	readonly giver: string
	readonly consents: number
	readonly files: number
}

async function onServer(page: Page): Promise<Told[]> {
	const deskId = await page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('ben-nuoc-uploads')
				opening.onsuccess = () => {
					const asking = opening.result.transaction('desks').objectStore('desks').getAll()
					asking.onsuccess = () => resolve(asking.result[0].deskId)
				}
			}),
	)
	const answer = await page.request.get(`${site.current.url}/collection-day/desk.json?desk=${deskId}`)
	const { value }: { value: Told[] } = await answer.json()
	return value
}

test('two desks take in ten each without a line, whole pages reloaded; later sent in any order, twice after a lost answer: twenty, no doubles, no slip number twice', async () => {
	const first = await openDesk('hbla', 'Nhà văn hoá, bàn 1')
	const second = await openDesk('ysuin', 'Nhà văn hoá, bàn 2')
	const codes = [...(await takeDay(first, 'Ama', withRecordedConsent)), ...(await takeDay(second, 'Aduôn', withSpokenConsent))]
	expect(new Set(codes).size).toBe(2 * each)
	expect(await first.locator('.waiting-count').innerText()).toContain(String(each + 2))
	await expect.poll(() => first.evaluate(countTakes), { message: 'what was recorded left its shelf with the intake' }).toBe(0)

	await first.reload()
	await first.locator('.desk-tabs button').last().click()
	await expect.poll(() => first.locator('[data-intake=kept]').count(), { message: 'kept through a reload without a line' }).toBe(each)

	await second.context().setOffline(false)
	await second.waitForSelector('[data-unsent="0"]')
	let lost = 0
	await first.route('**/collection-day/intakes.json', async (route) => {
		if (new URLSearchParams(route.request().postData() ?? '').get('command')?.includes('Ama 0'))
			return route.fulfill({ status: 502, body: 'Bad Gateway' })
		await route.fetch()
		if (++lost === 3) await route.abort()
		else await route.continue()
	})
	await first.context().setOffline(false)
	await expect.poll(() => lost).toBeGreaterThanOrEqual(3)
	await first.unrouteAll({ behavior: 'wait' })
	await first.locator('main .button-primary:has-text("Gửi ngay")').click()
	await first.waitForSelector('[data-unsent="0"]')

	for (const page of [first, second]) {
		await expect.poll(async () => (await onServer(page)).reduce((sum, { files }) => sum + files, 0)).toBe(1)
		const seen = await onServer(page)
		expect(seen).toHaveLength(each)
		expect(new Set(seen.map(({ giver }) => giver)).size).toBe(each)
		await expect.poll(async () => (await onServer(page)).every(({ consents }) => consents === 1)).toBe(true)
		await page.waitForFunction(() => !document.cookie.includes('waiting='))
	}
	await second.locator('.desk-tabs button').last().click()
	await expect.poll(() => second.locator('[data-intake=sent]').count()).toBe(each)
	await second.getByRole('button', { name: 'Bỏ khỏi máy' }).click()
	await expect.poll(() => second.locator('[data-intake]').count(), { message: 'a laptop of the hall keeps nobody’s name' }).toBe(0)
	const given = await first.goto(`${site.current.url}/contribute/${(await onServer(first))[0]?.id}`)
	expect(given?.status(), 'a draft its helper can describe').toBe(200)
})

test('looked at from the page of what the device keeps, files of an intake wait for it, and are not called refused', async () => {
	const page = await site.current.person('thanhvan')
	const aside = await page.context().newPage()
	await beginDraft(aside, 'photos', site.current.url)
	await aside.waitForSelector('[data-uploader=ready]')
	await page.goto(`${site.current.url}/collection-day`)
	await page.locator('[data-desk=closed] [name=name]').fill('Bàn lẻ')
	await page.locator('[data-desk=closed] button.button-primary').click()
	await page.waitForSelector('[data-desk=open]')
	await page.context().setOffline(true)
	await takeIn(page, 'Ama Thiên', (desk) => desk.locator('[name=files]').setInputFiles([sound('chiêng.wav', 1)]))
	await aside.locator('[data-uploader] input[type=file]').setInputFiles([sound('sau.wav', 2)])
	await aside.waitForFunction(() => document.cookie.includes('waiting=3'))
	const kept = await page.context().newPage()
	await page.close()
	await aside.close()
	await kept.context().setOffline(false)
	await kept.goto(`${site.current.url}/contribute/kept`)
	await kept.locator('[data-state=safe]', { hasText: 'sau.wav' }).waitFor()
	expect(await kept.locator('[data-state=refused]').count(), 'in its turn before the other').toBe(0)
	await kept.locator('main a[href="/collection-day"]', { hasText: 'Mở' }).waitFor()
	await kept.goto(`${site.current.url}/collection-day`)
	await kept.waitForFunction(() => !document.cookie.includes('waiting='))
	expect(await onServer(kept)).toMatchObject([{ giver: 'Ama Thiên', files: 1 }])
})

test('without a line the registry is not shown from any store, and a page of contributions leads to what this device keeps', async () => {
	const page = await site.current.person('hbla')
	await page.goto(`${site.current.url}/contribute/kept`)
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
	await page.goto(`${site.current.url}/registry`)
	await page.context().setOffline(true)
	const aside = await page.context().newPage()
	expect(await aside.goto(`${site.current.url}/registry`).catch((error: Error) => error.message)).toMatch(/ERR_INTERNET_DISCONNECTED/)
	await aside.close()
	await page.goto(`${site.current.url}/contribute`)
	await page.waitForSelector('[data-kept=ready]')
	expect(new URL(page.url()).pathname).toBe('/contribute/kept')
	expect(await page.locator('body').innerText(), 'nobody is named on a kept page').not.toContain('H’Bla')
	await page.context().setOffline(false)
	await page.goto(`${site.current.url}/sign-out`)
	await page.locator('main button.button-primary').click()
	await page.waitForURL(`${site.current.url}/`)
	expect(await page.evaluate(() => caches.keys()), 'signed out, nothing is kept').toEqual([])
})

test('with the worker installed a desk still hears at once what comes in', async () => {
	const page = await site.current.person('mailan')
	await page.goto(`${site.current.url}/contribute/kept`)
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
	await page.reload()
	const heard = await page.evaluate(
		() =>
			new Promise<readonly [string | undefined, number]>((resolve) => {
				const source = new EventSource('/live/review?after=0')
				const { scriptURL } = navigator.serviceWorker.controller ?? {}
				source.onopen = () => (resolve([scriptURL, source.readyState]), source.close())
				source.onerror = () => (resolve([scriptURL, source.readyState]), source.close())
			}),
	)
	expect(heard).toEqual([`${site.current.url}/service-worker.js`, 1])
})
