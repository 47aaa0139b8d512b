import type { Db } from '../schema.ts'

/** Identifier → parent's identifier, of every entry that is a component of another; for finding circles before an import writes them. */
export async function readParents(db: Db): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('entry')
		.select(['identifier', 'parent_identifier'])
		.where('parent_identifier', 'is not', null)
		.$narrowType<{ parent_identifier: string }>()
		.execute()
	return new Map(rows.map((row) => [row.identifier, row.parent_identifier]))
}
