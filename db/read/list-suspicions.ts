import { sql, type Selectable } from 'kysely'
import type { ItemState } from '#moderation/collection/lifecycle.ts'
import type { SuspicionKind, SuspicionOutcome, SuspicionState } from '#moderation/collection/suspicion.ts'
import type { Db } from '../schema.ts'
import type { SuspicionTable } from '../tables/collection.ts'

export interface SuspicionLine {
	readonly id: string
	readonly reference: string
	readonly kind: SuspicionKind
	readonly object: string
	readonly state: SuspicionState
	/** ISO times. */
	readonly at: string
	readonly seenBy: string
	readonly answeredBy: string
	readonly acknowledgedAt: string | null
	readonly closedAt: string | null
	/** The house is behind with it, by its own clock. */
	readonly isOverdue: boolean
}

export interface Suspicion extends SuspicionLine {
	readonly words: string
	readonly place: string
	readonly outcome: SuspicionOutcome | null
	readonly answer: string
	/** How to reach who reported is still kept, sealed. */
	readonly hasContact: boolean
	/** Applications it may speak of, likeliest first. */
	readonly items: readonly {
		readonly id: string
		readonly code: string
		readonly name: string
		readonly state: ItemState
		readonly version: number
	}[]
}

/** Those that wait, the next deadline first, or those answered, latest first; at most 200. Without those that may speak of an object of this officer's own. */
export async function listSuspicions(db: Db, isClosed: boolean, now: Date, officerId: string | null = null): Promise<SuspicionLine[]> {
	const rows = await db
		.selectFrom('suspicion')
		.selectAll()
		.select(overdue(now).as('isOverdue'))
		.where('state', isClosed ? '=' : '<>', 'closed')
		.where(
			sql<boolean>`not exists (select from suspicion_item s join collection_item i on i.id = s.item_id
				where s.suspicion_id = suspicion.id and i.owner_id = ${officerId})`,
		)
		.orderBy(isClosed ? sql`closed_at desc` : sql`case state when 'open' then seen_by else answered_by end`)
		.orderBy('id')
		.limit(200)
		.execute()
	return rows.map(lineOf)
}

/** How many wait, and with how many of them the house is behind. */
export async function countSuspicions(db: Db, now: Date): Promise<{ readonly waiting: number; readonly overdue: number }> {
	return db
		.selectFrom('suspicion')
		.select((eb) => eb.fn.countAll<number>().as('waiting'))
		.select(sql<number>`count(*) filter (where ${overdue(now)})`.as('overdue'))
		.where('state', '<>', 'closed')
		.executeTakeFirstOrThrow()
}

export async function findSuspicion(db: Db, id: string, now: Date): Promise<Suspicion | undefined> {
	const row = await db.selectFrom('suspicion').selectAll().select(overdue(now).as('isOverdue')).where('id', '=', id).executeTakeFirst()
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
	return {
		...lineOf(row),
		words: row.words,
		place: row.place,
		hasContact: row.has_contact,
		outcome: row.outcome,
		answer: row.answer,
		items,
	}
}

/** What whoever has the number may know: nothing of what was reported, nor of the house's people. */
export type PublicSuspicion = Omit<SuspicionLine, 'id' | 'object'> & Pick<Suspicion, 'outcome' | 'answer'>

export async function findSuspicionByReference(db: Db, reference: string, now: Date): Promise<PublicSuspicion | undefined> {
	const row = await db
		.selectFrom('suspicion')
		.selectAll()
		.select(overdue(now).as('isOverdue'))
		.where('reference', '=', reference)
		.executeTakeFirst()
	if (!row) return undefined
	const { id: _id, object: _object, ...line } = lineOf(row)
	return { ...line, outcome: row.outcome, answer: row.answer }
}

/** Suspicions answered before a moment whose reporter can still be reached, at most `most`. */
export async function listOldSuspicionContacts(db: Db, before: Date, most: number): Promise<string[]> {
	const rows = await db
		.selectFrom('suspicion')
		.select('id')
		.where('has_contact', '=', true)
		.where('closed_at', '<', before)
		.orderBy('closed_at')
		.limit(most)
		.execute()
	return rows.map(({ id }) => id)
}

/** Mirrors `isOverdue` of reports: behind with the first look, or with the answer. */
const overdue = (now: Date) => sql<boolean>`((state = 'open' and seen_by < ${now}) or (state <> 'closed' and answered_by < ${now}))`

function lineOf(row: Selectable<SuspicionTable> & { readonly isOverdue: boolean }): SuspicionLine {
	const { id, reference, kind, object, state } = row
	return {
		...{ id, reference, kind, object, state, isOverdue: row.isOverdue },
		at: row.at.toISOString(),
		seenBy: row.seen_by.toISOString(),
		answeredBy: row.answered_by.toISOString(),
		acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
		closedAt: row.closed_at?.toISOString() ?? null,
	}
}
