import pg from 'pg'

/** Any constant will do, as long as no other program on the same database uses it. */
const serving = 7_266_002

/**
 * Held by the one server that serves from an embedded database, for as long as it lives: PostgreSQL lets go of it when the process dies, however it dies.
 * Null when another process holds it.
 */
export async function takeHouseLock(databaseUrl: string): Promise<{ release(): Promise<void> } | null> {
	const client = new pg.Client({ connectionString: databaseUrl, application_name: 'ben-nuoc-lock', keepAlive: true })
	client.on('error', () => undefined)
	await client.connect()
	const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [serving])
	if (rows[0]?.taken) return { release: () => client.end() }
	await client.end()
	return null
}
