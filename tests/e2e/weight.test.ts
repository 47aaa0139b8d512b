import { expect, test } from 'vitest'
import { bytesOf, weighPage } from '../bench/weigh.ts'
import { isUploader, mostScript, mostStyle } from '../bench/weight.ts'
import { beginDraft } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'

const site = useSite()

test('the first load of an entry stays light on a weak line', async () => {
	const reader = await site.current.person()
	await reader.goto(`${site.current.url}/registry`)
	const address = await reader.locator('.entry-list a').first().getAttribute('href')
	const files = await weighPage(await site.current.browser.newContext(), site.current.url + address)
	expect(files.filter(({ kind }) => kind === 'font').length, 'fonts were fetched').toBeGreaterThan(1)
	expect(bytesOf(files, 'style', 'font') / 1000, 'kB of CSS and fonts').toBeLessThanOrEqual(mostStyle)
	expect(bytesOf(files, 'script') / 1000, 'kB of JavaScript').toBeLessThanOrEqual(mostScript)
})

test('the page of a draft comes without the uploader, which follows once the page is alive', async () => {
	const giver = await site.current.person('hbla')
	const files = await weighPage(giver.context(), await beginDraft(giver, 'photos'), '[data-uploader=ready]')
	const uploader = files.filter(isUploader)
	expect(files.filter(({ kind, isNamedInPage }) => kind === 'script' && isNamedInPage).length, 'scripts the page names').toBeGreaterThan(3)
	expect(uploader.length, 'it did come').toBeGreaterThan(0)
	expect(uploader.filter(({ isNamedInPage }) => isNamedInPage)).toEqual([])
})

test('code for what a device keeps is sent only to a device that ever kept something', async () => {
	const officer = await site.current.person('quochung')
	const counts = async (): Promise<boolean> =>
		(await weighPage(officer.context(), `${site.current.url}/entries/new`, '[role=combobox]')).some(({ path }) =>
			/\/count-anew-/.test(path),
		)
	expect(await counts()).toBe(false)
	await officer.goto(`${site.current.url}/contribute/kept`)
	await officer.waitForSelector('[data-kept=ready]')
	await expect.poll(counts, { message: 'fetched soon after the page is alive' }).toBe(true)
})
