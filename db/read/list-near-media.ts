import { sql } from 'kysely'
import type { Db, Transaction } from '../schema.ts'

/** Hashes up to 7 bits away are found for certain (see the migration), most of those a little farther too: they are taken as well. */
const mostBits = 9
/** Rows read a look-up in one band: bounds what very common hashes cost. */
const mostEach = 400

/** Given pictures, not of this contribution, whose hashes are near these, the most promising first: what is to be compared. Drafts and what was withdrawn are left alone. */
export async function listNearMedia(
	db: Db | Transaction,
	hashes: readonly bigint[],
	exceptContributionId: string,
	most: number,
): Promise<{ readonly mediaId: string; readonly contributionId: string }[]> {
	if (hashes.length === 0) return []
	const { rows } = await sql<{ mediaId: string; contributionId: string }>`
		select near.media_id as "mediaId", media.contribution_id as "contributionId"
		from ${nearHashes(hashes)} near
		join media on media.id = near.media_id
		join contribution on contribution.id = media.contribution_id
		where media.contribution_id <> ${exceptContributionId}::uuid and media.state = 'ready' and contribution.state not in ('draft', 'withdrawn')
		group by near.media_id, media.contribution_id order by count(*) desc, min(near.distance), near.media_id limit ${most}`.execute(db)
	return rows
}

/** The look-up alone, as its test and its bench see it: (place among the hashes asked, media_id, distance). */
export function nearHashes(hashes: readonly bigint[]) {
	const asked = hashes.map((hash) => BigInt.asIntN(64, hash).toString())
	return sql`hashes_near(${asked}::bigint[], ${mostBits}, ${mostEach})`
}
