import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as tus from 'tus-js-client'
import { type BenchOptions, type BenchRow, median, row } from './bench.ts'
import { type BenchHouse, openBenchHouse } from './bench-house.ts'
import { openGiver } from './givers.ts'
import { type ServerProcess, startProcess } from './start-process.ts'

export const name = 'upload'

const MiB = 1024 * 1024
/** As the browser sends. */
const chunkSize = 5 * MiB
const folder = join(import.meta.dirname, '..', '..', 'var', 'bench', 'upload')

interface Sent {
	readonly mibPerSecond: number
	readonly id: string
}

/** One large film through the house's upload address and through bare @tus/server, in turns, with the same client, pieces and disk. */
export async function run({ quick, say }: BenchOptions): Promise<BenchRow[]> {
	const bytes = (quick ? 64 : 1024) * MiB
	await rm(folder, { recursive: true, force: true })
	await mkdir(join(folder, 'bare'), { recursive: true })
	const house = await openBenchHouse('upload', async () => undefined)
	const bare = await startProcess(['tests/bench/bare-tus-server.ts', join(folder, 'bare')], {})
	try {
		const film = join(folder, 'film')
		const sha256 = await writeNoise(film, bytes)
		const ours: number[] = []
		const theirs: number[] = []
		let growth = 0
		let untilSafe = 0
		for (let round = 0; round < 3; round++) {
			theirs.push(await sendBare(bare, film, bytes))
			const { cookie, contributionId } = await openGiver(house.client)
			const before = house.residentMiB()
			const watch = watchMemory(house)
			const begun = performance.now()
			const { id, mibPerSecond } = await send(
				house.url,
				film,
				bytes,
				{ cookie },
				{ contributionId, sha256, name: 'phim.mp4', type: 'video/mp4' },
			)
			ours.push(mibPerSecond)
			await untilReceived(house, id)
			untilSafe = (performance.now() - begun) / 1000
			growth = Math.max(growth, (await watch.stop()) - before)
			await forget(house, sha256)
			say(
				`round ${round + 1}: ${mibPerSecond.toFixed(0)} MiB/s beside ${theirs.at(-1)?.toFixed(0)} MiB/s, memory +${growth.toFixed(0)} MiB`,
			)
		}
		const what = `upload of ${bytes / MiB} MiB`
		return [
			row({ what, value: median(ours), reference: median(theirs), unit: 'MiB/s', bound: { of: 'ratio', is: '≥', than: 0.9 } }),
			row({ what: `${what}: growth of the server's memory`, value: growth, unit: 'MiB', bound: { of: 'value', is: '<', than: 150 } }),
			row({ what: `${what}: until safe (hashed, fsynced, recorded)`, value: untilSafe, unit: 's' }),
		]
	} finally {
		await bare.stop()
		await house.stop()
		await rm(folder, { recursive: true, force: true })
	}
}

async function writeNoise(path: string, bytes: number): Promise<string> {
	const hash = createHash('sha256')
	const noise = randomBytes(MiB)
	const file = await open(path, 'w')
	for (let at = 0; at < bytes; at += MiB) {
		noise.writeUInt32LE(at / MiB)
		hash.update(noise)
		await file.write(noise)
	}
	await file.sync()
	await file.close()
	return hash.digest('hex')
}

function send(url: string, path: string, bytes: number, headers: Record<string, string>, metadata: Record<string, string>): Promise<Sent> {
	return new Promise((resolve, reject) => {
		const begun = performance.now()
		const upload: tus.Upload = new tus.Upload(createReadStream(path), {
			endpoint: `${url}/files`,
			chunkSize,
			uploadSize: bytes,
			headers: { ...headers, origin: url },
			metadata,
			onError: reject,
			onSuccess: () =>
				resolve({ mibPerSecond: bytes / MiB / ((performance.now() - begun) / 1000), id: upload.url?.split('/').pop() ?? '' }),
		})
		upload.start()
	})
}

async function sendBare(bare: ServerProcess, film: string, bytes: number): Promise<number> {
	const { id, mibPerSecond } = await send(bare.url, film, bytes, {}, { name: 'film.mp4' })
	await rm(join(folder, 'bare', id))
	return mibPerSecond
}

async function untilReceived({ client }: BenchHouse, id: string): Promise<void> {
	for (;;) {
		const upload = await client.db.selectFrom('upload').select(['state', 'refusal']).where('id', '=', id).executeTakeFirstOrThrow()
		if (upload.state === 'received') return
		if (upload.state === 'refused') throw new Error(`the bench's upload was refused: ${upload.refusal?.code}`)
		await wait(20)
	}
}

/** Room on the disk for the next round; the content is the same each time. */
async function forget({ dataDir, client }: BenchHouse, sha256: string): Promise<void> {
	for (let left = 1; left > 0; await wait(50)) {
		const { rows } = await client.pool.query<{ left: number }>(
			'select count(*)::int as left from graphile_worker._private_jobs where locked_at is not null',
		)
		left = rows[0]?.left ?? 0
	}
	await rm(join(dataDir, 'files', 'originals', sha256.slice(0, 2), sha256), { force: true })
}

/** The most memory the server had until `stop`, in MiB. */
function watchMemory(house: BenchHouse): { stop: () => Promise<number> } {
	let most = 0
	const timer = setInterval(() => (most = Math.max(most, house.residentMiB())), 100)
	return {
		async stop() {
			clearInterval(timer)
			return Math.max(most, house.residentMiB())
		},
	}
}
