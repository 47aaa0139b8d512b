import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

const folder = join(import.meta.dirname, 'migrations')
/** Any constant will do, as long as no other program on the same database uses it. */
const migrationLock = 7_266_001

/**
 * Brings the database up to date and returns the names of the migrations it ran.
 * Runs under an advisory lock, so that several processes starting at once migrate once. `alsoAlone` is done under the same lock: whatever else changes the shape of
 * this database (the queue's own tables), for a migrator reads all tables first and fails when one goes away meanwhile. Throws the failed migration's error, named.
 */
export async function migrate<Tables>(db: Kysely<Tables>, alsoAlone: () => Promise<void> = () => Promise.resolve()): Promise<string[]> {
	return db.connection().execute(async (connection) => {
		await sql`select pg_advisory_lock(${migrationLock})`.execute(connection)
		try {
			const { error, results = [] } = await new Migrator({
				db: connection,
				provider: { getMigrations },
				allowUnorderedMigrations: true,
			}).migrateToLatest()
			const failed = results.find((result) => result.status === 'Error')
			if (error) throw new Error(`migration ${failed?.migrationName ?? '(before the first)'} failed: ${reasonOf(error)}`, { cause: error })
			await alsoAlone()
			return results.map((result) => result.migrationName)
		} finally {
			await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection)
		}
	})
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error)
}

async function getMigrations(): Promise<Record<string, Migration>> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()
	const loaded = files.map(async (file) => {
		const migration: Migration = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)
		return [file.replace(/\.ts$/, ''), migration] as const
	})
	return Object.fromEntries(await Promise.all(loaded))
}
