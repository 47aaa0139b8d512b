import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { makeDb, type DatabaseClient } from '#db/client.ts'
import { databaseUrl, startEmbedded, type EmbeddedDatabase } from '#db/embedded.ts'
import type { Db } from '#db/schema.ts'
import { parseEnv } from '#server/env.ts'
import { makeSessions } from '#server/members/session.ts'
import { launchBrowser } from './browser.ts'
import { makeDataFolder } from './data-folder.ts'
import { freePort, startServer, type RunningServer, type ServerSettings } from './running-server.ts'

const root = join(import.meta.dirname, '..', '..')

/** An empty house: a server process before an own database of the tests' PostgreSQL, with a browser. */
export interface OwnServer {
	readonly url: string
	/** Thrown away at the end. */
	readonly folder: string
	/** Where the server keeps its files, within the folder. */
	readonly dataDir: string
	readonly db: Db
	readonly browser: Browser
	/** A new contributor's id. */
	newMember(): Promise<string>
	/** Signs a member in with this browser, as if they had given their password. */
	signIn(context: BrowserContext, memberId: string): Promise<void>
	/** Kills the server without warning (SIGKILL). */
	kill(): Promise<void>
	/** Starts it again on the same address and data. */
	restart(): Promise<void>
}

/** Needs the built pages. */
export function useOwnServer(): { readonly current: OwnServer } {
	const databaseName = `journey_${randomUUID().slice(0, 8)}`
	let folder = ''
	let embedded: EmbeddedDatabase
	let database: DatabaseClient | undefined
	let server: RunningServer | undefined
	let browser: Browser | undefined
	let own: OwnServer | undefined

	async function ask(statement: string): Promise<void> {
		const admin = makeDb(embedded.url, () => undefined, 1)
		await admin.pool.query(statement).finally(admin.close)
	}

	beforeAll(async () => {
		folder = await makeDataFolder('journey')
		embedded = await startEmbedded(join(root, 'var', 'test-postgres'), ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])
		await ask(`create database ${databaseName}`)
		const settings: ServerSettings = {
			databaseUrl: databaseUrl(embedded.url, databaseName),
			dataDir: join(folder, 'data'),
			port: await freePort(),
		}
		server = await startServer(settings)
		const { url } = server
		database = makeDb(settings.databaseUrl, () => undefined, 2)
		const { db, pool } = database
		const sessions = makeSessions(pool, parseEnv('test', { DATA_DIR: folder }))
		browser = await launchBrowser()
		own = {
			url,
			folder,
			dataDir: settings.dataDir,
			db,
			browser,
			newMember: () => insertMember(db),
			async signIn(context, memberId) {
				const [cookie = ''] = (await sessions.begin(memberId, new Date())).split(';')
				const [name = '', value = ''] = cookie.split('=')
				const expires = Math.floor(Date.now() / 1000) + 86_400
				await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax', expires }])
			},
			kill: async () => server?.kill(),
			async restart() {
				server = await startServer(settings)
			},
		}
	})

	afterAll(async () => {
		await browser?.close()
		await server?.stop()
		await database?.close()
		await ask(`drop database if exists ${databaseName} with (force)`)
		if (!embedded.attached) await embedded.stop()
		await rm(folder, { recursive: true, force: true })
	})

	return {
		get current() {
			if (!own) throw new Error('the server is there only inside tests and hooks')
			return own
		},
	}
}

async function insertMember(db: Db): Promise<string> {
	const id = randomUUID()
	const name = `thu-${id.slice(0, 8)}`
	const row = { id, user_name: name, user_name_key: name, display_name: 'Người thử', locale: 'vi' as const, created_at: new Date() }
	await db.insertInto('member').values(row).execute()
	await db.insertInto('member_role').values({ member_id: id, role: 'contributor', granted_by: null, granted_at: new Date() }).execute()
	return id
}
