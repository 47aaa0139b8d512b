import type { SerialRange } from '#moderation/collection-day/desk.ts'
import type { Db, Transaction } from '../schema.ts'

/** The slip numbers a desk was given, in their order. */
export async function listSlipRanges(db: Db | Transaction, deskId: string): Promise<SerialRange[]> {
	const rows = await db
		.selectFrom('slip_range')
		.select(['first_serial', 'last_serial'])
		.where('desk_id', '=', deskId)
		.orderBy('first_serial')
		.limit(3000)
		.execute()
	return rows.map((row) => ({ first: row.first_serial, last: row.last_serial }))
}
