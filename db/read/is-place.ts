import type { Db } from '../schema.ts'

export async function isPlace(db: Db, id: string): Promise<boolean> {
	return (await db.selectFrom('place').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
