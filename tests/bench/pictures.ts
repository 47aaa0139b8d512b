import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { makeDb } from '#db/client.ts'
import { databaseUrl, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { nearHashes } from '#db/read/list-near-media.ts'
import type { Db } from '#db/schema.ts'
import { generatePrints, hashesEach, hashOf, mediaIdOf, nearHash } from '#tests/support/generate-prints.ts'
import { seededNumbers } from '#tests/support/generated-entries.ts'
import { type BenchOptions, type BenchRow, median, row } from './bench.ts'

/*
 * Looking up perceptual hashes among 10,000 to 1,000,000 generated ones (tests/support/generate-prints.ts: 64 bits each, one bit in three leaning to one side as in real
 * pictures), beside the bare scan that counts differing bits over the whole table. Asked are hashes of the table with 0 to 7 bits changed; each must be found.
 */
export const name = 'pictures'

const root = join(import.meta.dirname, '..', '..')
const database = 'bench_pictures'
const lookUps = 60
const scans = 12

/** At 1M an index must beat the scan by far; at 10k the scan is a matter of a millisecond and nothing is promised. */
const wanted = new Map([
	[100_000, 0.5],
	[1_000_000, 0.1],
])

interface Measured {
	readonly hashes: number
	readonly one: number
	readonly picture: number
	readonly scan: number
	readonly found: number
}

export async function run({ quick, say }: BenchOptions): Promise<BenchRow[]> {
	const measured = await measureAll(quick ? [2000, 4000] : [10_000, 100_000, 1_000_000], say)
	const rows = measured.flatMap(({ hashes, one, picture, scan, found }) => {
		const among = `among ${hashes.toLocaleString('en')}`
		const than = wanted.get(hashes)
		return [
			row({
				what: `one hash looked up ${among}, median, beside the scan`,
				value: one,
				reference: scan,
				unit: 'ms',
				...(than ? { bound: { of: 'ratio' as const, is: '≤' as const, than } } : {}),
			}),
			row({
				what: `a picture of ${hashesEach} hashes, mirrored too, ${among}, beside one scan`,
				value: picture,
				reference: scan,
				unit: 'ms',
			}),
			row({ what: `hashes up to 7 bits away found ${among}`, value: found, unit: 'share', bound: { of: 'value', is: '≥', than: 1 } }),
		]
	})
	const [first, last] = [measured[0], measured.at(-1)]
	if (!first || !last) return rows
	const times = `from ${first.hashes.toLocaleString('en')} to ${last.hashes.toLocaleString('en')} hashes`
	return [
		...rows,
		row({ what: `growth of a look-up ${times}`, value: last.one, reference: first.one, unit: 'ms' }),
		row({ what: `growth of the scan ${times}`, value: last.scan, reference: first.scan, unit: 'ms' }),
	]
}

async function measureAll(sizes: readonly number[], say: (line: string) => void): Promise<Measured[]> {
	const settings = ['fsync=off', 'full_page_writes=off', 'max_wal_size=4GB', 'shared_buffers=1GB', 'maintenance_work_mem=512MB']
	const server = await startEmbedded(join(root, 'var', 'bench-postgres'), settings)
	await onServer(server.url, `drop database if exists ${database} with (force)`, `create database ${database}`)
	const { db, close } = makeDb(databaseUrl(server.url, database), () => undefined, 2)
	try {
		await migrate(db)
		const contributionId = await oneContribution(db)
		const measured: Measured[] = []
		let written = 0
		for (const size of sizes) {
			await generatePrints(db, contributionId, written, size)
			written = size
			const one = await measure(db, size)
			measured.push(one)
			say(
				`${size} hashes: one ${one.one.toFixed(2)} ms, a picture ${one.picture.toFixed(1)} ms, scan ${one.scan.toFixed(1)} ms, found ${one.found}`,
			)
		}
		return measured
	} finally {
		await close()
		await onServer(server.url, `drop database if exists ${database} with (force)`)
		if (!server.attached) await server.stop()
	}
}

async function measure(db: Db, size: number): Promise<Measured> {
	const random = seededNumbers(size)
	const ones: number[] = []
	let found = 0
	for (let at = 0; at < lookUps; at++) {
		const number = Math.floor(random() * size)
		const asked = nearHash(hashOf(number), at % 8, random)
		const [ms, ids] = await timed(db, [asked])
		ones.push(ms)
		if (ids.has(mediaIdOf(Math.floor(number / hashesEach)))) found++
	}
	const pictures: number[] = []
	for (let at = 0; at < scans; at++) {
		const picture = Math.floor((random() * size) / hashesEach)
		const hashes = Array.from({ length: hashesEach }, (_, place) => nearHash(hashOf(picture * hashesEach + place), 3, random))
		pictures.push((await timed(db, [...hashes, ...hashes.map((hash) => hash ^ 0x5555_5555_5555_5555n)]))[0])
	}
	const bare: number[] = []
	for (let at = 0; at < scans; at++) bare.push(await scan(db, nearHash(hashOf(Math.floor(random() * size)), 3, random)))
	return { hashes: size, one: median(ones), picture: median(pictures), scan: median(bare), found: found / lookUps }
}

async function timed(db: Db, hashes: readonly bigint[]): Promise<[number, ReadonlySet<string>]> {
	const began = performance.now()
	const { rows } = await sql<{ media_id: string }>`select * from ${nearHashes(hashes)}`.execute(db)
	return [performance.now() - began, new Set(rows.map((one) => one.media_id))]
}

async function scan(db: Db, hash: bigint): Promise<number> {
	const asked = BigInt.asIntN(64, hash).toString()
	const began = performance.now()
	await sql`select media_id from media_hash where bit_count((hash # ${asked}::bigint)::bit(64)) <= 7`.execute(db)
	return performance.now() - began
}

async function oneContribution(db: Db): Promise<string> {
	const [memberId, id, at] = [randomUUID(), randomUUID(), new Date('2026-01-15T02:00:00Z')]
	await db
		.insertInto('member')
		.values({ id: memberId, user_name: 'bench', user_name_key: 'bench', display_name: 'Bench', locale: 'vi', created_at: at })
		.execute()
	await sql`
		insert into contribution (id, code, member_id, state, version, kind, created_at, updated_at, state_since)
		values (${id}, 'BENCH', ${memberId}, 'screened', 1, 'photos', ${at}, ${at}, ${at})`.execute(db)
	return id
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
	const admin = makeDb(url, () => undefined, 1)
	try {
		for (const statement of statements) await admin.pool.query(statement)
	} finally {
		await admin.close()
	}
}
