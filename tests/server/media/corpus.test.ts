import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import exifReader from 'exifreader'
import { afterAll, expect, test } from 'vitest'
import { screenMedia } from '#moderation/screen/media.ts'
import { isPassing } from '#moderation/upload/media-refusal.ts'
import { openMediaWorker, type ProcessedMedia } from '#server/media/media-worker.ts'

/* Real and hostile files collected elsewhere; none of them is part of this repository. Without them, the generated files of the tests beside this one stand alone. */
const root = import.meta.dirname.replace(/[\\/]tests[\\/]server[\\/]media$/, '')
const corpus = join(root, '..', 'shared', 'media')
const manifest = join(corpus, 'MANIFEST.csv')

interface Row {
	readonly file: string
	readonly label: string
	readonly exercises: string
	readonly orientation: string
	readonly pixels: string
}

const rows: Row[] = existsSync(manifest) ? parse(readFileSync(manifest), { columns: true, relax_column_count: true }) : []
const present = rows.filter(({ file }) => existsSync(join(corpus, file)))

test.runIf(rows.length === 0)(`the collected files (${corpus}) are not here: only generated files were tried`, () => {
	expect(existsSync(manifest)).toBe(false)
})

const losses: string[] = []
const worker = openMediaWorker({ timeLimitMs: 30_000, onLoss: ({ refusal, detail }) => losses.push(`${refusal.code} ${detail}`) })
afterAll(() => worker.close())

const outcomes = new Map<string, string>()
const namesPlace = /GPS|Location|Latitude|Longitude|ModelTiepoint/i
const namesDevice = /^(?:Make|Model|SerialNumber|BodySerialNumber|LensModel|OwnerName|CameraOwnerName|Artist)$/

async function expectClean(result: Extract<ProcessedMedia, { ok: true }>): Promise<void> {
	for (const { path } of result.derivatives) {
		const groups = await exifReader.load(path, { expanded: true })
		expect(groups.gps).toBeUndefined()
		const names = Object.values(groups).flatMap((group) => (typeof group === 'object' && group !== null ? Object.keys(group) : []))
		expect(names.filter((name) => namesPlace.test(name) || namesDevice.test(name))).toEqual([])
	}
}

test.runIf(present.length > 0).each(present)(
	'$file ($exercises) ends accepted or refused with a reason',
	{ timeout: 40_000 },
	async ({ file }) => {
		const result = await worker.processMedia(join(corpus, file))
		outcomes.set(file, result.ok ? result.media.kind : result.refusal.code)
		if (!result.ok) return expect(isPassing(result.refusal.code)).toBe(false)
		await expectClean(result)
		screenMedia(result.media)
		expect(result.derivatives.length > 0 || result.media.mediaClass !== 'image').toBe(true)
		return result.release()
	},
)

const suite = test.runIf(present.length > 0)

const films = present.filter(({ file }) => /^video\/with-gps/.test(file))
suite.each(films)('the public copy of $file tells no place', async ({ file }) => {
	const rights = {
		creator: null,
		credit: 'x',
		title: 'y',
		licenceUri: 'https://creativecommons.org/licenses/by/4.0/',
		webStatement: 'https://ben-nuoc.example/1',
	}
	const result = await worker.publishDerivative(join(corpus, file), rights)
	if (!result.ok) throw new Error('refused')
	for (const { path } of result.derivatives) expect(readFileSync(path, 'latin1')).not.toMatch(/\+51\.416|\+32\.09|ISO6709|iPhone|\xa9xyz/)
	await result.release()
})

suite('no decoder was lost and no fault of our own was met; this process stayed small', () => {
	expect(losses).toEqual([])
	expect(process.memoryUsage().heapUsed).toBeLessThan(600_000_000)
})

suite.each([
	['ordinary photos', /^photo\/(?:orientation|gps|iptc|immich\/(?!xmp))/, /^(?:jpeg|png|webp|avif|heic)$/],
	[
		'photos of phones in HEIC',
		/^photo\/(?:immich\/heic|exif-samples\/.*HEIC|heic\/(?:cheers|exif-at-eof|heic-|libheif|rainbow))/,
		/^heic$/,
	],
	['films with a position', /^video\/with-gps/, /^(?:mp4|mov)$/],
	['films of old phones', /^video\/.*3gp/, /^3gp$/],
	['a browser’s recording without length', /no-duration\.webm/, /^weba$/],
	['a scanned document of several pages', /G31D_MULTI/, /^tiff$/],
])('%s are taken', (_why, names, kinds) => {
	const chosen = [...outcomes].filter(([file]) => names.test(file))
	expect(chosen.length).toBeGreaterThan(0)
	expect(chosen.filter(([, outcome]) => !kinds.test(outcome))).toEqual([])
})

suite.each([
	['bombs', /bomb_30000|65536-uint32|giant-image|lie_/, 'too-many-pixels'],
	['what is cut off', /sharp\/truncated/, 'truncated'],
	['drawings with script', /\.svg$/, 'unsupported-kind'],
	['programs, archives, documents', /types\/.*\.(?:exe|elf|lnk|jar|docm|zip|7z|rar|swf|chm|pdf|epub|odt|docx)$/, 'unsupported-kind'],
	['playlists that pose as film or sound', /hls_ssrf|ffconcat/, 'unsupported-kind'],
	['the test virus by itself', /eicar\.(?:com|jpg)$/, 'unsupported-kind'],
	['nothing', /empty\.jpg/, 'empty'],
])('%s are refused for what they are', (_why, names, code) => {
	const chosen = [...outcomes].filter(([file]) => names.test(file))
	expect(chosen.length).toBeGreaterThan(0)
	expect(chosen.filter(([, outcome]) => outcome !== code)).toEqual([])
})
