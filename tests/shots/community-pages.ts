import type { Page } from 'playwright-core'
import type { Shot } from './shot.ts'

/** A member becomes custodian, by an officer's word and their own consent; returns the id of what a reviewer then holds for them. */
export async function prepareCommunity(
	url: string,
	{ officer, keeper }: { readonly officer: Page; readonly keeper: Page },
	hold: () => Promise<void>,
): Promise<string> {
	const page = `${url}/communities/e-de`
	await officer.goto(page)
	await officer.locator('form:has(button[value=invite]) [name=userName]').fill('ysuin')
	await officer.locator('button[value=invite]').click()
	await officer.locator('button[name=act][value=end]').waitFor()
	await keeper.goto(`${url}/communities`)
	await keeper.locator('button[name=act][value=consent]').click()
	await keeper.locator('a[href="/communities/e-de"]').waitFor()
	await officer.goto(page)
	await officer.locator('button[name=intent][value=custodian-name]').click()
	await officer.locator('button[name=intent][value=custodian-end]').waitFor()
	await keeper.goto(page)
	const circle = keeper.locator('form:has(button[value=circle-open])')
	await circle.locator('[name=kind]').selectOption('family')
	await circle.locator('[name=name]').fill('Dòng họ Niê Kdăm')
	await circle.locator('button').click()
	await keeper.locator('h3', { hasText: 'Niê Kdăm' }).waitFor()
	await circle.locator('[name=kind]').selectOption('asked')
	await circle.locator('[name=name]').fill('Người được phép')
	await circle.locator('button').click()
	await keeper.locator('h3', { hasText: 'Người được phép' }).waitFor()
	await keepSacred(keeper)
	await hold()
	await keeper.goto(page)
	return (await keeper.locator('main a[href^="/holds/"]').first().getAttribute('href'))?.split('/').at(-1) ?? ''
}

/** A sacred thing, of which people may know that it is there and whom to ask. */
async function keepSacred(keeper: Page): Promise<void> {
	const form = keeper.locator('form:has(button[value=rule-set])')
	await form.locator('[name=subject][value=DL-106]').check()
	await form.locator('[name=rule]').selectOption('sacred')
	await form.locator('[name=circle]').selectOption({ label: 'Người được phép (người đã hỏi và được phép)' })
	await form.locator('[name=isKnown]').check()
	await form.locator('[name=ask]').fill('Nhà cộng đồng buôn Akŏ Dhông, sáng thứ Năm')
	await form.locator('button[value=rule-set]').click()
	await keeper.locator('button[value=rule-lift]').first().waitFor()
}

export const communityShots: readonly Shot[] = [
	{ name: 'communities', path: '/communities', as: 'ysuin' },
	{ name: 'community', path: '/communities/e-de', as: 'ysuin' },
	{ name: 'consent-texts', path: '/consent-texts', as: 'quantri' },
	{ name: 'hold', path: '/holds/:hold', as: 'ysuin' },
]
