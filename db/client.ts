import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { nameStatements } from './named-statements.ts'
import type { Database } from './schema.ts'

export interface DatabaseClient {
	readonly db: Kysely<Database>
	readonly pool: pg.Pool
	readonly close: () => Promise<void>
}

const int8 = 20
const date = 1082

/** bigint as number (no count here passes 2^53), `date` as its ISO text (a day is not a moment). */
const types: pg.CustomTypesConfig = {
	getTypeParser: (oid, format) => {
		if (oid === int8) return Number
		if (oid === date) return String
		return pg.types.getTypeParser(oid, format)
	},
}

/** Opens a pool of at most `max` connections. `onError` hears of idle connections lost, which must not end the process. */
export function makeDb(url: string, onError: (error: Error) => void, max = 10): DatabaseClient {
	const pool = new pg.Pool({ connectionString: url, max, application_name: 'ben-nuoc', types })
	pool.on('error', onError)
	const ends = new Set<Promise<void>>()
	pool.on('connect', (connection) => {
		connection.on('error', onError)
		nameStatements(connection)
		const end = new Promise<void>((resolve) => connection.once('end', resolve))
		ends.add(end)
		void end.then(() => ends.delete(end))
	})
	const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
	/** The pool says it has ended while its connections are still closing; a database stopped meanwhile would cut them off with an error. */
	const close = async (): Promise<void> => {
		await db.destroy()
		// Kysely ends the pool only if a query ever went through it.
		if (!pool.ending) await pool.end()
		await Promise.all(ends)
	}
	return { db, pool, close }
}
