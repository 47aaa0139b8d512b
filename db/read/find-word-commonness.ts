import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** Entries in the registry, and how many hold each of the commonest words (folded); words not listed are rare. */
export interface WordCommonness {
	readonly total: number
	readonly holders: ReadonlyMap<string, number>
}

/** Read from the statistics the database keeps of the full-text column (as of its last ANALYZE): some thousand words, no entry touched. */
export async function findWordCommonness(db: Db): Promise<WordCommonness> {
	const { rows } = await sql<{ total: number; word: string | null; share: number | null }>`
		select greatest(c.reltuples, 1)::float8 as total, common.word, common.share
		from pg_class c
		left join lateral (
			select e.word, e.share from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e (word, share)
			where s.schemaname = 'public' and s.tablename = 'entry' and s.attname = 'search' and e.word is not null
		) common on true
		where c.oid = 'public.entry'::regclass`.execute(db)
	const total = rows[0]?.total ?? 1
	return {
		total,
		holders: new Map(rows.flatMap(({ word, share }) => (word === null || share === null ? [] : [[word, share * total] as const]))),
	}
}
