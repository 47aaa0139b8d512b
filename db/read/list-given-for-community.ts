import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** A file as members of the community see it. */
export interface CommunityFile {
	readonly id: string
	readonly kind: 'image' | 'audio' | 'video'
	readonly caption: string
}

/** A gift its givers agreed to show to the community (cho cộng đồng xem). */
export interface GivenForCommunity {
	readonly id: string
	readonly title: string
	readonly description: string
	/** Its files that have copies free of private data. */
	readonly files: readonly CommunityFile[]
	/** The entry it is about, while everyone may see that. */
	readonly entry: { readonly identifier: string; readonly title: string } | null
}

/**
 * Verified gifts about entries of the community, to whose showing there everyone concerned agrees, and which no rule narrows further; the latest 100. Files come
 * with it once they have copies made for publication, free of what a device wrote into them.
 */
export async function listGivenForCommunity(db: Db, community: string): Promise<GivenForCommunity[]> {
	const { rows } = await sql<GivenForCommunity>`
		select c.id, c.title, c.description,
			array(select jsonb_build_object('id', f.id, 'kind', f.kind, 'caption', f.caption) from media f
				where f.contribution_id = c.id and f.part = 'gift' and f.state = 'ready' and f.masked <> 'hidden' and f.kind is not null
					and exists (select from derivative d where d.media_id = f.id and d.audience = 'public') and not is_kept_from_public(f.id, c.id)
					and not exists (select from takedown t where t.media_id = f.id and t.lifted_at is null)
				order by f.position limit 50) as files,
			case when e.visibility = 'public' then jsonb_build_object('identifier', e.identifier, 'title', e.title) end as entry
		from contribution c
		join lateral (select m.entry_id from match m where m.contribution_id = c.id order by m.at desc limit 1) v on true
		join entry e on e.id = v.entry_id
		where ${community} = any(e.communities) and e.visibility in ('public', 'community') and c.state in ('verified', 'merged', 'published', 'kept')
			and is_agreed(c.id, 'community')
			and not exists (select from access_rule r where r.lifted_at is null and (r.contribution_id = c.id or r.entry_id = e.id)
				and r.kind not in ('no-commercial', 'no-machine-learning'))
		order by c.state_since desc limit 100`.execute(db)
	return rows
}
