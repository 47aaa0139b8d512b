import type { Db, Transaction } from '../schema.ts'

/** What stands under an entry's identifier and under another contribution's receipt code, as a verdict cites them. */
export interface CitedFacts {
	/** Null for one that is hidden, too: it cannot be cited. */
	readonly entryId: string | null
	readonly duplicateOf: string | null
	/** The gift under the code is itself set aside as a duplicate: it cannot be cited. */
	readonly isDuplicateItself: boolean
}

export async function findJudgementFacts(
	db: Db | Transaction,
	identifier: string | null,
	duplicateCode: string | null,
): Promise<CitedFacts> {
	const entry =
		identifier === null
			? undefined
			: await db
					.selectFrom('entry')
					.select('id')
					.where('identifier', '=', identifier.trim().toUpperCase())
					.where('visibility', '=', 'public')
					.executeTakeFirst()
	const other =
		duplicateCode === null
			? undefined
			: await db
					.selectFrom('contribution')
					.select(['id', 'state'])
					.where('code', '=', duplicateCode.trim().toUpperCase())
					.where('state', 'not in', ['draft', 'withdrawn'])
					.executeTakeFirst()
	return { entryId: entry?.id ?? null, duplicateOf: other?.id ?? null, isDuplicateItself: other?.state === 'duplicate' }
}
