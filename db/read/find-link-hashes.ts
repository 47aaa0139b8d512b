import type { Db } from '../schema.ts'

/** The hashes (hexadecimal) of the links at these positions, as far as there are any. */
export async function findLinkHashes(db: Db, positions: readonly number[]): Promise<{ position: number; hash: string }[]> {
	if (positions.length === 0) return []
	const rows = await db
		.selectFrom('audit_link')
		.select(['position', 'hash'])
		.where('position', 'in', positions)
		.orderBy('position')
		.execute()
	return rows.map((row) => ({ position: row.position, hash: row.hash.toString('hex') }))
}
