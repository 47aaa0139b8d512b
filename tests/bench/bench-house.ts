import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDb, type DatabaseClient } from '#db/client.ts'
import { databaseUrl, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { prepareQueue } from '#server/jobs/worker.ts'
import { freePort } from '#tests/support/running-server.ts'
import { startProcess, type ServerProcess } from './start-process.ts'

const root = join(import.meta.dirname, '..', '..')

/** The built house serving in production mode, on a database and a folder of its own. */
export interface BenchHouse extends ServerProcess {
	readonly client: DatabaseClient
	/** Of its database. */
	readonly databaseUrl: string
	readonly dataDir: string
}

/** Opens a house for a bench, filled by `fill` before it serves (with the sample inventory if started with the word `test`); `stop` ends the server and removes all it kept. */
export async function openBenchHouse(
	name: string,
	fill: (client: DatabaseClient) => Promise<void>,
	word: 'start' | 'test' = 'start',
): Promise<BenchHouse> {
	if (!existsSync(join(root, 'build/server/index.js'))) throw new Error('the pages are not built: run `npm run build` first')
	const dataDir = join(root, 'var', 'bench', `house-${name}`)
	await rm(dataDir, { recursive: true, force: true })
	await mkdir(dataDir, { recursive: true })
	const embedded = await startEmbedded(join(root, 'var', 'bench-postgres'))
	const database = `bench_${name}`
	await onServer(embedded.url, `drop database if exists ${database} with (force)`, `create database ${database}`)
	const url = databaseUrl(embedded.url, database)
	const client = makeDb(url, () => undefined, 4)
	const close = async (): Promise<void> => {
		await client.close()
		await onServer(embedded.url, `drop database if exists ${database} with (force)`)
		if (!embedded.attached) await embedded.stop()
		await rm(dataDir, { recursive: true, force: true })
	}
	try {
		await migrate(client.db)
		await prepareQueue(client.pool)
		await fill(client)
		const port = String(await freePort())
		const server = await startProcess([...startFlags(), word], { DATABASE_URL: url, DATA_DIR: dataDir, PORT: port })
		return { ...server, client, databaseUrl: url, dataDir, stop: () => server.stop().finally(close) }
	} catch (error) {
		await close()
		throw error
	}
}

/** Node's flags and the program of `npm start`, without its word. */
export function startFlags(): string[] {
	const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
	return scripts.start.split(' ').slice(1, -1)
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
	const admin = makeDb(url, () => undefined, 1)
	try {
		for (const statement of statements) await admin.pool.query(statement)
	} finally {
		await admin.close()
	}
}
