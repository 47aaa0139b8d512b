import type { Insertable } from 'kysely'
import type { TakedownRow, TakedownTable } from '../tables/after.ts'
import type { Transaction } from '../schema.ts'
import { isUuid } from '../is-uuid.ts'

export async function insertTakedown(trx: Transaction, takedown: Insertable<TakedownTable>): Promise<void> {
	await trx.insertInto('takedown').values(takedown).execute()
}

export async function lockTakedown(trx: Transaction, id: string): Promise<TakedownRow | undefined> {
	if (!isUuid(id)) return undefined
	return trx.selectFrom('takedown').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Ids of what keeps a whole entry down now; the latest first. */
export async function findActiveTakedowns(trx: Transaction, entryId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom('takedown')
		.select('id')
		.where('entry_id', '=', entryId)
		.where('media_id', 'is', null)
		.where('lifted_at', 'is', null)
		.orderBy('at', 'desc')
		.execute()
	return rows.map((row) => row.id)
}

export async function liftTakedowns(
	trx: Transaction,
	ids: readonly string[],
	{ at, by, words }: { readonly at: Date; readonly by: string | null; readonly words: string },
): Promise<void> {
	await trx.updateTable('takedown').set({ lifted_at: at, lifted_by: by, lift_words: words }).where('id', 'in', ids).execute()
}
