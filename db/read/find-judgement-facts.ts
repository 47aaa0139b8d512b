import type { Db, Transaction } from '../schema.ts'

/** What stands under an entry's identifier and under another contribution's receipt code, as a verdict cites them. An entry that is hidden, or a gift that is itself a duplicate, cannot be cited. */
export async function findJudgementFacts(
	db: Db | Transaction,
	identifier: string | null,
	duplicateCode: string | null,
): Promise<{ entryId: string | null; duplicateOf: string | null }> {
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
					.select('id')
					.where('code', '=', duplicateCode.trim().toUpperCase())
					.where('state', 'not in', ['draft', 'withdrawn', 'duplicate'])
					.executeTakeFirst()
	return { entryId: entry?.id ?? null, duplicateOf: other?.id ?? null }
}
