import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { makeDb } from '#db/client.ts'
import { databaseUrl, startEmbedded, type EmbeddedDatabase } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import type { Services } from './context.ts'
import type { Env } from './env.ts'
import { prepareQueue } from './jobs/worker.ts'
import { makeLog, type Log } from './log.ts'
import { openMediaWorker } from './media/media-worker.ts'
import { makeRateLimits, rateLimitSecret } from './members/rate-limits.ts'
import { makeDiskStorage } from './storage/disk.ts'

/** A house with its database open and up to date, ready to serve, to work off jobs, or to run one command. */
export interface House {
	readonly services: Services
	readonly pool: pg.Pool
	/** For the few that need a connection of their own. */
	readonly databaseUrl: string
	/** Closes what this process opened. `stopDatabase`: also the embedded database, even if another process had started it. */
	close(options?: { stopDatabase?: boolean }): Promise<void>
}

/** Opens storage and database (the embedded one when no DATABASE_URL is given) and migrates. */
export async function openHouse(env: Env): Promise<House> {
	const log = makeLog(env)
	await mkdir(env.dataDir, { recursive: true })
	const embedded = env.databaseUrl ? undefined : await startEmbedded(join(env.dataDir, 'postgres'))
	const url = env.databaseUrl ?? (await applicationDatabase(embedded!, log))
	const { db, pool, close } = makeDb(url, (error) => log.warn({ code: error.name }, 'an idle database connection was lost'), 20)
	const storage = await makeDiskStorage(join(env.dataDir, 'files'))
	const media = openMediaWorker({ onLoss: ({ refusal }) => log.warn({ code: refusal.code }, 'the process that reads files was ended') })
	const limits = makeRateLimits(pool, await rateLimitSecret(env.dataDir))
	const stopEmbedded = async (force: boolean): Promise<void> => {
		if (embedded && (force || !embedded.attached)) await embedded.stop()
	}
	try {
		await requireVersion(pool)
		await migrate(db)
		await prepareQueue(pool)
	} catch (error) {
		await close()
		await stopEmbedded(false)
		throw error
	}
	return {
		services: { env, db, storage, log, media, limits, now: () => new Date() },
		pool,
		databaseUrl: url,
		async close({ stopDatabase = false } = {}) {
			await media.close()
			await close()
			await stopEmbedded(stopDatabase)
		},
	}
}

async function applicationDatabase(embedded: EmbeddedDatabase, log: Log): Promise<string> {
	const server = makeDb(embedded.url, (error) => log.warn({ code: error.name }, 'an idle database connection was lost'), 1)
	try {
		const { rowCount } = await server.pool.query(`select from pg_database where datname = 'ben_nuoc'`)
		if (rowCount === 0) await server.pool.query('create database ben_nuoc')
	} finally {
		await server.close()
	}
	return databaseUrl(embedded.url, 'ben_nuoc')
}

async function requireVersion(pool: pg.Pool): Promise<void> {
	const { rows } = await pool.query<{ server_version_num: string; server_version: string }>(
		`select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version`,
	)
	const found = rows[0]
	if (!found || Number(found.server_version_num) < 150_000) {
		throw new Error(`the database at DATABASE_URL is PostgreSQL ${found?.server_version ?? '(unknown)'}: 15 or newer is needed`)
	}
}
