import { fork } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import { loadPlaces } from '#server/merge/load-places.ts'
import { generateEntries } from '#tests/support/generate-entries.ts'
import { quantile, row, type BenchOptions, type BenchRow } from './bench.ts'
import { openBenchHouse, type BenchHouse } from './bench-house.ts'
import { openGiver } from './givers.ts'
import { readSteadily } from './read-steadily.ts'
import type { UploadersTask } from './uploaders.ts'

export const name = 'readers'

const folder = join(import.meta.dirname, '..', '..', 'var', 'bench', 'readers')
const contributors = 8
const readsPerSecond = 20

/** Addresses never asked for twice, three entries to a list: each page has to be made, none is one kept from an earlier reader. */
function* addresses(): Generator<string, never> {
	for (let step = 1; ; step++) {
		const identifier = `GEN-${String(step).padStart(5, '0')}`
		yield step % 4 === 0 ? `/registry?after=${identifier}` : `/registry/${identifier}`
	}
}

interface Loaded {
	readonly times: readonly number[]
	readonly files: number
	readonly mib: number
	readonly derivatives: number
}

/**
 * How long readers of the registry wait, at a steady rate of requests, first alone and then while eight contributors send pictures of twelve megapixels as
 * fast as the machine takes them and the house reads them and makes its derivatives.
 */
export async function run({ quick, say }: BenchOptions): Promise<BenchRow[]> {
	const seconds = quick ? 4 : 20
	await rm(folder, { recursive: true, force: true })
	await mkdir(folder, { recursive: true })
	const pictures = await makePictures(quick ? 1000 : 4000)
	const house = await openBenchHouse('readers', async ({ db }) => {
		await loadPlaces({ db })
		await generateEntries(db, quick ? 500 : 10_000)
	})
	try {
		const wander = addresses()
		const read = (duration: number) => {
			const paths = Array.from({ length: duration * readsPerSecond }, () => wander.next().value)
			return readSteadily(house.url, paths, { perSecond: readsPerSecond, seconds: duration })
		}
		await read(quick ? 1 : 4)
		const idle = await read(seconds)
		say(`alone: p50 ${ms(quantile(idle, 0.5))}, p95 ${ms(quantile(idle, 0.95))}`)
		const loaded = await whileSending(house, pictures, () => read(seconds))
		say(`beside ${contributors} contributors: p50 ${ms(quantile(loaded.times, 0.5))}, p95 ${ms(quantile(loaded.times, 0.95))}`)
		if (loaded.files < contributors || loaded.derivatives === 0)
			throw new Error(`only ${loaded.files} files came in and ${loaded.derivatives} derivatives were made: that is no load`)
		return rowsOf(idle, loaded, seconds)
	} finally {
		await house.stop()
		await rm(folder, { recursive: true, force: true })
	}
}

function rowsOf(idle: readonly number[], { times, files, mib, derivatives }: Loaded, seconds: number): BenchRow[] {
	const beside = (part: number) => ({ value: quantile(times, part), reference: quantile(idle, part), unit: 'ms' })
	return [
		row({ what: `readers' p95 while ${contributors} upload, beside alone`, ...beside(0.95), bound: { of: 'ratio', is: '≤', than: 5 } }),
		row({ what: `readers' median while ${contributors} upload, beside alone`, ...beside(0.5) }),
		row({ what: 'meanwhile received', value: mib / seconds, unit: 'MiB/s' }),
		row({ what: 'meanwhile received', value: files, unit: 'files' }),
		row({ what: 'meanwhile made', value: derivatives, unit: 'derivatives' }),
	]
}

async function whileSending(house: BenchHouse, pictures: readonly string[], read: () => Promise<number[]>): Promise<Loaded> {
	const givers = await Promise.all(Array.from({ length: contributors }, () => openGiver(house.client)))
	const task: UploadersTask = { url: house.url, givers, pictures, chunkSize: 5 * 1024 * 1024, bytesPerSecond: 0, most: 50 }
	const senders = fork(join(import.meta.dirname, 'uploaders.ts'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
	// What the senders compute happens on eight other devices; here it must not take the server's processors from it.
	if (senders.pid !== undefined) setPriority(senders.pid, constants.priority.PRIORITY_LOW)
	const ended = new Promise<void>((resolve) => senders.once('exit', () => resolve()))
	let files = 0
	let bytes = 0
	senders.on('message', (sent: { bytes: number }) => {
		files++
		bytes += sent.bytes
	})
	try {
		senders.send(task)
		await firstDerivative(house)
		const before = { files, bytes, made: await derivativesOf(house) }
		const times = await read()
		const made = (await derivativesOf(house)) - before.made
		if (senders.exitCode !== null) throw new Error('the contributors gave up: what went wrong is printed above')
		return { times, files: files - before.files, mib: (bytes - before.bytes) / 1024 ** 2, derivatives: made }
	} finally {
		senders.kill('SIGKILL')
		await ended
	}
}

/** The load is on once the first file has come all the way. */
async function firstDerivative(house: BenchHouse): Promise<void> {
	for (let left = 600; (await derivativesOf(house)) === 0; left--) {
		if (left === 0) throw new Error('no derivative was made within a minute')
		await wait(100)
	}
}

async function derivativesOf({ client }: BenchHouse): Promise<number> {
	const { made } = await client.db
		.selectFrom('derivative')
		.select(({ fn }) => fn.countAll<number>().as('made'))
		.executeTakeFirstOrThrow()
	return made
}

/** Pictures with detail everywhere, as leaves and cloth have, so that they weigh and cost what photographs do. */
async function makePictures(width: number): Promise<string[]> {
	const paths: string[] = []
	for (const sigma of [1, 2]) {
		const path = join(folder, `picture-${sigma}.jpg`)
		const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 }
		await sharp({ create: { width, height: Math.round(width * 0.75), channels: 3, background: '#888', noise } })
			.blur(sigma)
			.jpeg({ quality: 92 })
			.toFile(path)
		paths.push(path)
	}
	return paths
}

const ms = (value: number): string => `${value.toFixed(1)} ms`
