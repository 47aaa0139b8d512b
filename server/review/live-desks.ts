import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Actor } from '#moderation/actor.ts'
import type { ClaimStep } from '#moderation/contribution.ts'
import { can } from '#moderation/permissions.ts'
import { findAuditPosition, listDeskChanges, type DeskChange } from '#db/read/list-desk-changes.ts'
import type { Db } from '#db/schema.ts'
import { linkedChannel } from '#db/write/audit.ts'
import { describeError } from '../describe-error.ts'
import type { Log } from '../log.ts'

/** Somebody who looks at a desk's queue and wants to know when it changes. */
export interface Watcher {
	readonly step: ClaimStep
	readonly actor: Actor
	/** The position of the audit that what they see was read at; null: from now on. */
	readonly after: number | null
	/** The queue changed; `position` is where to go on from after a break. */
	readonly tell: (position: number) => void
	readonly end: () => void
}

const mostWatchers = 500
const mostOfOne = 8
const mostAtOnce = 500
const retryMs = [500, 2000, 10_000, 30_000] as const

/**
 * Tells watchers of desks what the audit's linker has just linked: one connection of this process listens for all of them, and what happened is read once. Deeds
 * themselves never notify: PostgreSQL lets transactions that do commit only one at a time.
 */
export class LiveDesks {
	readonly #url: string
	readonly #db: Db
	readonly #log: Log
	/** Each with the position up to which they were told. */
	readonly #watchers = new Map<Watcher, number>()
	#connection: pg.Client | undefined
	#position: number | undefined
	#isClosed = false
	#isListening = false
	#pulling: Promise<void> | undefined
	#isMore = false

	constructor(url: string, db: Db, log: Log) {
		this.#url = url
		this.#db = db
		this.#log = log
	}

	/** What ends the watching; null when there are too many, or the house is closing. */
	async watch(watcher: Watcher): Promise<(() => void) | null> {
		const isOfSame = ({ actor }: Watcher): boolean => actor.memberId === watcher.actor.memberId
		if (this.#isClosed || this.#watchers.size >= mostWatchers || [...this.#watchers.keys()].filter(isOfSame).length >= mostOfOne)
			return null
		this.#watchers.set(watcher, watcher.after ?? Infinity)
		this.#position ??= await findAuditPosition(this.#db)
		if (!this.#isListening) void this.#listen()
		if (watcher.after !== null) await this.#catchUp(watcher, watcher.after)
		else if (this.#watchers.has(watcher)) this.#watchers.set(watcher, this.#position)
		return () => this.#watchers.delete(watcher)
	}

	async close(): Promise<void> {
		this.#isClosed = true
		for (const watcher of this.#watchers.keys()) watcher.end()
		this.#watchers.clear()
		await this.#pulling
		await this.#connection?.end().catch(() => undefined)
	}

	/** What they missed between reading the page, or a lost connection, and now. */
	async #catchUp(watcher: Watcher, after: number): Promise<void> {
		const { changes, position } = await listDeskChanges(this.#db, after, mostAtOnce)
		this.#tell(watcher, changes, position)
	}

	async #listen(): Promise<void> {
		this.#isListening = true
		for (let failures = 0; !this.#isClosed; failures++) {
			try {
				await this.#listenOnce()
				failures = 0
			} catch (error) {
				this.#log.warn({ error: describeError(error) }, 'changes of the desks are not heard of for the moment')
			}
			if (!this.#isClosed) await wait(retryMs[Math.min(failures, retryMs.length - 1)], undefined, { ref: false })
		}
	}

	/** Until the connection is lost. */
	async #listenOnce(): Promise<void> {
		const client = new pg.Client({ connectionString: this.#url, application_name: 'ben-nuoc desks', keepAlive: true })
		const lost = new Promise<void>((resolve) => {
			client.on('end', () => resolve())
			client.on('error', () => resolve())
		})
		client.on('notification', () => this.#pull())
		try {
			await client.connect()
			await client.query(`listen ${linkedChannel}`)
			this.#connection = client
			this.#pull()
			await lost
		} finally {
			this.#connection = undefined
			await client.end().catch(() => undefined)
		}
	}

	/** Reads on, once more when something came while it read. */
	#pull(): void {
		this.#isMore = true
		this.#pulling ??= this.#readOn()
			.catch((error: unknown) => this.#log.warn({ error: describeError(error) }, 'changes of the desks could not be read'))
			.finally(() => {
				this.#pulling = undefined
			})
	}

	async #readOn(): Promise<void> {
		while (this.#isMore && !this.#isClosed) {
			this.#isMore = false
			if (this.#watchers.size === 0) {
				this.#position = undefined
				return
			}
			const from = this.#position ?? (await findAuditPosition(this.#db))
			const { changes, position } = await listDeskChanges(this.#db, from, mostAtOnce)
			this.#position = position
			if (position - from >= mostAtOnce) this.#isMore = true
			for (const watcher of this.#watchers.keys()) this.#tell(watcher, changes, position)
		}
	}

	/** Once for each change, whichever way it was read first. */
	#tell(watcher: Watcher, changes: readonly DeskChange[], position: number): void {
		const told = this.#watchers.get(watcher)
		if (told === undefined) return
		if (position > told) this.#watchers.set(watcher, position)
		if (changes.some((change) => change.position > told && concerns(watcher, change))) watcher.tell(position)
	}
}

function concerns({ step, actor }: Watcher, { steps, contribution }: DeskChange): boolean {
	return steps.includes(step) && can(actor, 'see', contribution)
}
