import { gzipSync } from 'node:zlib'
import type { BrowserContext, Response } from 'playwright-core'

export type Weighed = 'document' | 'script' | 'style' | 'font' | 'picture' | 'other'

export interface WeighedFile {
	readonly path: string
	readonly kind: Weighed
	/** Of the body with gzip; fonts and pictures are compressed already and count as they are. */
	readonly bytes: number
	/** Named in the page as it came: fetched whether or not anything asks for it. */
	readonly isNamedInPage: boolean
}

/** What a fresh browser fetches for a page until it is quiet, and until `seen` is there where that is said (trọng lượng trang). */
export async function weighPage(context: BrowserContext, url: string, seen?: string): Promise<WeighedFile[]> {
	const page = await context.newPage()
	const answers: Response[] = []
	page.on('response', (answer) => answers.push(answer))
	const document = await page.goto(url, { waitUntil: 'networkidle' })
	if (document?.status() !== 200) throw new Error(`${url} answered ${document?.status()}`)
	if (seen !== undefined) await page.waitForSelector(seen)
	const html = await document.text()
	const files = await Promise.all(answers.map((answer) => weigh(answer, html)))
	await page.close()
	return files
}

async function weigh(answer: Response, html: string): Promise<WeighedFile> {
	const { pathname } = new URL(answer.url())
	const kind = kindOf(answer.headers()['content-type'] ?? '')
	const body = await answer.body()
	return {
		path: pathname,
		kind,
		bytes: kind === 'font' || kind === 'picture' ? body.length : gzipSync(body).length,
		isNamedInPage: kind === 'document' || html.includes(`"${pathname}"`),
	}
}

function kindOf(type: string): Weighed {
	if (type.startsWith('text/html')) return 'document'
	if (/javascript/.test(type)) return 'script'
	if (type.startsWith('text/css')) return 'style'
	if (type.startsWith('font/')) return 'font'
	return type.startsWith('image/') ? 'picture' : 'other'
}

export function bytesOf(files: readonly WeighedFile[], ...kinds: readonly Weighed[]): number {
	return files.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0)
}
