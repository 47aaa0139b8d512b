import { sql } from 'kysely'
import type { PicturePrint } from '#moderation/upload/picture/print.ts'
import type { Db, Transaction } from '../schema.ts'

/** What these pictures are recognised by; those too even to be recognised are not in the map. */
export async function listPrints(db: Db | Transaction, mediaIds: readonly string[]): Promise<ReadonlyMap<string, PicturePrint>> {
	if (mediaIds.length === 0) return new Map()
	const prints = await db
		.selectFrom('media_print')
		.selectAll()
		.where('media_id', 'in', [...mediaIds])
		.where(sql<number>`length(miniature)`, '>', 0)
		.limit(mediaIds.length)
		.execute()
	const hashes = await db
		.selectFrom('media_hash')
		.select(['media_id', 'x', 'y', 'width', 'height', sql<string>`hash::text`.as('hash')])
		.where('media_id', 'in', [...mediaIds])
		.orderBy('media_id')
		.orderBy('position')
		.limit(mediaIds.length * 64)
		.execute()
	return new Map(
		prints.map(({ media_id, aspect, miniature }) => [
			media_id,
			{
				aspect,
				miniature: Uint8Array.from(miniature),
				hashes: hashes
					.filter((row) => row.media_id === media_id)
					.map(({ x, y, width, height, hash }) => ({ region: { x, y, width, height }, hash: BigInt.asUintN(64, BigInt(hash)) })),
			},
		]),
	)
}
