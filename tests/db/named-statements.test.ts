import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { findPublicStamp } from '#db/read/find-public-stamp.ts'
import { makeDb } from '#db/client.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()

/** What one connection knows by name. */
async function known(ask: (db: ReturnType<typeof makeDb>['db']) => Promise<unknown>): Promise<string[]> {
	const client = makeDb(database.current.url, () => undefined, 1)
	try {
		await ask(client.db)
		const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements order by 1`.execute(client.db)
		return rows.map((row) => row.statement)
	} finally {
		await client.close()
	}
}

describe('named statements', () => {
	test('a public read is planned once and known by name from then on', async () => {
		const statements = await known(async (db) => {
			await findPublicStamp(db)
			await findPublicStamp(db)
		})
		expect(statements).toEqual([expect.stringContaining('public_stamp')])
	})

	test('the same text with other values is one statement, another text another', async () => {
		const statements = await known(async (db) => {
			const found: unknown[] = []
			for (const value of [1, 2, 3]) found.push(await sql`/* named */ select ${value}::int as one`.execute(db))
			found.push(await sql`/* named */ select ${4}::int as two`.execute(db))
			expect(found).toMatchObject([{ rows: [{ one: 1 }] }, { rows: [{ one: 2 }] }, { rows: [{ one: 3 }] }, { rows: [{ two: 4 }] }])
		})
		expect(statements).toHaveLength(2)
	})

	test('nothing else has a name', async () => {
		expect(await known((db) => db.selectFrom('entry').select('id').limit(1).execute())).toEqual([])
	})

	test('a fault in one leaves the connection usable', async () => {
		await known(async (db) => {
			for (let attempt = 0; attempt < 2; attempt++)
				await expect(sql`/* named */ select 1 / ${0}::int as fault`.execute(db)).rejects.toThrow('division by zero')
			expect(await findPublicStamp(db)).not.toBe('')
		})
	})
})
