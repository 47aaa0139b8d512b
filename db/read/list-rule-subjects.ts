import { sql } from 'kysely'
import type { Db } from '../schema.ts'

export interface RuleSubjectFile {
	readonly id: string
	readonly kind: 'image' | 'audio' | 'video'
	readonly caption: string
}

/** An entry of a community on which, or on whose files, its custodians may set a rule. */
export interface RuleSubjectEntry {
	readonly identifier: string
	readonly title: string
	readonly files: readonly RuleSubjectFile[]
}

/**
 * Entries of the community that are open or kept for it, with their files, for its custodians to choose from: those of this identifier, or whose names, or captions of
 * whose files, hold all of these words without regard to marks; the latest changed where no words are given. At most 12 entries with 40 files each.
 */
export async function listRuleSubjects(db: Db, community: string, words: string): Promise<RuleSubjectEntry[]> {
	const { rows } = await sql<RuleSubjectEntry>`
		select e.identifier, e.title,
			array(select jsonb_build_object('id', f.id, 'kind', f.kind, 'caption', m.caption)
				from entry_media m join media f on f.id = m.media_id
				where m.entry_id = e.id and m.published_at is not null and (m.hidden_at is null or m.hidden_for = 'rule') and f.kind is not null
				order by m.position limit 40) as files
		from entry e
		where ${community} = any(e.communities) and e.visibility in ('public', 'community')
			and (${words} = '' or e.identifier = upper(btrim(${words})) or not exists (
				select from unnest(string_to_array(fold(${words}), ' ')) word where e.names_folded not like '%' || word || '%' and not exists (
					select from entry_media m where m.entry_id = e.id and (m.hidden_at is null or m.hidden_for = 'rule')
						and fold(m.caption) like '%' || word || '%')))
		order by e.updated_at desc, e.identifier limit 12`.execute(db)
	return rows
}
