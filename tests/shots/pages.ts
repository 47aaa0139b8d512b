import { collectionDayShots } from './collection-day-pages.ts'
import { communityShots } from './community-pages.ts'
import { collectionShots } from './collection-pages.ts'
import type { Page } from 'playwright-core'
import { contributeShots } from './contribute-pages.ts'
import { filmShots } from './film-pages.ts'
import { slipShots } from './slip-pages.ts'
import type { Shot } from './shot.ts'

/** The merge desk with a name reworded by an officer, keys for its letters open, and the entry as it would be. */
async function previewReworded(page: Page): Promise<void> {
	await page.locator('input[name=choice-names][value=edit]').check()
	await page.locator('details.merge-wording').first().locator('summary').click()
	await page.locator('details.merge-wording').first().locator('textarea').last().fill('Các cụ trong buôn vẫn gọi thế.')
	await page.locator('button[name=intent][value=preview]:not([aria-hidden])').click()
	await page.locator('#preview').waitFor()
	await page.locator('.letters-open').first().click()
	await page.locator('.letter-keys').first().waitFor()
}

/** Every page of the site, each taken at both widths in both languages and read by axe. Add a page here when you add one to app/routes. */
export const shots: readonly Shot[] = [
	{ name: 'home', path: '/' },
	{
		name: 'home-menu',
		path: '/',
		before: (page) =>
			page
				.locator('.menu > summary')
				.click({ timeout: 500 })
				.catch(() => undefined),
	},
	...['/', '/registry', '/registry/DL-010', '/contribute/voice', '/contribute'].map((path) => ({
		name: `large${path.replaceAll('/', '-')}`,
		path: '/sign-in',
		...(path.startsWith('/contribute') ? { as: 'ysuin' } : {}),
		before: async (page: Page) => {
			await page.context().addCookies([{ name: 'type', value: 'large', url: page.url() }])
			await page.goto(new URL(path, page.url()).href)
			await page.context().clearCookies({ name: 'type' })
		},
	})),
	{ name: 'registry', path: '/registry' },
	{ name: 'registry-search', path: '/registry?q=nha+day+buon+ma+thuot' },
	{ name: 'registry-near', path: '/registry?q=nha+dyy' },
	{ name: 'registry-filters', path: '/registry?class=di_tich&rank=quoc_gia&place=Buôn+Đôn' },
	{ name: 'registry-nothing', path: '/registry?q=zzzz&place=zzzz' },
	{ name: 'entry', path: '/registry/DL-001' },
	{ name: 'entry-intangible', path: '/registry/DL-070' },
	{ name: 'not-found', path: '/khong-co', status: 404 },
	{ name: 'sign-in', path: '/sign-in' },
	{ name: 'sign-up', path: '/sign-up' },
	{ name: 'sign-out', path: '/sign-out', as: 'hbla' },
	{ name: 'account', path: '/account', as: 'hbla' },
	{ name: 'forbidden', path: '/members', as: 'hbla', status: 403 },
	...contributeShots,
	...collectionShots,
	...slipShots,
	...communityShots,
	...collectionDayShots,
	...filmShots,
	{ name: 'entry-published', path: '/registry/DL-010' },
	{ name: 'review-queue', path: '/review', as: 'mailan' },
	{ name: 'review-queue-narrowed', path: '/review?place=Krông+Na&days=1&standing=first', as: 'mailan' },
	{ name: 'review-together', path: '/review/together?id=:waiting', as: 'mailan' },
	{
		name: 'review-together-approve',
		path: '/review/together?id=:waiting&id=:escalated',
		as: 'mailan',
		before: async (page) => {
			await page.selectOption('[name=decision]', 'approve')
		},
	},
	{ name: 'ask-first', path: '/registry/DL-106', status: 403 },
	{
		name: 'mask',
		path: '/review/:review',
		as: 'mailan',
		before: async (page) => {
			await page.locator('a[href*="/mask/"]').first().click()
			const handle = page.locator('.mask-handle')
			for (const keys of ['ArrowRight', 'Shift+ArrowRight']) await handle.press(keys)
		},
	},
	{ name: 'claims', path: '/claims', as: 'hlinh' },
	{ name: 'conflicts', path: '/conflicts', as: 'hlinh' },
	{ name: 'review-mine', path: '/review?mine=yes', as: 'mailan' },
	{ name: 'review-escalated', path: '/review', as: 'hlinh' },
	{ name: 'review-escalated-desk', path: '/review/:escalated', as: 'hlinh' },
	{ name: 'review-training', path: '/review/training?case=phone-number', as: 'mailan' },
	{ name: 'review-second', path: '/review/second', as: 'thuha' },
	{ name: 'reviewers', path: '/reviewers', as: 'hlinh' },
	{ name: 'reviewer', path: '/reviewers/me', as: 'mailan' },
	{ name: 'returned-with-questions', path: '/mine/:asked', as: 'hbla' },
	{ name: 'review-desk', path: '/review/:review', as: 'mailan' },
	{ name: 'verify-queue', path: '/verify', as: 'mailan' },
	{ name: 'verify-desk', path: '/verify/:verify', as: 'mailan' },
	{ name: 'verify-desk-by-hand', path: '/verify/:verify?q=bao+tang&candidate=DL-001', as: 'mailan' },
	{
		name: 'verify-zoom',
		path: '/verify/:verify?candidate=DL-010',
		as: 'mailan',
		before: async (page) => {
			await page.locator('[data-zoom]').click()
			await page.locator('.zoom-frame img').first().waitFor()
			for (const _press of [1, 2]) await page.keyboard.press('+')
		},
	},
	{
		name: 'verify-keys',
		path: '/verify/:verify',
		as: 'mailan',
		before: (page) =>
			page
				.locator('.desk-keys button')
				.first()
				.evaluate((button: HTMLButtonElement) => button.click()),
	},
	{
		name: 'recording-notes',
		path: '/verify/:verify',
		as: 'mailan',
		before: async (page) => {
			const address = await page.locator('form.note-form').first().getAttribute('action')
			await page.goto(new URL(address ?? '', page.url()).href)
		},
	},
	{ name: 'verify-second', path: '/verify/:second', as: 'ykhoa' },
	{ name: 'verify-third', path: '/verify/:third', as: 'thuha' },
	{ name: 'merge-queue', path: '/merge', as: 'hlinh' },
	{ name: 'merge-desk', path: '/merge/:merge', as: 'hlinh' },
	{ name: 'merge-preview', path: '/merge/:merge', as: 'hlinh', before: previewReworded },
	{ name: 'merge-batch', path: '/merge/batch?by=:merge', as: 'hlinh' },
	{ name: 'entry-join', path: '/entries/DL-012/join?into=DL-010', as: 'hlinh' },
	{ name: 'act', path: '/acts/12-2026-SVHTTDL', as: 'hlinh' },
	{ name: 'entry-new', path: '/entries/new', as: 'hlinh' },
	{ name: 'entry-edit', path: '/entries/DL-001/edit', as: 'hlinh' },
	{ name: 'entry-history', path: '/entries/DL-010/history', as: 'hlinh' },
	{ name: 'case-history', path: '/history/:merge', as: 'hlinh' },
	{ name: 'management', path: '/management', as: 'hlinh' },
	{ name: 'notices', path: '/mine/notices', as: 'hbla' },
	{ name: 'appealed', path: '/mine/:refused', as: 'hbla' },
	{ name: 'appeals', path: '/review/appeals', as: 'ykhoa' },
	{ name: 'appeal', path: '/review/appeals/:appeal', as: 'ykhoa' },
	{ name: 'report-form', path: '/registry/DL-010/report' },
	{ name: 'report-sent', path: '/reports/:reference?sent' },
	{ name: 'reports', path: '/review/reports', as: 'mailan' },
	{ name: 'report', path: '/review/reports/:report', as: 'hlinh' },
	{ name: 'takedown', path: '/entries/DL-040/history', as: 'hlinh' },
	{ name: 'tombstone', path: '/registry/DL-040', status: 403 },
	{ name: 'letters', path: '/letters', as: 'quantri' },
	{ name: 'fill', path: '/fill', as: 'mailan' },
	{ name: 'rights', path: '/rights/:merge', as: 'hlinh' },
	{ name: 'prompts', path: '/prompts?language=rad', as: 'quantri' },
	{ name: 'members', path: '/members', as: 'quantri' },
	{ name: 'member', path: '/members/:member', as: 'quantri' },
]
