import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../schema.ts'
import { cardColumns, cardJoins, toCard, type CardRow, type EntryListItem } from './entry-card.ts'
import { facetKeys, type EntryFilter } from './facet-keys.ts'

export interface EntryPage {
	readonly entries: readonly EntryListItem[]
	/** Identifier to ask for the next page with, null on the last. */
	readonly next: string | null
	/** In a search: whether what is shown was found only by forgiving a slip of the finger. */
	readonly isNear: boolean
}

export const entriesOnPage = 24
/** Steps a search may take from its rarest word: what it reads is this times the words asked for, however large the registry. */
const searchSteps = 120
/** Written into the statement, not given to it: a plan made for any number would gather too much. */
const most = sql.lit(entriesOnPage + 1)

interface PageRow extends CardRow {
	standing: number
	numbers: Record<string, number> | null
}

/**
 * Public entries in the order of their titles, or of their likeness to `words`; a page of 24, after the entry with the identifier `after`. Beside them
 * the numbers kept ready under `counted`, for the price of no second statement.
 */
export async function listPublicEntries(
	db: Db,
	words: string,
	filter: EntryFilter,
	after: string | null,
	counted: readonly string[] = [],
): Promise<EntryPage & { readonly numbers: Readonly<Record<string, number>> }> {
	const keys = facetKeys(filter)
	const numbers = sql`(select jsonb_object_agg(c.key, c.entries) from entry_facet_count c where c.key = any(${[...counted]}::text[]))`
	const { rows } = await sql<PageRow>`/* named */
		select shown.*, ${counted.length > 0 ? sql`case when coalesce(shown.at, 1) = 1 then ${numbers} end` : sql`null::jsonb`} as numbers
		from (select) always left join (
			select row_number() over (order by page.standing, page.title, page.id) as at, page.standing, ${cardColumns}
			from (${words.trim() ? found(words, keys, after) : inOrder(keys, after)}) page
			join entry e on e.id = page.id ${cardJoins}
		) shown on true
		order by shown.at`.execute(db)
	const known = rows.filter((row) => row.identifier !== null)
	const entries = known.slice(0, entriesOnPage).map(toCard)
	return {
		entries,
		next: known.length > entriesOnPage ? (entries.at(-1)?.identifier ?? null) : null,
		isNear: (known[0]?.standing ?? 0) >= 10,
		numbers: rows[0]?.numbers ?? {},
	}
}

const firstId = '00000000-0000-0000-0000-000000000000'

function inOrder(keys: readonly string[], after: string | null): RawBuilder<unknown> {
	const listed = sql`list_entries(${[...keys]}::text[], coalesce(last.title, ''), coalesce(last.id, ${firstId}), ${most})`
	return sql`
		select 0 as standing, one.title collate "vi-x-icu" as title, one.id
		from (select) here left join entry last on last.identifier = ${after}, lateral ${listed} one
		order by 2, 3 limit ${most}`
}

function found(words: string, keys: readonly string[], after: string | null): RawBuilder<unknown> {
	const beyond =
		after === null
			? sql``
			: sql`where (standing, title, id) > (
				select all_found.standing, all_found.title, all_found.id from found all_found join entry last on last.id = all_found.id
				where last.identifier = ${after})`
	return sql`
		with found as materialized (
			select hit.id, min(hit.standing) as standing, min(hit.title collate "C") as title
			from unnest(${[...keys]}::text[]) asked (key), lateral search_entries(${words}, asked.key, ${sql.lit(searchSteps)}) hit group by hit.id
		)
		select standing, title, id from found ${beyond} order by 1, 2, 3 limit ${most}`
}
