import { setTimeout as wait } from 'node:timers/promises'
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server'
import pg from 'pg'

const channel = 'upload_release'
const retryMs = 60
const giveUpAfterMs = 10_000
/** The next piece of the same upload mostly follows at once: the lock stays ours this long, unless someone asks. */
const lingerMs = 2000
const key = `hashtextextended('upload:' || $1, 0)`

/**
 * One writer an upload, among all processes on one database: advisory locks, all on a single connection of this process. Whoever wants a held lock asks
 * its holder to let go, here directly, elsewhere by NOTIFY. When the connection is lost every holder is told to let go, for the locks went with it.
 */
export class PostgresLocker implements Locker {
	readonly #url: string
	readonly #held = new Map<string, RequestRelease>()
	/** Held by a writer here, though the lock went with a lost connection. */
	readonly #gone = new Set<string>()
	/** Locks of ours that nobody uses now. */
	readonly #idle = new Map<string, NodeJS.Timeout>()
	#connection: Promise<pg.Client> | undefined
	#last: Promise<unknown> = Promise.resolve()

	constructor(url: string) {
		this.#url = url
	}

	newLock(id: string): Lock {
		return {
			lock: (signal, requestRelease) => this.#lock(id, signal, requestRelease),
			unlock: async () => this.#unlock(id),
		}
	}

	async close(): Promise<void> {
		this.#forgetIdle()
		const connection = await this.#connection?.catch(() => undefined)
		this.#connection = undefined
		await connection?.end()
	}

	async #lock(id: string, signal: AbortSignal, requestRelease: RequestRelease): Promise<void> {
		const until = performance.now() + giveUpAfterMs
		while (!signal.aborted && performance.now() < until) {
			if (await this.#tryLock(id, requestRelease)) return
			await this.#askHolder(id)
			await wait(retryMs)
		}
		throw ERRORS.ERR_LOCK_TIMEOUT
	}

	async #tryLock(id: string, requestRelease: RequestRelease): Promise<boolean> {
		if (this.#held.has(id)) return false
		this.#held.set(id, requestRelease)
		if (this.#takeIdle(id)) return true
		try {
			if (await this.#ask(`select pg_try_advisory_lock(${key}) as answer`, id)) return true
		} catch (error) {
			this.#held.delete(id)
			throw error
		}
		this.#held.delete(id)
		return false
	}

	async #askHolder(id: string): Promise<void> {
		const holder = this.#held.get(id)
		if (holder) await holder()
		else await this.#ask(`select pg_notify('${channel}', $1) is null as answer`, id)
	}

	#unlock(id: string): void {
		if (!this.#held.delete(id) || this.#gone.delete(id)) return
		this.#idle.set(id, setTimeout(() => void this.#release(id), lingerMs).unref())
	}

	#takeIdle(id: string): boolean {
		clearTimeout(this.#idle.get(id))
		return this.#idle.delete(id)
	}

	/** A lock whose connection is gone is gone too, so a failure here has nothing left to undo. */
	async #release(id: string): Promise<void> {
		if (this.#takeIdle(id)) await this.#ask(`select pg_advisory_unlock(${key}) as answer`, id).catch(() => undefined)
	}

	#forgetIdle(): void {
		for (const timer of this.#idle.values()) clearTimeout(timer)
		this.#idle.clear()
	}

	/** One query after the other, as the connection wants it. */
	#ask(query: string, id: string): Promise<boolean> {
		const asked = this.#last.then(async () => {
			const connection = await this.#connect()
			const { rows } = await connection.query<{ answer: boolean }>(query, [id])
			return rows[0]?.answer === true
		})
		this.#last = asked.catch(() => undefined)
		return asked
	}

	#connect(): Promise<pg.Client> {
		this.#connection ??= this.#open().catch((error: unknown) => {
			this.#connection = undefined
			throw error
		})
		return this.#connection
	}

	async #open(): Promise<pg.Client> {
		const client = new pg.Client({ connectionString: this.#url, application_name: 'ben-nuoc uploads', keepAlive: true })
		let isLost = false
		const lose = (): void => {
			if (isLost) return
			isLost = true
			this.#connection = undefined
			this.#forgetIdle()
			for (const [id, requestRelease] of this.#held) {
				this.#gone.add(id)
				void requestRelease()
			}
		}
		client.on('error', lose)
		client.on('end', lose)
		client.on('notification', ({ payload }) => {
			if (payload === undefined) return
			const holder = this.#held.get(payload)
			if (holder) void holder()
			else void this.#release(payload)
		})
		await client.connect()
		await client.query(`listen ${channel}`)
		return client
	}
}
