import type { Db } from '../schema.ts'

/** Whether the administrative units have been loaded. */
export async function hasPlaces(db: Db): Promise<boolean> {
	return (await db.selectFrom('place').select('id').limit(1).executeTakeFirst()) !== undefined
}
