import type { ItemState } from '#moderation/collection/lifecycle.ts'
import type { SuspicionKind, SuspicionOutcome, SuspicionState } from '#moderation/collection/suspicion.ts'
import type { Db } from '../schema.ts'
import type { SuspicionTable } from '../tables/collection.ts'
import type { Selectable } from 'kysely'

export interface SuspicionLine {
	readonly id: string
	readonly reference: string
	readonly kind: SuspicionKind
	readonly object: string
	readonly state: SuspicionState
	/** ISO time. */
	readonly at: string
}

export interface Suspicion extends SuspicionLine {
	readonly words: string
	readonly place: string
	readonly outcome: SuspicionOutcome | null
	readonly answer: string
	/** Applications it may speak of, likeliest first. */
	readonly items: readonly {
		readonly id: string
		readonly code: string
		readonly name: string
		readonly state: ItemState
		readonly version: number
	}[]
}

/** Those that wait, oldest first, or those answered, latest first; at most 200. */
export async function listSuspicions(db: Db, isClosed: boolean): Promise<SuspicionLine[]> {
	const rows = await db
		.selectFrom('suspicion')
		.selectAll()
		.where('state', isClosed ? '=' : '<>', 'closed')
		.orderBy('at', isClosed ? 'desc' : 'asc')
		.orderBy('id')
		.limit(200)
		.execute()
	return rows.map(lineOf)
}

export async function findSuspicion(db: Db, id: string): Promise<Suspicion | undefined> {
	const row = await db.selectFrom('suspicion').selectAll().where('id', '=', id).executeTakeFirst()
	if (!row) return undefined
	const items = await db
		.selectFrom('suspicion_item as s')
		.innerJoin('collection_item as i', 'i.id', 's.item_id')
		.select(['i.id', 'i.code', 'i.name', 'i.state', 'i.version'])
		.where('s.suspicion_id', '=', id)
		.where('i.state', 'not in', ['draft', 'withdrawn'])
		.orderBy('s.position')
		.limit(20)
		.execute()
	return { ...lineOf(row), words: row.words, place: row.place, outcome: row.outcome, answer: row.answer, items }
}

/** What whoever has the number may know. */
export type PublicSuspicion = Pick<Suspicion, 'reference' | 'kind' | 'state' | 'at' | 'outcome' | 'answer'>

export async function findSuspicionByReference(db: Db, reference: string): Promise<PublicSuspicion | undefined> {
	const row = await db.selectFrom('suspicion').selectAll().where('reference', '=', reference).executeTakeFirst()
	if (!row) return undefined
	const { kind, state, at } = lineOf(row)
	return { reference, kind, state, at, outcome: row.outcome, answer: row.answer }
}

function lineOf(row: Selectable<SuspicionTable>): SuspicionLine {
	return { id: row.id, reference: row.reference, kind: row.kind, object: row.object, state: row.state, at: row.at.toISOString() }
}
