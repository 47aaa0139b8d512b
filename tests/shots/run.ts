import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoPeople } from '#server/members/demo-people.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { startDemoHouse } from './demo-house.ts'
import { pageRoutes } from './page-routes.ts'
import { shots } from './pages.ts'
import { prepare, type Prepared } from './prepare.ts'
import type { Shot } from './shot.ts'

/**
 * `npm run shots [-- NAME…]`: takes every page of tests/shots/pages.ts at 360 and 1280 px in both languages into var/shots/ and reads each
 * with axe. Ends with 1 when axe finds a violation, a page reports an error or answers with another status, is wider than its window, or was not taken.
 */
const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'var', 'shots')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const widths = [360, 1280]
const languages = ['vi', 'en'] as const
const wanted = process.argv.slice(2)

rmSync(join(root, 'var', 'shots-house'), { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const house = await startDemoHouse(join(root, 'var', 'shots-house'))
const browser = await launchBrowser()
const faults: string[] = []
const taken = new Set<string>()
try {
	const prepared = await prepare(browser, house.url, openAs)
	for (const person of new Set(shots.map((shot) => shot.as))) {
		const chosen = shots.filter((shot) => shot.as === person && (wanted.length === 0 || wanted.some((name) => shot.name.startsWith(name))))
		if (chosen.length > 0) await takeAs(browser, person, chosen, prepared)
	}
	if (wanted.length === 0) faults.push(...pagesNotTaken())
} finally {
	await browser.close()
	await house.stop()
}
process.stdout.write(`${faults.map((fault) => `✗ ${fault}\n`).join('')}${faults.length} faults; pictures in var/shots/\n`)
if (faults.length > 0) process.exitCode = 1

async function takeAs(from: Browser, person: string | undefined, chosen: readonly Shot[], prepared: Prepared): Promise<void> {
	const context = await from.newContext({ reducedMotion: 'reduce' })
	if (person) await signIn(context, person)
	for (const shot of chosen)
		for (const language of languages) {
			await context.addCookies([{ name: 'lang', value: language, url: house.url }])
			for (const width of widths) await take(context, { ...shot, path: filledIn(shot.path, prepared) }, language, width)
		}
	await context.close()
}

async function take(context: BrowserContext, shot: Shot, language: string, width: number): Promise<void> {
	const name = `${shot.name}-${language}-${width}`
	const page = await context.newPage()
	await page.setViewportSize({ width, height: 800 })
	page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`))
	page.on('console', (message) => {
		if (message.type() === 'error' && !isOwnStatus(message.text(), shot)) faults.push(`${name}: ${message.text()}`)
	})
	const response = await page.goto(house.url + shot.path, { waitUntil: 'load' })
	const status = response?.status()
	if (status !== (shot.status ?? 200)) faults.push(`${name}: answered ${status}`)
	await shot.before?.(page)
	taken.add(new URL(page.url()).pathname)
	await page.evaluate(() => document.fonts.ready.then(() => undefined))
	await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
	faults.push(...(await read(page)).map((fault) => `${name}: ${fault}`))
	await page.close()
}

/** What axe holds against the page, and whether it is wider than the window. */
async function read(page: Page): Promise<string[]> {
	await page.evaluate(axe)
	return page.evaluate(async () => {
		const { violations } = await window.axe.run()
		const wide = document.documentElement.scrollWidth - window.innerWidth
		return [
			...violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
			...(wide > 0 ? [`${wide} px wider than the window`] : []),
		]
	})
}

/** A fixed part of an address (`/registry/DL-001/report`) is not taken for a part of any words. */
function pagesNotTaken(): string[] {
	const routes = [...pageRoutes(join(root, 'app', 'routes'))]
	const fixedFirst = routes.sort(([one], [other]) => one.split('$').length - other.split('$').length)
	const shown = new Set([...taken].map((path) => fixedFirst.find(([, address]) => address.test(path))?.[0]))
	return routes.filter(([name]) => !shown.has(name)).map(([name]) => `app/routes/${name}: no picture of it`)
}

/** Chromium reports the document's own error status as an error of the page. */
function isOwnStatus(text: string, shot: Shot): boolean {
	return shot.status !== undefined && text.includes(`status of ${shot.status}`)
}

async function signIn(context: BrowserContext, userName: string): Promise<void> {
	const person = demoPeople.find((one) => one.userName === userName)
	if (!person) throw new Error(`no person of the demonstration is called ${userName}`)
	const page = await context.newPage()
	await page.goto(`${house.url}/sign-in`)
	await page.fill('[name=who]', person.userName)
	await page.fill('[name=password]', person.password)
	await page.click('main button[type=submit]')
	await page.waitForURL((url) => url.pathname !== '/sign-in')
	await page.close()
}

function filledIn(path: string, prepared: Prepared): string {
	return Object.entries(prepared).reduce((filled, [name, value]) => filled.replace(`:${name}`, value), path)
}

/** A page of one person, signed in, in Vietnamese. */
async function openAs(from: Browser, userName: string): Promise<Page> {
	const context = await from.newContext({ viewport: { width: 1280, height: 900 } })
	await signIn(context, userName)
	return context.newPage()
}
