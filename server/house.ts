import { tmpdir } from 'node:os'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { makeDb } from '#db/client.ts'
import { databaseUrl, startEmbedded, type EmbeddedDatabase } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { openKeyring } from './collection/keyring.ts'
import { makeVault } from './collection/vault.ts'
import { linkWaiting } from './audit/keep-audit.ts'
import type { Services } from './context.ts'
import type { Env } from './env.ts'
import { takeHouseLock } from './house-lock.ts'
import { prepareQueue } from './jobs/worker.ts'
import { makeLog, type Log } from './log.ts'
import { clamdScanner } from './media/clamd.ts'
import { mediaFolderPrefix, openMediaWorker } from './media/media-worker.ts'
import { makeRateLimits, rateLimitSecret } from './members/rate-limits.ts'
import { makeMailer } from './notify/mailer.ts'
import { makeDiskStorage } from './storage/disk.ts'
import { removeLeftovers } from './storage/remove-leftovers.ts'

/** A house with its database open and up to date, ready to serve, to work off jobs, or to run one command. */
export interface House {
	readonly services: Services
	readonly pool: pg.Pool
	/** For the few that need a connection of their own. */
	readonly databaseUrl: string
	/** Closes what this process opened; the embedded database stops too, unless a server is using it. */
	close(): Promise<void>
}

/**
 * Opens storage and database (the embedded one when no DATABASE_URL is given) and migrates. `toServe`: as the one server of an embedded database,
 * refused when there is one already. A real database may serve several.
 */
export async function openHouse(env: Env, { toServe = false } = {}): Promise<House> {
	const log = makeLog(env)
	await mkdir(env.dataDir, { recursive: true })
	const embedded = env.databaseUrl ? undefined : await startEmbedded(join(env.dataDir, 'postgres'))
	const url = embedded ? await applicationDatabase(embedded, log) : (env.databaseUrl ?? '')
	const lock = embedded && toServe ? await takeHouseLock(url) : undefined
	if (lock === null)
		throw new Error(`another server is running on the data in ${env.dataDir}: stop it, or set DATA_DIR to another folder (and PORT)`)
	const { db, pool, close } = makeDb(url, (error) => log.warn({ code: error.name }, 'an idle database connection was lost'), 20)
	const storage = await makeDiskStorage(join(env.dataDir, 'files'))
	await removeLeftovers(tmpdir(), mediaFolderPrefix, Date.now())
	const media = openMediaWorker({ onLoss: ({ refusal }) => log.warn({ code: refusal.code }, 'the process that reads files was ended') })
	const limits = makeRateLimits(pool, await rateLimitSecret(env.dataDir))
	const keyring = await openKeyring(env)
	const stopEmbedded = async (): Promise<void> => {
		if (!embedded) return
		const mine = lock ?? (await takeHouseLock(url).catch(() => null))
		await mine?.release()
		if (mine && (toServe || !embedded.attached)) await embedded.stop()
	}
	try {
		await requireVersion(pool)
		await migrate(db, () => prepareQueue(pool))
	} catch (error) {
		await media.close()
		await close()
		await stopEmbedded()
		throw error
	}
	const scanner = env.clamd && clamdScanner(env.clamd)
	const mailer = env.smtpUrl === undefined ? undefined : makeMailer(env.smtpUrl, env.mailFrom)
	const services: Services = {
		env,
		db,
		storage,
		log,
		media,
		...(scanner && { scanner }),
		limits,
		...(mailer && { mailer }),
		...(keyring && { vault: makeVault(keyring) }),
		now: () => new Date(),
	}
	return {
		services,
		pool,
		databaseUrl: url,
		async close() {
			await linkWaiting(services)
			await media.close()
			await close()
			await stopEmbedded()
		},
	}
}

async function applicationDatabase(embedded: EmbeddedDatabase, log: Log): Promise<string> {
	const server = makeDb(embedded.url, (error) => log.warn({ code: error.name }, 'an idle database connection was lost'), 1)
	try {
		const { rowCount } = await server.pool.query(`select from pg_database where datname = 'ben_nuoc'`)
		if (rowCount === 0) await server.pool.query('create database ben_nuoc').catch(unlessMadeMeanwhile)
	} finally {
		await server.close()
	}
	return databaseUrl(embedded.url, 'ben_nuoc')
}

/** PostgreSQL's codes for a name that is taken: found so, or by two at once. */
function unlessMadeMeanwhile(error: unknown): void {
	const code = error instanceof Error && 'code' in error ? error.code : undefined
	if (code !== '42P04' && code !== '23505') throw error
}

async function requireVersion(pool: pg.Pool): Promise<void> {
	const text = `select current_setting('server_version_num') as number, current_setting('server_version') as version`
	const { rows } = await pool.query<{ number: string; version: string }>(text).catch((cause: unknown) => {
		throw new Error(`the database at DATABASE_URL cannot be used: ${reasonOf(cause)}`, { cause })
	})
	const found = rows[0]
	if (!found || Number(found.number) < 150_000)
		throw new Error(`the database at DATABASE_URL is PostgreSQL ${found?.version ?? '(unknown)'}: 15 or newer is needed`)
}

/** Several addresses tried at once fail as one error without words of its own. */
function reasonOf(cause: unknown): string {
	if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ')
	return cause instanceof Error ? cause.message : String(cause)
}
