import { sql } from 'kysely'
import type { Head, Link, Seal } from '../audit-chain.ts'
import type { Db } from '../schema.ts'
import { headOf } from './chain-head.ts'
import { chainedColumns, type ChainedEventRow } from './chained-event.ts'

/** Links after this position with their events (null where the event is gone), in order, at most `limit`. */
export async function listLinks(
	db: Db,
	after: number,
	upTo: number,
	limit: number,
): Promise<{ link: Link; event: ChainedEventRow | null }[]> {
	const links = await db
		.selectFrom('audit_link')
		.selectAll()
		.where('position', '>', after)
		.where('position', '<=', upTo)
		.orderBy('position')
		.limit(limit)
		.execute()
	const ids = links.map((link) => link.event_id)
	const events =
		ids.length === 0
			? []
			: await db
					.selectFrom('event')
					.select(chainedColumns)
					.where('event.id', '=', sql<number>`any(${ids}::bigint[])`)
					.execute()
	const byId = new Map(events.map((event) => [event.id, event]))
	return links.map((row) => ({
		link: {
			position: row.position,
			eventId: row.event_id,
			day: row.day,
			previous: row.previous.toString('hex'),
			hash: row.hash.toString('hex'),
		},
		event: byId.get(row.event_id) ?? null,
	}))
}

/** All seals in the order of the chain: one a day. */
export async function listSeals(db: Db): Promise<Seal[]> {
	const rows = await db.selectFrom('audit_seal').selectAll().orderBy('position').orderBy('day').execute()
	return rows.map((row) => ({
		day: row.day,
		position: row.position,
		eventId: row.event_id,
		count: row.count,
		head: row.head.toString('hex'),
		sealedAt: row.sealed_at.toISOString(),
		previous: row.previous.toString('hex'),
		hash: row.hash.toString('hex'),
	}))
}

/** Where the chain ends; undefined when even that was removed. */
export async function findHead(db: Db): Promise<Head | undefined> {
	const row = await db.selectFrom('audit_head').selectAll().executeTakeFirst()
	return row && headOf(row)
}

/** Where a link with this hash stands, if anywhere. Reads the whole chain: only for saying what is wrong. */
export async function findLinkPosition(db: Db, hash: string): Promise<number | undefined> {
	const row = await db
		.selectFrom('audit_link')
		.select('position')
		.where('hash', '=', Buffer.from(hash, 'hex'))
		.orderBy('position')
		.limit(1)
		.executeTakeFirst()
	return row?.position
}

export interface Loose {
	/** The first event that is neither linked nor waiting. */
	readonly foreignId: number | null
	/** The first link before the chain's beginning or after its end. */
	readonly beyondId: number | null
	/** The first waiting event that is not there. */
	readonly lostId: number | null
	readonly waiting: number
	readonly oldestId: number | null
	readonly oldestAt: string | null
}

/** What lies outside the chain, at one moment. */
export async function findLoose(db: Db): Promise<Loose> {
	const { rows } = await sql<Omit<Loose, 'oldestAt'> & { oldestAt: Date | null }>`
		select
			(select min(event.id) from event where not exists (select from audit_link where event_id = event.id)
				and not exists (select from audit_tail where event_id = event.id)) as "foreignId",
			(select min(event_id) from audit_link where position < 1 or position > (select position from audit_head)) as "beyondId",
			(select min(event_id) from audit_tail where not exists (select from event where id = event_id)) as "lostId",
			(select count(*) from audit_tail) as waiting,
			(select min(event_id) from audit_tail) as "oldestId",
			(select min(event.at) from event join audit_tail on event_id = event.id) as "oldestAt"`.execute(db)
	const [row] = rows
	if (!row) throw new Error('a question without an answer')
	return { ...row, oldestAt: row.oldestAt?.toISOString() ?? null }
}
