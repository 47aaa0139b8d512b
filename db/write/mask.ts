import type { Transaction } from '../schema.ts'
import type { NewMediaMask } from '../tables/mask.ts'
import { unpublishMedia } from './entry-media.ts'

export async function insertMask(trx: Transaction, row: NewMediaMask): Promise<void> {
	await trx.insertInto('media_mask').values(row).execute()
}

/** Ends a mask of this file; false when it is none of its masks in force. */
export async function liftMaskRow(
	trx: Transaction,
	mediaId: string,
	maskId: string,
	lifted: { readonly by: string; readonly at: Date; readonly words: string },
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('media_mask')
		.set({ lifted_by: lifted.by, lifted_at: lifted.at, lifted_words: lifted.words })
		.where('id', '=', maskId)
		.where('media_id', '=', mediaId)
		.where('lifted_at', 'is', null)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/**
 * Takes every copy that others than the desks may have out of service, in this transaction; the files themselves are deleted by a job. A copy that is being made
 * meanwhile is of what was before, and is thrown away when it is done: the file's version tells. Returns the contributions whose publication has to be made anew.
 */
export async function retireCopies(trx: Transaction, mediaId: string): Promise<readonly string[]> {
	await outdateCopies(trx, mediaId)
	const copies = await trx
		.deleteFrom('derivative')
		.where('media_id', '=', mediaId)
		.where('audience', 'in', ['masked', 'public'])
		.returning('storage_key')
		.execute()
	await retireFiles(
		trx,
		mediaId,
		copies.map((copy) => copy.storage_key),
	)
	return unpublishMedia(trx, mediaId)
}

/** What is being made of a file now is of no use any more. */
export async function outdateCopies(trx: Transaction, mediaId: string): Promise<void> {
	await trx
		.updateTable('media')
		.set((eb) => ({ mask_version: eb('mask_version', '+', 1) }))
		.where('id', '=', mediaId)
		.execute()
}

/** Notes files of the store that nothing serves. */
export async function retireFiles(trx: Transaction, mediaId: string, keys: readonly string[]): Promise<void> {
	if (keys.length === 0) return
	await trx
		.insertInto('retired_file')
		.values(keys.map((storage_key) => ({ storage_key, media_id: mediaId })))
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** Forgets a file that is no longer in the store. */
export async function deleteRetired(trx: Transaction, key: string): Promise<void> {
	await trx.deleteFrom('retired_file').where('storage_key', '=', key).execute()
}
