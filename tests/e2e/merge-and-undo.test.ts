import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { useSite } from '../support/site.ts'
import { citeOwnKnowledge, follow, giveStory, layBeside, openFromQueue, post, review } from './journey.ts'

const site = useSite()

/** What the public page says above its history: times and revisions go on, what is shown must not. */
async function shownOf(page: Page, address: string): Promise<string> {
	await page.goto(address)
	return page
		.locator('.entry > *:not(section:has(.history)):not(section:has(.citation)):not(script)')
		.allInnerTexts()
		.then((texts) => texts.join('\n'))
}

const main = (page: Page): Promise<string> => page.locator('main').innerText()

const send = (page: Page): Promise<number> => post(page, page.locator('button[name=intent][value=judge]'))

/** The first opinion: with the evidence read, two documents cited, refused once for what is wrong with it, and nothing typed lost. */
async function judgeFirst(page: Page, identifier: string): Promise<void> {
	expect(await main(page)).toMatch(/▲/)
	await layBeside(page, identifier)
	await page.check('[name=judgement][value=match]')
	await page.fill('[name=identifier]', 'DL-999')
	await page.check('[name=flag][value=sacred]')
	await page.locator('summary', { hasText: 'Tài liệu' }).click()
	const titles = page.locator('[name="cited-document-title"]')
	await titles.fill(secrets[0])
	await page.fill('[name="cited-document-page"]', '12')
	await follow(page, page.locator('button[name=intent][value=more-document]'))
	await titles.nth(1).waitFor()
	expect(await titles.nth(0).inputValue()).toBe(secrets[0])
	await titles.nth(1).fill('Băng ghi âm cựu tù')
	await page.selectOption('[name=confidence]', 'likely')
	expect(await send(page)).toBe(422)
	const faults = await main(page)
	for (const fault of ['Không tìm thấy mã này', 'Điều gì sẽ làm bạn đổi kết luận']) expect(faults).toContain(fault)
	expect(await titles.nth(1).inputValue()).toBe('Băng ghi âm cựu tù')
	expect(await page.isChecked('[name=flag][value=sacred]')).toBe(true)
	await page.fill('[name=identifier]', '')
	await page.fill('[name=wouldChange]', secrets[1])
	await send(page)
	expect(new URL(page.url()).pathname).toBe('/verify')
	expect(await main(page)).toContain('Bạn đã cho ý kiến')
}

/** What only the first reviewer knows until both have answered. */
const secrets = ['Sổ tù nhân 1941', 'Nếu người nhà nói khác.', 'Ý kiến thứ nhất'] as const

/** The second opinion, by someone who sees nothing of the first. */
async function judgeBlind(page: Page, identifier: string): Promise<void> {
	const blind = await page.content()
	for (const secret of secrets) expect(blind).not.toContain(secret)
	expect(await main(page)).toContain('Bạn không thấy ý kiến ấy')
	await page.check('[name=judgement][value=match]')
	await page.fill('[name=identifier]', identifier.toLowerCase())
	await citeOwnKnowledge(page, 'Tên trùng, cùng phường.')
	await page.selectOption('[name=confidence]', 'certain')
	await send(page)
	expect(new URL(page.url()).pathname).toBe('/verify')
}

