import type { Db } from '../schema.ts'

/** Whether the registry holds anything at all. */
export async function hasEntries(db: Db): Promise<boolean> {
	return (await db.selectFrom('entry').select('id').limit(1).executeTakeFirst()) !== undefined
}
