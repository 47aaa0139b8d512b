import { sql } from 'kysely'
import type { Tombstone, TakedownDegree, TakedownReason } from '#moderation/publish/takedown.ts'
import type { Db } from '../schema.ts'

/** What stands in the place of an entry that officers took down; undefined for one that is public, was never there, or is hidden for another reason. */
export async function findTombstone(db: Db, identifier: string): Promise<Tombstone | undefined> {
	const { rows } = await sql<Tombstone>`
		select e.identifier, t.degree, t.reason, to_jsonb(t.at) #>> '{}' as at
		from entry e join takedown t on t.entry_id = e.id and t.media_id is null and t.lifted_at is null
		where e.identifier = ${identifier} and e.visibility <> 'public' order by t.at desc limit 1`.execute(db)
	return rows[0]
}

export interface TakedownLine {
	readonly id: string
	readonly degree: TakedownDegree
	readonly reason: TakedownReason
	readonly words: string
	readonly at: string
	readonly by: string
	readonly mediaId: string | null
	readonly caption: string | null
	readonly reference: string | null
	readonly liftedAt: string | null
	readonly liftedBy: string | null
	readonly liftWords: string
}

export interface EntryFile {
	readonly id: string
	readonly caption: string
}

/** All that was ever taken down of an entry, latest first, and the files it shows now; for officers. */
export async function listTakedowns(
	db: Db,
	identifier: string,
): Promise<{ readonly takedowns: TakedownLine[]; readonly files: EntryFile[] }> {
	const takedowns = await sql<TakedownLine>`
		select t.id, t.degree, t.reason, t.words, to_jsonb(t.at) #>> '{}' as at, o.display_name as by, t.media_id as "mediaId",
			coalesce(nullif(m.caption, ''), f.file_name) as caption, r.reference, to_jsonb(t.lifted_at) #>> '{}' as "liftedAt",
			l.display_name as "liftedBy", t.lift_words as "liftWords"
		from takedown t join entry e on e.id = t.entry_id join member o on o.id = t.officer_id
		left join member l on l.id = t.lifted_by left join report r on r.id = t.report_id
		left join media f on f.id = t.media_id left join entry_media m on m.media_id = t.media_id and m.entry_id = t.entry_id
		where e.identifier = ${identifier} order by t.at desc limit 100`.execute(db)
	const files = await sql<EntryFile>`
		select m.media_id as id, coalesce(nullif(m.caption, ''), f.file_name) as caption
		from entry_media m join entry e on e.id = m.entry_id join media f on f.id = m.media_id
		where e.identifier = ${identifier} and m.hidden_at is null order by m.position limit 200`.execute(db)
	return { takedowns: takedowns.rows, files: files.rows }
}
