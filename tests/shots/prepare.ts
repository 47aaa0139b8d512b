import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { film } from './film-pages.ts'
import { issueSlipFor } from './slip-pages.ts'
import { prepareCommunity } from './community-pages.ts'
import { prepareCollection, type CollectionPrepared } from './collection-pages.ts'
import { prepareAfter } from './prepare-after.ts'
import { prepareReview } from './prepare-review.ts'
import { wav } from '../server/media/samples.ts'
import { agreeAndSend, beginDraft, idOf } from '../support/give-story.ts'

/** Ids that the paths of shots name as `:review`, `:verify` and so on. */
export type Prepared = Readonly<
	Record<
		| 'review'
		| 'waiting'
		| 'filmed'
		| 'verify'
		| 'second'
		| 'third'
		| 'merge'
		| 'member'
		| 'refused'
		| 'appeal'
		| 'report'
		| 'reference'
		| 'slip'
		| 'paper'
		| 'hold'
		| 'escalated'
		| 'asked',
		string
	>
> &
	CollectionPrepared

type SignIn = (browser: Browser, userName: string) => Promise<Page>

/** Puts a contribution on each desk, and one through to the registry, by walking the pages as people do. */
export async function prepare(browser: Browser, url: string, signIn: SignIn): Promise<Prepared> {
	const giver = await signIn(browser, 'hbla')
	const titles = [
		'Cổng nhà đày năm 1968',
		'Bộ chiêng của ông nội',
		'Nhà dài buôn Akõ Dhông',
		'Hồ Lắk buổi sáng',
		'Lời khấn bến nước',
		'Lễ cúng bến nước',
		'Chum thờ',
		'Lời khấn chỉ đọc ở bến nước',
	]
	const given = await inTurn(titles, (title) => give(giver, url, title))
	const [review = '', waiting = '', merge = '', published = '', refused = '', second = '', third = '', held = ''] = given
	const verify = await giveRich(giver, url)
	const filmed = await give(giver, url, 'Đám rước ở bến nước', { files: [film] })
	const reviewer = await signIn(browser, 'mailan')
	for (const id of [verify, merge, published, second, third]) await decide(reviewer, `${url}/review/${id}`, { decision: 'approve' })
	for (const [id, entry] of [
		[merge, 'DL-001'],
		[published, 'DL-010'],
	])
		await decide(reviewer, `${url}/verify/${id}`, {
			judgement: 'match',
			identifier: entry,
			'cited-own-knowledge-note': 'Tên và nơi trùng nhau.',
			confidence: 'certain',
		})
	for (const id of [review, verify]) await take(reviewer, `${url}/${id === review ? 'review' : 'verify'}/${id}`)
	await take(reviewer, `${url}/review/${filmed}`)
	const officer = await signIn(browser, 'hlinh')
	await decide(officer, `${url}/merge/${published}`, {
		'choice-descriptions': 'both',
		actNumber: '12',
		actSigner: 'Trần Thị Demo (trình diễn)',
		actDate: '2026-01-15',
	})
	await take(officer, `${url}/merge/${merge}`)
	await until(async () => {
		await officer.goto(`${url}/registry/DL-010`)
		return (await officer.locator('main img[src^="/media/"]').count()) > 0
	})
	const other = await signIn(browser, 'ykhoa')
	for (const id of [second, third]) await judgeSacred(reviewer, `${url}/verify/${id}`, 'new')
	await judgeSacred(other, `${url}/verify/${third}`, 'not-heritage')
	await take(other, `${url}/verify/${second}`)
	await note(reviewer, `${url}/verify/${verify}`)
	await decide(reviewer, `${url}/review/${refused}`, { decision: 'refuse', reason: 'not-heritage', message: 'Chưa thấy đây là di sản.' })
	const after = await prepareAfter(url, { giver, reviewer, officer }, refused)
	const reviewed = await prepareReview(url, { giver, reviewer, officer }, { give, decide })
	const administrator = await signIn(browser, 'quantri')
	await administrator.goto(`${url}/members`)
	const member = (await administrator.locator('main a[href^="/members/"]').first().getAttribute('href'))?.split('/').at(-1) ?? ''
	const slip = await issueSlipFor(giver, url, published)
	const keeper = await signIn(browser, 'ysuin')
	const hold = await prepareCommunity(url, { officer, keeper }, () =>
		decide(reviewer, `${url}/review/${held}`, {
			decision: 'hold',
			community: 'Ê-đê',
			message: 'Lời khấn này có đọc ở nơi khác được không?',
		}),
	)
	for (const page of [giver, reviewer, other, officer, administrator, keeper]) await page.context().close()
	const collection = await prepareCollection(browser, url, signIn)
	const ids = { review, waiting, filmed, verify, second, third, merge, member, refused, slip, paper: published, hold }
	return { ...collection, ...ids, ...after, ...reviewed }
}

