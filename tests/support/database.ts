import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { makeDb, type DatabaseClient } from '#db/client.ts'
import { databaseUrl } from '#db/embedded.ts'

/** A database of its own for the test file, cloned from the migrated template, dropped afterwards. Read `.current` inside tests. */
export function useDatabase(): { readonly current: DatabaseClient & { url: string } } {
	const name = `test_${randomBytes(6).toString('hex')}`
	let client: (DatabaseClient & { url: string }) | undefined
	beforeAll(async () => {
		const server = inject('databaseServerUrl')
		await onServer(server, `create database ${name} template test_template`)
		const url = databaseUrl(server, name)
		client = { ...makeDb(url, () => undefined, 12), url }
	})
	afterAll(async () => {
		await client?.close()
		await onServer(inject('databaseServerUrl'), `drop database if exists ${name} with (force)`)
	})
	return {
		get current() {
			if (!client) throw new Error('the database is there only inside tests and hooks')
			return client
		},
	}
}

/** Two clones of one template cannot be made at the same moment: try again while it is busy. */
async function onServer(url: string, statement: string): Promise<void> {
	const admin = makeDb(url, () => undefined, 1)
	try {
		for (let attempt = 1; ; attempt++) {
			try {
				await admin.pool.query(statement)
				return
			} catch (error) {
				if (attempt === 40 || !/being accessed by other users/.test(String(error))) throw error
				await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100))
			}
		}
	} finally {
		await admin.close()
	}
}
