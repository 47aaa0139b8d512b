import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeDb } from '#db/client.ts'
import { databaseUrl, startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { prepareQueue } from '#server/jobs/worker.ts'

declare module 'vitest' {
	interface ProvidedContext {
		databaseServerUrl: string
	}
}

const root = join(import.meta.dirname, '..', '..')

/** One real PostgreSQL for the run, with a migrated template that each test file clones. Durability is off: its data is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await startEmbedded(join(root, 'var', 'test-postgres'), ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])
	await makeTemplate(server.url)
	project.provide('databaseServerUrl', server.url)
	return server.stop
}

async function makeTemplate(url: string): Promise<void> {
	const admin = makeDb(url, reportError, 1)
	const leftovers = await admin.pool.query<{ datname: string }>(`select datname from pg_database where datname like 'test\\_%'`)
	for (const { datname } of leftovers.rows) await admin.pool.query(`drop database ${datname} with (force)`)
	await admin.pool.query('create database test_template')
	await admin.close()
	const template = makeDb(databaseUrl(url, 'test_template'), reportError, 2)
	await migrate(template.db)
	await prepareQueue(template.pool)
	await template.close()
}

function reportError(error: Error): void {
	if (!/terminating connection/.test(error.message)) console.error(error)
}
