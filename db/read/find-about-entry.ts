import type { Db, Transaction } from '../schema.ts'

/** The entry a giver says their gift is about. */
export interface AboutEntry {
	readonly identifier: string
	readonly title: string
}

/** Undefined once the entry is hidden. */
export async function findAboutEntry(db: Db, entryId: string): Promise<AboutEntry | undefined> {
	return db
		.selectFrom('entry')
		.select(['identifier', 'title'])
		.where('id', '=', entryId)
		.where('visibility', '=', 'public')
		.executeTakeFirst()
}

/** A public entry by its identifier, to be hinted at. */
export async function findEntryToHint(
	db: Db | Transaction,
	identifier: string,
): Promise<(AboutEntry & { readonly id: string }) | undefined> {
	return db
		.selectFrom('entry')
		.select(['id', 'identifier', 'title'])
		.where('identifier', '=', identifier)
		.where('visibility', '=', 'public')
		.executeTakeFirst()
}
