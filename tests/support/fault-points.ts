import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import { makeDb } from '#db/client.ts'
import type { Database } from '#db/schema.ts'

/**
 * How a statement comes to grief. `refused`: the database answers it with an error. `cut`: our process is gone before it is sent, as by SIGKILL: the
 * connection breaks. `terminated`: the database's own process ends. `unheard`: it is carried out, and then we are gone without having heard so.
 */
export const faults = ['refused', 'cut', 'terminated', 'unheard'] as const
export type Fault = (typeof faults)[number]

export class InjectedFault extends Error {
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
	close(): Promise<void>
}

/** A database whose statements are counted and can be made to fail at any one of them. */
export function openFaultyDb(url: string): FaultyDb {
	const { pool, close } = makeDb(url, () => undefined, 4)
	let statements: string[] = []
	let armed: { at: number; fault: Fault } | undefined
	let struck = false

	async function meet(client: PostgresPoolClient, text: string, run: () => Promise<unknown>): Promise<unknown> {
		statements.push(text)
		if (armed?.at !== statements.length) return run()
		const { fault } = armed
		armed = undefined
		struck = true
		if (fault === 'refused') return client.query('select 1 / 0', [])
		if (fault === 'unheard') await run()
		if (fault === 'terminated') {
			await client.query('select pg_terminate_backend(pg_backend_pid())', []).catch(() => undefined)
			return run()
		}
		breakOff(client)
		throw new InjectedFault(`${fault} at ${text}`)
	}

	async function connect(): Promise<PostgresPoolClient> {
		const client = await pool.connect()
		const query = (text: string, values: readonly unknown[]): Promise<unknown> => meet(client, text, () => client.query(text, [...values]))
		// Kysely asks of a client only these two; the driver's own has overloads for cursors that are not used here.
		return { query, release: () => client.release() } as unknown as PostgresPoolClient
	}

	const faulty: PostgresPool = { connect, end: () => Promise.resolve(), options: {} }
	return {
		db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: faulty }) }),
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
		close,
	}
}

/** Ends the connection as the system does for a killed process: without a word to the other side. */
function breakOff(client: object): void {
	const { connection } = client as { connection?: { stream?: { destroy(): void } } }
	if (!connection?.stream) throw new Error('the driver keeps its connection elsewhere now')
	connection.stream.destroy()
}