describe('from a match to its undoing', () => {
	test('match with evidence, a second reviewer who sees nothing of it, merge with two fields taken and one both under an act, credits and history in public, undone in one act', async () => {
		const { url } = site.current
		const title = 'Nhà đày Buôn Ma Thuột thời ông tôi'
		const [giver, reviewer, verifier, officer, reader] = (await Promise.all(
			['hbla', 'mailan', 'ykhoa', 'quochung', undefined].map((name) => site.current.person(name)),
		)) as [Page, Page, Page, Page, Page]
		const address = `${url}/registry/DL-001`
		const before = await shownOf(reader, address)

		await giveStory(
			giver,
			url,
			{ title, description: 'Ông tôi kể có một cây nhãn trong sân.' },
			{ period: 'khoảng 1935', maker: 'Ông Y Bih' },
		)
		await openFromQueue(reviewer, url, 'review', title)
		await review(reviewer, 'approve')
		await openFromQueue(reviewer, url, 'verify', title)
		await judgeFirst(reviewer, 'DL-001')
		await verifier.goto(`${url}/verify`)
		expect(await main(verifier)).toContain('Cần ý kiến thứ hai')
		await openFromQueue(verifier, url, 'verify', title)
		await judgeBlind(verifier, 'DL-001')
		await giver.goto(`${url}/mine`)
		await follow(giver, giver.getByRole('link', { name: title }).first())
		const told = await main(giver)
		for (const said of ['Kết quả thẩm định', 'Đã có hai người xét riêng']) expect(told).toContain(said)
		for (const secret of [...secrets, 'Y Khoa', 'Mai Lan']) expect(told).not.toContain(secret)

		await openFromQueue(officer, url, 'merge', title)
		const opinions = await main(officer)
		for (const said of ['Hai người thẩm định độc lập', secrets[0], 'Tên trùng, cùng phường.']) expect(opinions).toContain(said)
		await officer.check('[name="choice-period"][value=take]')
		await officer.check('[name="choice-maker"][value=take]')
		await officer.check('[name="choice-descriptions"][value=both]')
		await officer.getByText('Ghi số biên bản (nếu có)').click()
		await officer.fill('[name=actNumber]', '12')
		await officer.fill('[name=actSigner]', 'Trần Quốc Hưng')
		await officer.fill('[name=actDate]', '2026-01-15')
		await officer.getByRole('button', { name: 'Nhập vào sổ' }).click()
		await officer.waitForURL(/\/registry\/DL-001/)

		const during = await shownOf(reader, address)
		expect(during).toContain('khoảng 1935')
		expect(during).toContain('Ông Y Bih')
		expect(during).toContain('Ông tôi kể có một cây nhãn trong sân.')
		expect(during).toContain('H’Bla Niê')
		const source = reader.locator('details.source').first()
		await source.locator('summary').click()
		expect(await source.innerText()).toContain('Ban thẩm định')
		expect(await source.innerText()).toContain('Cán bộ sổ di sản')
		expect(await reader.locator('.history').innerText()).toContain('Nhập đóng góp của bà con')
		const graph = await reader.request.get(`${address}.jsonld`)
		expect(graph.headers()['content-type']).toContain('application/ld+json')
		expect(JSON.stringify(await graph.json())).toContain('prov:wasDerivedFrom')

		await officer.goto(`${url}/entries/DL-001/history`)
		await follow(officer, officer.getByRole('link', { name: /số 12\/BB-SVHTTDL/ }))
		const act = await officer.locator('main').innerText()
		for (const said of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 12/BB-SVHTTDL', 'khoảng 1935', 'Trần Quốc Hưng'])
			expect(act).toContain(said)
		await officer.setInputFiles('[name=scan]', {
			name: 'biên bản 12.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from('%PDF-1.7 đã ký'),
		})
		await officer.getByRole('button', { name: 'Thêm bản quét' }).click()
		await officer.getByText('Đã giữ bản quét').waitFor()
		await officer.getByRole('button', { name: 'Cho mọi người xem', exact: true }).click()
		await officer.getByText('mọi người xem được').waitFor()
		await reader.goto(address)
		const scan = await reader.getByRole('link', { name: /số 12\/BB-SVHTTDL, bản có chữ ký/ }).getAttribute('href')
		expect(await (await reader.request.get(`${url}${scan}`)).text()).toBe('%PDF-1.7 đã ký')
		expect((await reader.goto(officer.url()))?.url()).toContain('/sign-in')

		await officer.goto(`${url}/entries/DL-001/history`)
		const merge = officer.locator('li', { has: officer.getByText('Hoàn lại lần nhập này') }).first()
		await merge.getByText('Hoàn lại lần nhập này').first().click()
		await merge.locator('textarea[name=reason]').last().fill('Kể về nhà đày khác.')
		await follow(officer, merge.getByRole('button', { name: 'Hoàn lại lần nhập này' }))
		await officer.getByText('Đã hoàn lại').first().waitFor()

		expect(await shownOf(reader, address)).toBe(before)
		const history = await reader.locator('.history').innerText()
		expect(history).toContain('Hoàn lại')
		expect(history).toContain('Kể về nhà đày khác.')
	})
})
