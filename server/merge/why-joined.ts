import type { Refusal } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import type { EntryRow } from '#db/tables/entry.ts'

/** An entry that another one has taken up is not changed any more: the refusal that names both, or nothing. */
export async function whyJoined(trx: Transaction, entry: EntryRow): Promise<Refusal | undefined> {
	if (entry.joined_into === null) return undefined
	const into = await trx.selectFrom('entry').select('identifier').where('id', '=', entry.joined_into).executeTakeFirstOrThrow()
	return { code: 'joined-already', identifier: entry.identifier, into: into.identifier }
}
