import type { Kysely } from 'kysely'
import type pg from 'pg'
import { makeDb } from '#db/client.ts'
import type { Database } from '#db/schema.ts'

/**
 * How a statement comes to grief. `refused`: the database answers it with an error. `cut`: our process is gone before it is sent, as by SIGKILL: the
 * connection breaks. `terminated`: the database's own process ends. `unheard`: it is carried out, and then we are gone without having heard so.
 */
export const faults = ['refused', 'cut', 'terminated', 'unheard'] as const
export type Fault = (typeof faults)[number]

class InjectedFault extends Error {
	override name = 'InjectedFault'
}

export interface FaultyDb {
	readonly db: Kysely<Database>
	/** Texts of the statements since the last `arm`, transactions' own among them. */
	readonly statements: readonly string[]
	/** From now on the `at`-th statement (from 1) meets this fault, once; without, none does. */
	arm(at?: number, fault?: Fault): void
	/** Whether the armed fault has come about. */
	readonly struck: boolean
	/** Until nothing is asked of it any more: a deed that failed may have left reads running that it had begun beside the one that did. */
	idle(): Promise<void>
	close(): Promise<void>
}

/** A database whose statements are counted and can be made to fail at any one of them. */
export function openFaultyDb(url: string): FaultyDb {
	const { db, pool, close } = makeDb(url, () => undefined, 4)
	let statements: string[] = []
	let armed: { at: number; fault: Fault } | undefined
	let struck = false

	async function meet(connection: pg.PoolClient, text: string, query: Ask): Promise<unknown> {
		statements.push(text)
		if (armed?.at !== statements.length) return query()
		const { fault } = armed
		armed = undefined
		struck = true
		if (fault === 'refused') return query('select 1 / 0')
		if (fault === 'unheard') await query()
		if (fault === 'terminated') {
			await query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined)
			return query()
		}
		breakOff(connection)
		throw new InjectedFault(`${fault} at ${text}`)
	}

	pool.on('connect', (connection) => {
		const query = connection.query.bind(connection)
		const askAs = (given: unknown[]): Ask => {
			return async (text) => Reflect.apply(query, connection, text === undefined ? given : [text]) as Promise<unknown>
		}
		Object.assign(connection, { query: (...given: unknown[]) => meet(connection, String(given[0]), askAs(given)) })
	})
	return {
		db,
		get statements() {
			return statements
		},
		get struck() {
			return struck
		},
		arm(at, fault = 'cut') {
			statements = []
			struck = false
			armed = at === undefined ? undefined : { at, fault }
		},
		async idle() {
			for (let quiet = 0; quiet < 5; quiet++) {
				if (pool.idleCount < pool.totalCount || pool.waitingCount > 0) quiet = 0
				await new Promise((resolve) => setImmediate(resolve))
			}
		},
		close,
	}
}

/** Asks what was asked, or another statement in its stead. */
type Ask = (text?: string) => Promise<unknown>

/** Ends the connection as the system does for a killed process: without a word to the other side. */
function breakOff(client: object): void {
	const { connection } = client as { connection?: { stream?: { destroy(): void } } }
	if (!connection?.stream) throw new Error('the driver keeps its connection elsewhere now')
	connection.stream.destroy()
}
