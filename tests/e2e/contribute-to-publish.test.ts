import { describe, expect, test } from 'vitest'
import { agreeAndSend, beginDraft } from '../support/give-story.ts'
import { useSite } from '../support/site.ts'
import { citeOwnKnowledge, layBeside, openFromQueue } from './journey.ts'

const site = useSite()

describe('from contribution to publication, by four people', () => {
	test('a story is given, reviewed, verified, merged, and read by everyone with its credit, licence and history', async () => {
		const { url } = site.current
		const giver = await site.current.person('hbla')
		await beginDraft(giver, 'story', url)
		await giver.fill('[name=title]', 'Nhà đày Buôn Ma Thuột qua lời bà tôi')
		await giver.fill('textarea[name=description]', 'Bà tôi kể hồi đó tường cao, lính gác ngày đêm.')
		await giver.check('[name=languages][value=vi]')
		await giver.check('[name=creditChoice][value=own-name]')
		await giver.check('[name=licence][value="cc-by-sa-4.0"]')
		await agreeAndSend(giver)
		const code = await giver.locator('main').innerText()
		expect(code).toMatch(/[0-9A-Z]{3,}/)

		const reviewer = await site.current.person('mailan')
		await openFromQueue(reviewer, url, 'review', 'Nhà đày Buôn Ma Thuột qua lời bà tôi')
		await reviewer.check('[name=decision][value=approve]')
		await reviewer.getByRole('button', { name: 'Ghi quyết định' }).click()
		await reviewer.waitForURL(/\/review$/)

		const verifier = await site.current.person('ykhoa')
		await openFromQueue(verifier, url, 'verify', 'Nhà đày Buôn Ma Thuột qua lời bà tôi')
		await layBeside(verifier, 'DL-001')
		await verifier.check('[name=judgement][value=match]')
		await citeOwnKnowledge(verifier, 'Tên trùng, cùng phường.')
		await verifier.selectOption('[name=confidence]', 'certain')
		await verifier.getByRole('button', { name: 'Ghi quyết định' }).click()
		await verifier.waitForURL(/\/verify$/)

		const officer = await site.current.person('quochung')
		await openFromQueue(officer, url, 'merge', 'Nhà đày Buôn Ma Thuột qua lời bà tôi')
		await officer.check('[name="choice-descriptions"][value=both]')
		await officer.check('[name="choice-names"][value=keep]')
		await officer.getByRole('button', { name: 'Nhập vào sổ' }).click()
		await officer.waitForURL(/\/registry\/DL-001/)

		const reader = await site.current.person()
		await reader.goto(`${url}/registry/DL-001`)
		const page = await reader.locator('main').innerText()
		expect(page).toContain('Bà tôi kể hồi đó tường cao')
		expect(page).toContain('H’Bla Niê')
		expect(page).toContain('CC BY-SA 4.0')
		await giver.goto(`${url}/mine`)
		expect(await giver.locator('main').innerText()).toContain('Nhà đày Buôn Ma Thuột qua lời bà tôi')
	})
})
