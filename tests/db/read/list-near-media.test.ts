import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { listNearMedia, nearHashes } from '#db/read/list-near-media.ts'
import { hashDistance } from '#moderation/upload/perceptual-hash.ts'
import { submitted } from '#tests/support/desk.ts'
import { useHouse } from '#tests/support/context.ts'
import { generatePrints, hashesEach, hashOf, mediaIdOf, nearHash } from '#tests/support/generate-prints.ts'
import { seededNumbers } from '#tests/support/generated-entries.ts'

const house = useHouse()
const count = 20_000
const nobody = '00000000-0000-4000-8000-ffffffffffff'

beforeAll(async () => {
	const giver = await house.current.member('contributor')
	await generatePrints(house.current.services.db, await submitted(giver), 0, count)
}, 120_000)

async function near(hashes: readonly bigint[]) {
	const { rows } = await sql<{ place: number; media_id: string; distance: number }>`select * from ${nearHashes(hashes)}`.execute(
		house.current.services.db,
	)
	return rows
}

describe('hashes near others', () => {
	test.each([0, 1, 3, 5, 7])('a hash %i bits away is found, always', async (flips) => {
		const random = seededNumbers(flips + 1)
		const numbers = Array.from({ length: 40 }, (_, at) => at * 487)
		const found = await near(numbers.map((number) => nearHash(hashOf(number), flips, random)))
		for (const [at, number] of numbers.entries()) {
			const mediaId = mediaIdOf(Math.floor(number / hashesEach))
			expect(found, `hash ${number}`).toContainEqual({ place: at + 1, media_id: mediaId, distance: flips })
		}
	})

	test('what is found is near indeed: the same as a scan finds up to 7 bits', async () => {
		const asked = Array.from({ length: 20 }, (_, at) => nearHash(hashOf(at * 991), 4, seededNumbers(at)))
		const found = (await near(asked)).filter((row) => row.distance <= 7).map((row) => `${row.place} ${row.media_id} ${row.distance}`)
		const scanned: string[] = []
		for (const [at, hash] of asked.entries()) {
			const best = new Map<string, number>()
			for (let number = 0; number < count; number++) {
				const distance = hashDistance(hash, hashOf(number))
				const mediaId = mediaIdOf(Math.floor(number / hashesEach))
				if (distance <= 7) best.set(mediaId, Math.min(distance, best.get(mediaId) ?? 64))
			}
			scanned.push(...[...best].map(([mediaId, distance]) => `${at + 1} ${mediaId} ${distance}`))
		}
		expect(found.sort()).toEqual(scanned.sort())
	}, 60_000)

	test('never by reading the whole table: four indexes, no sequential scan', async () => {
		const { db } = house.current.services
		const { rows: known } = await sql<{ body: string; settings: string[] }>`
			select prosrc as body, proconfig as settings from pg_proc where proname = 'hashes_near'`.execute(db)
		const { body = '', settings = [] } = known[0] ?? {}
		const plan = await db.transaction().execute(async (trx) => {
			for (const setting of settings) await sql.raw(`set local ${setting}`).execute(trx)
			const filled = body
				.replace('unnest(asked)', `unnest(array[${BigInt.asIntN(64, hashOf(5))}, 77]::bigint[])`)
				.replaceAll('most_bits', '9')
				.replaceAll('most_each', '400')
			const { rows } = await sql<Record<string, string>>`explain ${sql.raw(filled)}`.execute(trx)
			return rows.map((row) => row['QUERY PLAN']).join('\n')
		})
		for (const band of [0, 1, 2, 3]) expect(plan).toMatch(new RegExp(`Index(?: Only)? Scan using media_hash_band_${band}`))
		expect(plan).not.toContain('Seq Scan')
	})
})

test('pictures are told best first, none of the contribution that asks, none of drafts', async () => {
	const { db } = house.current.services
	const random = seededNumbers(3)
	const asked = Array.from({ length: hashesEach }, (_, at) => nearHash(hashOf(100 * hashesEach + at), 3, random))
	const found = await listNearMedia(db, [...asked, hashOf(7 * hashesEach)], nobody, 10)
	expect(found.map((one) => one.mediaId)).toEqual([mediaIdOf(100), mediaIdOf(7)])
	const own = found[0]?.contributionId ?? ''
	expect(await listNearMedia(db, asked, own, 10)).toEqual([])
	await db.updateTable('contribution').set({ state: 'draft' }).where('id', '=', own).execute()
	expect(await listNearMedia(db, asked, nobody, 10)).toEqual([])
})
