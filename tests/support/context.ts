import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { anonymous, type Actor, type Role } from '#moderation/actor.ts'
import type { DatabaseClient } from '#db/client.ts'
import { openKeyring } from '#server/collection/keyring.ts'
import { makeVault } from '#server/collection/vault.ts'
import type { Context, Services } from '#server/context.ts'
import { parseEnv } from '#server/env.ts'
import { makeLog } from '#server/log.ts'
import { makeRateLimits } from '#server/members/rate-limits.ts'
import { openMediaWorker } from '#server/media/media-worker.ts'
import { makeDiskStorage } from '#server/storage/disk.ts'
import { useDatabase } from './database.ts'

/** A clock that stands until moved. */
export interface Clock {
	now: Date
	advance(ms: number): void
}

export interface TestHouse {
	readonly client: DatabaseClient & { url: string }
	readonly services: Services
	readonly clock: Clock
	as(actor: Actor): Context
	/** A new member with these roles; returns the context in which they act. */
	member(...roles: Role[]): Promise<Context & { memberId: string }>
}

/** A house on a database and disk of its own, with a clock in the test's hand. */
export function useHouse(): { readonly current: TestHouse } {
	const database = useDatabase()
	let house: TestHouse | undefined
	let directory = ''
	beforeAll(async () => {
		directory = await mkdtemp(join(tmpdir(), 'ben-nuoc-test-'))
		house = await buildHouse(database.current, directory)
	})
	afterAll(async () => {
		await house?.services.media.close()
		await rm(directory, { recursive: true, force: true })
	})
	return {
		get current() {
			if (!house) throw new Error('the house is there only inside tests and hooks')
			return house
		},
	}
}

async function buildHouse(client: DatabaseClient & { url: string }, directory: string): Promise<TestHouse> {
	const env = parseEnv('test', { DATA_DIR: directory, LOG_LEVEL: 'silent', DATABASE_URL: client.url })
	const clock: Clock = {
		now: new Date('2026-03-01T02:00:00Z'),
		advance(ms) {
			this.now = new Date(this.now.getTime() + ms)
		},
	}
	const keyring = await openKeyring(env)
	const services: Services = {
		env,
		db: client.db,
		storage: await makeDiskStorage(join(directory, 'files')),
		log: makeLog(env),
		media: openMediaWorker(),
		limits: makeRateLimits(client.pool, 'a secret for tests'),
		...(keyring && { vault: makeVault(keyring) }),
		now: () => clock.now,
	}
	const as = (actor: Actor): Context => ({ ...services, actor })
	return {
		client,
		services,
		clock,
		as,
		async member(...roles) {
			const memberId = await insertMember(client, clock.now, roles)
			return { ...as({ memberId, roles }), memberId }
		},
	}
}

async function insertMember(client: DatabaseClient, now: Date, roles: readonly Role[]): Promise<string> {
	const id = randomUUID()
	const name = `thu-${id.slice(0, 8)}`
	await client.db
		.insertInto('member')
		.values({ id, user_name: name, user_name_key: name, display_name: `Người thử ${id.slice(0, 4)}`, locale: 'vi', created_at: now })
		.execute()
	for (const role of roles)
		await client.db.insertInto('member_role').values({ member_id: id, role, granted_by: null, granted_at: now }).execute()
	if (roles.includes('reviewer'))
		await client.db
			.insertInto('reviewer_training')
			.values({ member_id: id, set_version: '1', done_at: now, is_waived: true, waived_by: null })
			.execute()
	return id
}

export { anonymous }