/** A gift with all a desk can show: a picture, a recording, a place, years, words that some entries share and others deny. */
async function giveRich(page: Page, url: string): Promise<string> {
	const title = 'Biet dien Bao Dai, nhà số 4 Nguyễn Du'
	const recording = wav(24, (time) => Math.sin(time * 1400) * Math.abs(Math.sin(time * 1.3)) * (time % 6 < 4 ? 0.8 : 0.15))
	return give(page, url, title, {
		files: [{ name: 'Ông Y Bhiông kể về dinh.wav', mimeType: 'audio/wav', buffer: recording }],
		fields: {
			periodText: 'khoảng 1926–1945',
			maker: 'người Pháp dựng',
			shown: 'Ông Y Bhiông Niê kể',
			description:
				'Dinh thự thời thuộc địa trong vườn cây cổ thụ, nơi Bảo Đại từng nghỉ và làm việc. Ông tôi làm vườn ở đó, kể rằng cây long não trước dinh trồng từ năm 1930. Nay là chỗ của Bảo tàng tỉnh.',
			placeText: 'xã Ea Kao',
		},
	})
}

/** Notes at two moments of the recording on the desk. */
async function note(page: Page, desk: string): Promise<void> {
	for (const [from, to, kind, body] of [
		['0:04', '0:09', 'words', 'Ăn mâo kơ dliê, anăn jing sang pô mtao.'],
		['0:15', '', 'remark', 'Ông nhắc một năm khác với lời viết: cần hỏi lại.'],
	] as const) {
		await page.goto(desk)
		await page.fill('.note-form [name=from]', from)
		await page.fill('.note-form [name=to]', to)
		await page.check(`.note-form [name=kind][value=${kind}]`)
		await page.fill('.note-form [name=body]', body)
		await page.locator('.note-form button:not([type=button])').click()
		await page.getByText(body).waitFor()
	}
}

interface More {
	readonly files?: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[]
	readonly fields?: Readonly<Record<string, string>>
}

async function give(page: Page, url: string, title: string, { files = [], fields = {} }: More = {}): Promise<string> {
	const id = idOf(await beginDraft(page, 'mix', url))
	await page.waitForLoadState('networkidle')
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles([{ name: `${title}.jpg`, mimeType: 'image/jpeg', buffer: await picture(title) }, ...files])
	for (const { name } of [{ name: `${title}.jpg` }, ...files])
		await page.locator('li').filter({ hasText: name }).getByText('Đã an toàn trên máy chủ').first().waitFor()
	await page.fill('[name=title]', title)
	await page.fill('textarea[name=description]', `${title}. Bà tôi kể hồi ấy chưa có điện.\nThằng ngu nào bảo không có thì qua đây mà xem.`)
	for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value)
	if (fields['placeText']) await page.locator('.place-options li').first().click()
	await page.check('[name=languages][value=vi]')
	await page.check('[name=creditChoice][value=own-name]')
	await page.check('[name=licence][value="cc-by-sa-4.0"]')
	await agreeAndSend(page)
	return id
}

/** A picture of our own making: earth, sky and a roof, another for each title. */
async function picture(title: string): Promise<Buffer> {
	const hue = [...title].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="1200" fill="hsl(${hue} 40% 75%)"/>
		<rect y="800" width="1600" height="400" fill="hsl(${hue} 30% 35%)"/><path d="M300 800 800 350l500 450z" fill="#7c1f13"/></svg>`
	return sharp(Buffer.from(drawing)).jpeg().toBuffer()
}

async function take(page: Page, address: string): Promise<void> {
	await until(async () => {
		await page.goto(address)
		return (await page.locator('button[name=intent][value=claim]').count()) > 0
	})
	await page.locator('button[name=intent][value=claim]').click()
	await page.locator('button[name=intent][value=release]').waitFor()
}

/** Takes the work at a desk and sends its form with these answers. */
async function decide(page: Page, address: string, answers: Readonly<Record<string, string | undefined>>): Promise<void> {
	await take(page, address)
	for (const [name, value = ''] of Object.entries(answers)) {
		const choice = page.locator(`input[type=radio][name="${name}"][value="${value}"]`)
		if ((await choice.count()) > 0) await choice.check()
		else if ((await page.locator(`select[name="${name}"]`).count()) > 0) await page.selectOption(`select[name="${name}"]`, value)
		else await fill(page, `[name="${name}"]`, value)
	}
	await page.locator('main .button-primary').last().click()
	await page.waitForURL((url) => url.href !== address)
}

/** An opinion on what is sacred, which a second reviewer must give too. */
async function judgeSacred(page: Page, address: string, judgement: string): Promise<void> {
	await take(page, address)
	await page.check(`[name=judgement][value=${judgement}]`)
	await page.check('[name=flag][value=sacred]')
	await fill(page, '[name="cited-own-knowledge-note"]', 'Nhà tôi cũng giữ một thứ như vậy.')
	await page.selectOption('[name=confidence]', 'certain')
	await page.fill('[name=reason]', 'Bà con giữ thứ cũ hơn thì gửi cho chúng tôi xem.')
	await page.locator('button[name=intent][value=judge]').click()
	await page.waitForURL(/\/verify$/)
}

/** Fills in a field, first opening what it is folded into. */
async function fill(page: Page, field: string, value: string): Promise<void> {
	const folded = page.locator(`details:not([open]):has(${field}) > summary`)
	if ((await folded.count()) > 0) await folded.first().click()
	await page.fill(field, value)
}

/** Jobs move contributions on: asks again until it is so, for a minute at most. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + 60_000
	while (!(await isSo())) {
		if (Date.now() > end) throw new Error('what the pictures need did not come about within a minute')
		await new Promise((resolve) => setTimeout(resolve, 400))
	}
}

async function inTurn<From, To>(items: readonly From[], act: (item: From) => Promise<To>): Promise<To[]> {
	const done: To[] = []
	for (const item of items) done.push(await act(item))
	return done
}
