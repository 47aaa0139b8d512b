import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/schema.ts'
import { seededNumbers } from './generated-entries.ts'

/** Hashes a generated picture has; real ones have 5 to 33. */
export const hashesEach = 25
const perStatement = 20_000

/** Bits of hashes of real regions are not even: one in three leans to one side. The share of ones by bit, the same in every run. */
const leanings = (() => {
	const random = seededNumbers(64)
	return Array.from({ length: 64 }, (_, bit) => (bit % 3 === 0 ? 0.3 + random() * 0.4 : 0.45 + random() * 0.1))
})()

/** The `number`-th generated hash, the same in every run. */
export function hashOf(number: number): bigint {
	const words = createHash('sha512').update(`hash ${number}`).digest()
	let hash = 0n
	for (const [bit, share] of leanings.entries()) hash = (hash << 1n) | ((words[bit] ?? 0) / 256 < share ? 1n : 0n)
	return hash
}

/** The same hash with `flips` bits changed, as of a near copy. */
export function nearHash(hash: bigint, flips: number, random: () => number): bigint {
	const bits = new Set<number>()
	while (bits.size < flips) bits.add(Math.floor(random() * 64))
	return [...bits].reduce((changed, bit) => changed ^ (1n << BigInt(bit)), hash)
}

export const mediaIdOf = (picture: number): string => `00000000-0000-4000-8000-${picture.toString(16).padStart(12, '0')}`

/** Fills the table of hashes with generated ones, `from` ≤ number < `to`, twenty-five a picture, all pictures in one contribution. */
export async function generatePrints(db: Db, contributionId: string, from: number, to: number): Promise<void> {
	const [first, last] = [Math.floor(from / hashesEach), Math.ceil(to / hashesEach)]
	await sql`
		insert into media (id, contribution_id, position, file_name, state, kind, bytes, sha256, storage_key, received_at)
		select ('00000000-0000-4000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, ${contributionId}::uuid, number, 'x.jpg', 'ready', 'image', 1, number::text, number::text, now()
		from generate_series(${first}::int, ${last - 1}::int) as number on conflict do nothing`.execute(db)
	for (let at = from; at < to; at += perStatement) {
		const numbers = Array.from({ length: Math.min(perStatement, to - at) }, (_, index) => at + index)
		await sql`
			insert into media_hash (media_id, position, hash, x, y, width, height)
			select media_id, position, hash, 0, 0, 1, 1 from unnest(
				${numbers.map((number) => mediaIdOf(Math.floor(number / hashesEach)))}::uuid[],
				${numbers.map((number) => number % hashesEach)}::smallint[],
				${numbers.map((number) => BigInt.asIntN(64, hashOf(number)).toString())}::bigint[]
			) as made (media_id, position, hash)`.execute(db)
	}
	await sql`vacuum analyze media_hash`.execute(db)
}
