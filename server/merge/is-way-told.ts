import type { EntryRecord } from '#moderation/entry.ts'
import { publicSpot } from '#moderation/publish/sensitivity.ts'
import { listCare } from '#db/read/list-care.ts'
import type { Transaction } from '#db/schema.ts'

/**
 * Whether the public is told the note on the way to an entry: where it is not, a search must not find the entry by it either. `coming`: the gift just being merged
 * into it, or the entry just being joined into it.
 */
export async function isWayTold(
	trx: Transaction,
	entryId: string,
	record: EntryRecord,
	coming: { readonly contributionId?: string; readonly entryId?: string } = {},
): Promise<boolean> {
	return record.place.note === null || publicSpot(record, { care: await listCare(trx, entryId, coming) }).note !== null
}
