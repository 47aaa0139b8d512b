import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { loadPlaces } from '#server/merge/load-places.ts'
import { generateEntries } from '#tests/support/generate-entries.ts'
import { freePort } from '#tests/support/running-server.ts'
import { median, row, type BenchOptions, type BenchRow } from './bench.ts'
import { openBenchHouse, startFlags } from './bench-house.ts'
import { startProcess, type ServerProcess } from './start-process.ts'

export const name = 'pages'

const root = join(import.meta.dirname, '..', '..')
const connections = 10
const wanted = { of: 'ratio', is: '≥', than: 0.4 } as const

/** These are asked for with a cookie of no meaning, so that no page kept from another reader answers: what making one costs. */
const madeAnew = ' (made anew)'

/** What readers ask for, many addresses a kind so that no answer is asked for twice in a row. */
function addresses(entries: number): Record<'list' | 'entry' | 'search', string[]> {
	const spread = Array.from({ length: 40 }, (_, index) => `GEN-${String(1 + Math.floor((index * entries) / 40)).padStart(5, '0')}`)
	const filters = ['', 'class=di_tich', 'rank=quoc_gia', 'class=hien_vat', 'class=phi_vat_the&rank=cap_tinh', 'community=Ê-đê']
	const words = ['nhà dài', 'che co', 'gui', 'buôn Jŭn', 'le cung ben nuoc', 'cồng già làng', 'Generated item 77', 'trong dong ho eban']
	return {
		list: [...filters.map((filter) => `/registry?${encodeURI(filter)}`), ...spread.slice(0, 20).map((after) => `/registry?after=${after}`)],
		entry: spread.map((identifier) => `/registry/${identifier}`),
		search: words.map((asked) => `/registry?q=${encodeURIComponent(asked)}`),
	}
}

/**
 * Requests a second of the public registry's pages at 10,000 generated entries, beside a bare page (tests/bench/bare-app) of the same web
 * application without a database, and beside the sign-in page, which has the house's layout and needs no database either. Rounds are interleaved and the median taken; plain, and with the compression that browsers ask for.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchRow[]> {
	const entries = quick ? 1000 : 10_000
	const rounds = quick ? 1 : 3
	const seconds = quick ? 1 : 4
	buildBare()
	const bare = await startBare()
	try {
		say(`filling a registry with ${entries} entries`)
		const house = await openBenchHouse('pages', async ({ db }) => {
			await loadPlaces({ db })
			await generateEntries(db, entries)
		})
		try {
			const rows: BenchRow[] = []
			for (const encoding of ['identity', 'gzip, deflate, br']) {
				const asked = addresses(entries)
				const anew = Object.fromEntries(Object.entries(asked).map(([kind, paths]) => [`${kind}${madeAnew}`, paths]))
				const kinds = { bare: ['/bare'], own: ['/sign-in'], ...asked, ...anew }
				const loads = await measure(kinds, (kind) => (kind === 'bare' ? bare : house), { encoding, rounds, seconds, say })
				rows.push(...rowsOf(loads, encoding))
			}
			return rows
		} finally {
			await house.stop()
		}
	} finally {
		await bare.stop()
		await rm(join(root, 'var', 'bench', 'bare'), { recursive: true, force: true })
		await rm(join(root, 'var', 'bench', 'bare-house'), { recursive: true, force: true })
	}
}

interface Load {
	/** Requests a second. */
	readonly rate: number
	/** Milliseconds of the server's own processor time for one request: says more than the rate while others use the machine. */
	readonly processorMs: number
}

function rowsOf(loads: ReadonlyMap<string, Load>, encoding: string): BenchRow[] {
	const bare = loads.get('bare')
	const ours = [...loads].filter(([kind]) => kind !== 'bare' && kind !== 'own')
	const isPlain = encoding === 'identity'
	const rates = ours.map(([kind, { rate }]) =>
		row({
			what: `${kind} page beside a bare page${isPlain ? '' : ', compressed'}`,
			value: rate,
			reference: bare?.rate ?? Number.NaN,
			unit: 'requests/s',
			...(isPlain && !kind.endsWith(madeAnew) ? { bound: wanted } : {}),
		}),
	)
	const costs = ours.map(([kind, { processorMs }]) =>
		row({ what: `${kind} page: the server's processor time`, value: processorMs, reference: bare?.processorMs ?? Number.NaN, unit: 'ms' }),
	)
	const own = loads.get('own')?.rate ?? Number.NaN
	const besideOwn = ours.map(([kind, { rate }]) =>
		row({ what: `${kind} page beside the house's own sign-in page`, value: rate, reference: own, unit: 'requests/s' }),
	)
	return isPlain ? [...rates, ...besideOwn, ...costs] : rates
}

interface Rounds {
	readonly encoding: string
	readonly rounds: number
	readonly seconds: number
	readonly say: (line: string) => void
}

/** Medians by kind; one warm round before, not counted. */
async function measure(
	kinds: Record<string, readonly string[]>,
	server: (kind: string) => ServerProcess,
	{ encoding, rounds, seconds, say }: Rounds,
): Promise<Map<string, Load>> {
	const loads = new Map<string, Load[]>(Object.keys(kinds).map((kind) => [kind, []]))
	for (let round = 0; round <= rounds; round++)
		for (const [kind, paths] of Object.entries(kinds)) {
			const headers = { 'accept-encoding': encoding, ...(kind.endsWith(madeAnew) ? { cookie: 'reader=1' } : {}) }
			const one = await load(server(kind), paths, round === 0 ? Math.min(seconds, 2) : seconds, headers)
			if (round > 0) loads.get(kind)?.push(one)
			if (round > 0)
				say(`${encoding.split(',')[0]} round ${round}: ${kind} ${one.rate.toFixed(0)} requests/s, ${one.processorMs.toFixed(2)} ms each`)
		}
	const middle = (some: readonly Load[], of: keyof Load): number => median(some.map((one) => one[of]))
	return new Map([...loads].map(([kind, some]) => [kind, { rate: middle(some, 'rate'), processorMs: middle(some, 'processorMs') }]))
}

async function load(server: ServerProcess, paths: readonly string[], duration: number, headers: Record<string, string>): Promise<Load> {
	const { url } = server
	const before = server.processorMs()
	const requests = paths.map((path) => ({ method: 'GET' as const, path }))
	const done = await autocannon({ url, connections, duration, timeout: 30, headers, requests })
	if (done.non2xx > 0 || done.errors > 0)
		throw new Error(`${url}${paths[0]}: ${done.non2xx} answers were no success, ${done.errors} failed`)
	return { rate: done['2xx'] / done.duration, processorMs: (server.processorMs() - before) / done['2xx'] }
}

function buildBare(): void {
	const cli = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
	const built = spawnSync(process.execPath, [cli, 'vite:build', '-c', 'tests/bench/bare-app/vite.config.ts'], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'pipe'],
		encoding: 'utf8',
	})
	if (built.status !== 0) throw new Error(`the bare page could not be built:\n${built.stderr}`)
}

async function startBare(): Promise<ServerProcess> {
	const port = String(await freePort())
	return startProcess([...startFlags().slice(0, -1), 'tests/bench/bare-server.ts'], {
		PORT: port,
		DATA_DIR: join(root, 'var', 'bench', 'bare-house'),
	})
}
