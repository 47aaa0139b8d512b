import type { Page } from 'playwright-core'

interface Helpers {
	readonly give: (page: Page, url: string, title: string) => Promise<string>
	readonly decide: (page: Page, address: string, answers: Readonly<Record<string, string>>) => Promise<void>
}

/** What review leaves for others: a case handed on to a lead, questions about single fields, decisions drawn for a second look, fields and places known. */
export async function prepareReview(
	url: string,
	{ giver, reviewer, officer }: { readonly giver: Page; readonly reviewer: Page; readonly officer: Page },
	{ give, decide }: Helpers,
): Promise<{ readonly escalated: string; readonly asked: string }> {
	await officer.goto(`${url}/management`)
	await officer.fill('[name=share]', '100')
	await officer.locator('form:has([name=share]) button').click()
	await officer.waitForURL(/#second-looks$/)
	await reviewer.goto(`${url}/reviewers/me`)
	await reviewer.check('[name=classes][value=phi_vat_the]')
	await reviewer.check('[name=languages][value=vi]')
	await reviewer.fill('[name=places]', 'Buôn Ma Thuột\nxã Ea Kao')
	await reviewer.locator('button[value=scope]').click()
	await reviewer.waitForURL(/done=1/)
	const escalated = await give(giver, url, 'Lời khấn riêng của dòng họ')
	const asked = await give(giver, url, 'Chiếc gùi của bà')
	await decide(reviewer, `${url}/review/${escalated}`, {
		decision: 'escalate',
		message: 'Thầy cúng dặn không đọc ngoài lễ; tôi chưa dám chắc.',
	})
	await decide(reviewer, `${url}/review/${asked}`, {
		decision: 'return',
		message: 'Ảnh rất đẹp, xin bà con kể thêm.',
		'ask-place': 'Chụp ở buôn nào ạ?',
		'ask-period': 'Khoảng năm nào ạ?',
	})
	return { escalated, asked }
}
