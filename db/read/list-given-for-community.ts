import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** A gift its givers agreed to show to the community (cho cộng đồng xem). */
export interface GivenForCommunity {
	readonly id: string
	readonly title: string
	readonly description: string
	/** The entry it is about, while everyone may see that. */
	readonly entry: { readonly identifier: string; readonly title: string } | null
}

/**
 * Verified gifts about entries of the community, to whose showing there everyone concerned agrees, and which no rule narrows further; the latest 100. Words
 * alone: files are seen where they are published.
 */
export async function listGivenForCommunity(db: Db, community: string): Promise<GivenForCommunity[]> {
	const { rows } = await sql<GivenForCommunity>`
		select c.id, c.title, c.description, case when e.visibility = 'public' then jsonb_build_object('identifier', e.identifier, 'title', e.title) end as entry
		from contribution c
		join lateral (select m.entry_id from match m where m.contribution_id = c.id order by m.at desc limit 1) v on true
		join entry e on e.id = v.entry_id
		where ${community} = any(e.communities) and e.visibility in ('public', 'community') and c.state in ('verified', 'merged', 'published', 'kept')
			and is_agreed(c.id, 'community')
			and not exists (select from access_rule r where r.lifted_at is null and (r.contribution_id = c.id or r.entry_id = e.id))
		order by c.state_since desc limit 100`.execute(db)
	return rows
}
