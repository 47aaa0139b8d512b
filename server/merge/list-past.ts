import { retold } from '#moderation/merge/retell.ts'
import type { NumberedRevision } from '#moderation/merge/undo.ts'
import { listRevisions } from '#db/read/list-revisions.ts'
import type { Transaction } from '#db/schema.ts'
import { listRetellings } from '#db/write/retelling.ts'

/** Every revision of an entry, the first first, with contributions told as they are now: what comes back from them does not bring an old credit back. */
export async function listPast(trx: Transaction, entryId: string): Promise<NumberedRevision[]> {
	const retellings = await listRetellings(trx, entryId)
	return (await listRevisions(trx, entryId)).map((revision) => retold(revision, retellings))
}
