import { sql } from 'kysely'
import type { Db } from '../schema.ts'

export async function isDatabaseUp(db: Db): Promise<boolean> {
	return sql`select 1`.execute(db).then(
		() => true,
		() => false,
	)
}
