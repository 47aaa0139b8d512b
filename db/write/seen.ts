import { sql } from 'kysely'
import type { Transaction } from '../schema.ts'

export type SeenKind = 'pages' | 'records' | 'downloads'

/** `name`: an entry's identifier, or for downloads a file's id; one that is none counts nowhere. `day`: ISO date. */
export interface Seen {
	readonly kind: SeenKind
	readonly name: string
	readonly day: string
	readonly count: number
}

/** Adds what was counted, always in the same order, so that two processes that write at once never wait for each other in a circle. */
export async function addSeen(trx: Transaction, seen: readonly Seen[]): Promise<void> {
	const entries = seen.filter(({ kind }) => kind !== 'downloads')
	const files = seen.filter(({ kind }) => kind === 'downloads')
	if (entries.length > 0)
		await sql`
			insert into entry_seen as had (entry_id, day, pages, records)
			select entry.id, told.day, coalesce(sum(told.count) filter (where told.kind = 'pages'), 0), coalesce(sum(told.count) filter (where told.kind = 'records'), 0)
			from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as told (kind text, name text, day date, count integer)
			join entry on entry.identifier = told.name
			group by entry.id, told.day order by entry.id, told.day
			on conflict (entry_id, day) do update set pages = had.pages + excluded.pages, records = had.records + excluded.records`.execute(trx)
	if (files.length > 0)
		await sql`
			insert into media_seen as had (media_id, day, downloads)
			select media.id, told.day, sum(told.count) from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as told (name uuid, day date, count integer)
			join media on media.id = told.name
			group by media.id, told.day order by media.id, told.day
			on conflict (media_id, day) do update set downloads = had.downloads + excluded.downloads`.execute(trx)
}
