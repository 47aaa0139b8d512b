import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** How often what came of a contribution was read and taken; numbers, of nobody. */
export interface SeenRecord {
	/** Openings of the entry's page since this contribution was published. */
	readonly pages: number
	/** Takings of the entry's record as data since then. */
	readonly records: number
	/** Openings and downloads of its own files. */
	readonly downloads: number
}

/** Counted from the day it was published; null before that. */
export async function findSeen(db: Db, contributionId: string): Promise<SeenRecord | null> {
	const { rows } = await sql<SeenRecord>`
		select
			coalesce((select sum(s.pages) from entry_seen s where s.entry_id = any(place.entries) and s.day >= place.since), 0)::int as pages,
			coalesce((select sum(s.records) from entry_seen s where s.entry_id = any(place.entries) and s.day >= place.since), 0)::int as records,
			coalesce((select sum(s.downloads) from media_seen s join media on media.id = s.media_id
				where media.contribution_id = ${contributionId}), 0)::int as downloads
		from (
			select (c.state_since at time zone 'Asia/Ho_Chi_Minh')::date as since,
				array(select distinct r.entry_id from entry_revision r where r.contribution_id = c.id) as entries
			from contribution c where c.id = ${contributionId} and c.state = 'published'
		) place`.execute(db)
	return rows[0] ?? null
}

/** What a member entered for others who have since taken it over (đã nhập hộ): that it was, and when; what it says is theirs. */
export interface EnteredForOthers {
	readonly code: string
	readonly takenOverAt: string
}

export async function listEnteredForOthers(db: Db, memberId: string): Promise<EnteredForOthers[]> {
	const rows = await db
		.selectFrom('contribution as c')
		.innerJoin('slip', 'slip.contribution_id', 'c.id')
		.select(['c.code', 'slip.taken_over_at'])
		.where('c.entered_by', '=', memberId)
		.where('slip.taken_over_at', 'is not', null)
		.orderBy('slip.taken_over_at', 'desc')
		.limit(200)
		.execute()
	return rows.flatMap(({ code, taken_over_at }) => (taken_over_at ? [{ code, takenOverAt: taken_over_at.toISOString() }] : []))
}
