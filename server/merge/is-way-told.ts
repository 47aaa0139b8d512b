import type { EntryRecord } from '#moderation/entry.ts'
import { publicSpot } from '#moderation/publish/sensitivity.ts'
import { listCare } from '#db/read/list-care.ts'
import type { Transaction } from '#db/schema.ts'

/** Whether the public is told the note on the way to an entry: where it is not, a search must not find the entry by it either. `mergedNow`: the gift being merged. */
export async function isWayTold(trx: Transaction, entryId: string, record: EntryRecord, mergedNow: string | null = null): Promise<boolean> {
	return record.place.note === null || publicSpot(record, { care: await listCare(trx, entryId, mergedNow) }).note !== null
}
