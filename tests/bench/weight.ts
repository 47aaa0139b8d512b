import { launchBrowser } from '#tests/support/browser.ts'
import { row, type BenchOptions, type BenchRow } from './bench.ts'
import { openBenchHouse, type BenchHouse } from './bench-house.ts'
import { openGiver } from './givers.ts'
import { bytesOf, weighPage, type WeighedFile } from './weigh.ts'

export const name = 'weight'

/** Thousands of bytes, gzipped, of the first load of an entry's page. */
export const mostScript = 100
export const mostStyle = 60
/** The uploader as the build names it. */
export const isUploader = ({ path }: Pick<WeighedFile, 'path'>): boolean => path.includes('upload-engine')

/** What a fresh browser loads for the page of an entry, and for the page of a draft, where the uploader comes after the page. */
export async function run({ say }: BenchOptions): Promise<BenchRow[]> {
	const house = await openBenchHouse('weight', async () => undefined, 'test')
	const browser = await launchBrowser()
	try {
		const reader = await browser.newContext()
		const entry = await weighPage(reader, house.url + (await addressOfEntry(house)))
		const draft = await weighDraft(house, await browser.newContext())
		for (const file of [...entry, ...draft].filter(({ kind }) => kind !== 'document')) say(`${file.path} ${kB(file.bytes).toFixed(1)} kB`)
		return [...entryRows(entry), ...draftRows(draft)]
	} finally {
		await browser.close()
		await house.stop()
	}
}

function entryRows(entry: readonly WeighedFile[]): BenchRow[] {
	const limit = (than: number) => ({ of: 'value', is: '≤', than }) as const
	return [
		row({ what: 'entry page: JavaScript', value: kB(bytesOf(entry, 'script')), unit: 'kB', bound: limit(mostScript) }),
		row({ what: 'entry page: CSS and fonts', value: kB(bytesOf(entry, 'style', 'font')), unit: 'kB', bound: limit(mostStyle) }),
		row({ what: 'entry page: HTML', value: kB(bytesOf(entry, 'document')), unit: 'kB' }),
	]
}

function draftRows(draft: readonly WeighedFile[]): BenchRow[] {
	const uploader = draft.filter(isUploader)
	const named = uploader.filter(({ isNamedInPage }) => isNamedInPage)
	const rest = draft.filter((file) => !isUploader(file))
	if (uploader.length === 0) throw new Error('the page of a draft never loaded the uploader')
	return [
		row({
			what: 'draft page: uploader files the page itself names',
			value: named.length,
			unit: 'files',
			bound: { of: 'value', is: '≤', than: 0 },
		}),
		row({ what: 'draft page: JavaScript without the uploader', value: kB(bytesOf(rest, 'script')), unit: 'kB' }),
		row({ what: 'draft page: the uploader, fetched once the page is alive', value: kB(bytesOf(uploader, 'script')), unit: 'kB' }),
	]
}

type Context = Parameters<typeof weighPage>[0]

async function weighDraft(house: BenchHouse, context: Context): Promise<WeighedFile[]> {
	const giver = await openGiver(house.client, 'test')
	const [name = '', value = ''] = giver.cookie.split('=')
	await context.addCookies([{ name, value, url: house.url }])
	return weighPage(context, `${house.url}/contribute/${giver.contributionId}`)
}

/** The fullest of the sample: it has the most letters, styles and facts to show. */
async function addressOfEntry({ client }: BenchHouse): Promise<string> {
	const { rows } = await client.pool.query<{ identifier: string }>(
		`select identifier from entry where visibility = 'public' order by length(record::text) desc, identifier limit 1`,
	)
	return `/registry/${rows[0]?.identifier}`
}

const kB = (bytes: number): number => bytes / 1000
