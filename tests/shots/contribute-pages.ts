import type { Page } from 'playwright-core'
import { currentConsent } from '#moderation/contribute/consent-text.ts'
import { wav } from '../server/media/samples.ts'
import { beginDraft, fillStory, sendDraft } from '../support/give-story.ts'
import type { Shot } from './shot.ts'

const step = (name: string) => async (page: Page) => {
	await page.goto(`${await beginDraft(page, 'photos')}#${name}`)
	await page.waitForSelector('[data-uploader=ready]', { state: 'attached' })
}

/** A name typed in an old highland font, which the page offers to read. */
async function typeOldFont(page: Page): Promise<void> {
	await step('what')(page)
	await page.locator('[name=title]').fill('{uôn Ako| Dhông, [uôn c^ar')
	await page.locator('[data-legacy=title]').waitFor()
}

/** Somebody else's picture: an officer shall state what is known of its rights. */
async function leaveRights(page: Page): Promise<void> {
	await step('licence')(page)
	await page.check('[name=rightsBasis][value=unknown-maker]')
	await page.check('[name=licence][value=rights-statement]')
}

async function give(page: Page): Promise<void> {
	const draft = await beginDraft(page, 'story')
	await fillStory(page, draft)
	await sendDraft(page, draft)
}

/** As a browser without JavaScript sends files: one that is kept, one of a kind nobody can open. */
async function sendFiles(page: Page): Promise<void> {
	const draft = await beginDraft(page, 'photos')
	for (const [name, mimeType, buffer] of [
		['Chiêng của buôn.wav', 'audio/wav', wav(2, (time) => Math.sin(time * 2765))],
		['ghi chép.exe', 'application/octet-stream', Buffer.from('MZ not heritage')],
	] as const)
		await page.request.post(`${draft}/files`, {
			multipart: { files: { name, mimeType, buffer } },
			headers: { origin: new URL(draft).origin },
		})
	await page.goto(`${draft}/files`)
}

/** Two files and half a sentence on a device whose line carries nothing. */
async function keepThings(page: Page): Promise<void> {
	const draft = await beginDraft(page, 'story')
	await page.waitForSelector('[data-uploader=ready]')
	await page.route('**/files**', () => undefined)
	await page.route('**/draft', () => undefined)
	const sound = { name: 'Ami H’Ƀia hát ru.wav', mimeType: 'audio/wav', buffer: Buffer.alloc(400_000) }
	await page
		.locator('[data-uploader] input[type=file]')
		.setInputFiles([sound, { ...sound, name: 'Chiêng Knah.wav', buffer: Buffer.alloc(900_000) }])
	await page.goto(`${draft}#what`)
	await page.locator('[name=title]').fill('Bài hát ru của Ami')
	await page.waitForFunction(() => Number(/waiting=(\d+)/.exec(document.cookie)?.[1]) > 2)
	await page.goto(`${draft.split('/contribute/')[0]}/contribute/kept`)
	await page.waitForSelector('[data-kept=ready] [data-state]')
}

const byVoice = (subject: string, step: string) => async (page: Page) => {
	await page.click(`button[name=subject][value=${subject}]`)
	await page.waitForURL(/\/voice$/)
	await page.goto(`${page.url()}#${step}`)
	await page.locator('[data-uploader=ready]').waitFor()
	if (step !== 'agree') return
	for (const [name, value] of [
		['whom', 'other'],
		['spokenCredit', 'anonymous'],
		['creditChoice', 'own-name'],
	] as const)
		await page.check(`[name=${name}][value=${value}]`)
}

/** A gift by voice, sent as a browser without scripts sends it, waiting for words. */
async function sendVoice(page: Page): Promise<void> {
	await page.click('button[name=subject][value=song]')
	await page.waitForURL(/\/voice$/)
	const address = page.url()
	const headers = { origin: new URL(address).origin }
	for (const [part, pitch] of [
		['gift', 2765],
		['consent', 2000],
	] as const) {
		const buffer = wav(2, (time) => Math.sin(time * pitch))
		await page.request.post(address.replace(/voice$/, 'files'), {
			multipart: { [part]: { name: `${part}.wav`, mimeType: 'audio/wav', buffer } },
			headers,
		})
	}
	await page.goto(address)
	const version = await page.locator('input[name=version]').first().inputValue()
	const form = {
		version,
		intent: 'send',
		languages: 'rad',
		whom: 'self',
		creditChoice: 'own-name',
		consentKeep: currentConsent.keep.version,
	}
	await page.request.post(address, { form, headers, maxRedirects: 0 }).then((answer) => {
		if (answer.status() !== 303) throw new Error(`the gift by voice was not sent: ${answer.status()}`)
	})
	await page.goto(address.replace(/contribute\/(.*)\/voice$/, 'fill/$1'))
}

/** The contributor's pages: each step as a phone shows it, a draft with faults, the receipt, what one has given. */
export const contributeShots: readonly Shot[] = [
	{ name: 'contribute', path: '/contribute', as: 'ysuin' },
	...['files', 'what', 'who', 'licence', 'send'].map((name) => ({
		name: `contribute-${name}`,
		path: '/contribute',
		as: 'ysuin',
		before: step(name),
	})),
	{ name: 'contribute-old-font', path: '/contribute', as: 'quochung', before: typeOldFont },
	{ name: 'contribute-rights', path: '/contribute', as: 'quochung', before: leaveRights },
	{ name: 'contribute-sent', path: '/contribute', as: 'ysuin', before: sendFiles },
	{ name: 'voice-start', path: '/contribute/voice', as: 'ysuin' },
	{ name: 'voice-tell', path: '/contribute/voice', as: 'ysuin', before: byVoice('object', 'tell') },
	{ name: 'voice-agree', path: '/contribute/voice', as: 'ysuin', before: byVoice('song', 'agree') },
	{ name: 'fill-one', path: '/contribute/voice', as: 'ysuin', before: sendVoice },
	{ name: 'contribute-receipt', path: '/contribute', as: 'ysuin', before: give },
	{ name: 'contribute-kept', path: '/contribute/kept', as: 'ysuin', before: keepThings },
	{ name: 'mine', path: '/mine', as: 'ysuin' },
	{ name: 'mine-empty', path: '/mine', as: 'thanhvan' },
	{
		name: 'mine-one',
		path: '/mine',
		as: 'ysuin',
		before: async (page) => {
			await Promise.all([
				page.waitForURL(/\/mine\/[0-9a-f-]{36}/),
				page.locator('a[href^="/mine/"]:not([href$="/notices"])').first().click(),
			])
			for (const summary of await page.locator('main summary').all()) await summary.click()
		},
	},
]
