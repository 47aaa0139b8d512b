import { sql } from 'kysely'
import type { Head, Link, Seal } from '../audit-chain.ts'
import { headOf } from '../read/chain-head.ts'
import { chainedColumns, type ChainedEventRow } from '../read/chained-event.ts'
import type { Transaction } from '../schema.ts'

/** The chain's end, held until the transaction ends; undefined while somebody else links. */
export async function lockHead(trx: Transaction): Promise<Head | undefined> {
	const row = await trx.selectFrom('audit_head').selectAll().forUpdate().skipLocked().executeTakeFirst()
	return row && headOf(row)
}

export async function updateHead(trx: Transaction, head: Head): Promise<void> {
	await trx
		.updateTable('audit_head')
		.set({
			position: head.position,
			event_id: head.eventId,
			hash: Buffer.from(head.hash, 'hex'),
			day: head.day,
			count: head.count,
			sealed_day: head.sealedDay,
			seals: head.seals,
			seal_hash: Buffer.from(head.sealHash, 'hex'),
		})
		.execute()
}

/** Committed events that are not in the chain yet, the oldest first. */
export async function listWaiting(trx: Transaction, limit: number): Promise<ChainedEventRow[]> {
	return trx
		.selectFrom('audit_tail')
		.innerJoin('event', 'event.id', 'audit_tail.event_id')
		.select(chainedColumns)
		.orderBy('audit_tail.event_id')
		.limit(limit)
		.execute()
}

/** Puts the links in their places; their events no longer wait. */
export async function insertLinks(trx: Transaction, links: readonly Link[]): Promise<void> {
	await sql`
		insert into audit_link (position, event_id, day, previous, hash)
		select position, event_id, day, decode(previous, 'hex'), decode(hash, 'hex') from unnest(
			${links.map((link) => link.position)}::bigint[], ${links.map((link) => link.eventId)}::bigint[], ${links.map((link) => link.day)}::date[],
			${links.map((link) => link.previous)}::text[], ${links.map((link) => link.hash)}::text[]
		) as link (position, event_id, day, previous, hash)`.execute(trx)
	await sql`delete from audit_tail where event_id = any(${links.map((link) => link.eventId)}::bigint[])`.execute(trx)
}

export async function insertSeal(trx: Transaction, seal: Seal): Promise<void> {
	await trx
		.insertInto('audit_seal')
		.values({
			day: seal.day,
			position: seal.position,
			event_id: seal.eventId,
			count: seal.count,
			head: Buffer.from(seal.head, 'hex'),
			sealed_at: new Date(seal.sealedAt),
			previous: Buffer.from(seal.previous, 'hex'),
			hash: Buffer.from(seal.hash, 'hex'),
		})
		.execute()
}

/** Whoever listens here hears that the chain has grown. */
export const linkedChannel = 'audit_linked'

export async function announceLinks(trx: Transaction): Promise<void> {
	await sql`select pg_notify(${linkedChannel}, '')`.execute(trx)
}
