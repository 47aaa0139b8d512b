import type { Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { MediaNoteTable } from '../tables/media.ts'

export async function insertMediaNote(trx: Transaction, note: Insertable<MediaNoteTable>): Promise<void> {
	await trx.insertInto('media_note').values(note).execute()
}

/** Takes back a note of this author on this file; says whether there was one. */
export async function removeMediaNote(
	trx: Transaction,
	note: { readonly id: string; readonly mediaId: string; readonly authorId: string },
	at: Date,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('media_note')
		.set({ removed_at: at })
		.where('id', '=', note.id)
		.where('media_id', '=', note.mediaId)
		.where('author_id', '=', note.authorId)
		.where('removed_at', 'is', null)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}
