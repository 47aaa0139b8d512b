import { sql } from 'kysely'
import type { AccessRuleKind, Season } from '#moderation/publish/access-rule.ts'
import type { Db } from '../schema.ts'

/** A rule of a community on something given, as its giver is told of it: never which circle, nor who is in it. */
export interface GiftRule {
	readonly kind: AccessRuleKind
	readonly community: string
	/** On all that was given, on one of its files, or on the entry it stands in. */
	readonly on: 'gift' | 'file' | 'entry'
	readonly season: Season | null
	/** ISO time. */
	readonly since: string
	/** Caption or name of the file it is on. */
	readonly file: string | null
}

/** Rules in force on what was given, the latest 100: on the gift, its files, and the entries where it stands now. */
export async function listGiftRules(db: Db, contributionId: string): Promise<GiftRule[]> {
	const { rows } = await sql<GiftRule>`
		select r.kind, r.community, to_jsonb(r.set_at) #>> '{}' as since, coalesce(nullif(f.caption, ''), f.file_name) as file,
			case when r.contribution_id is not null then 'gift' when r.media_id is not null then 'file' else 'entry' end as "on",
			case when r.kind = 'seasonal' then jsonb_build_object('calendar', r.calendar, 'from', r.from_day, 'to', r.to_day) end as season
		from access_rule r left join media f on f.id = r.media_id
		where r.lifted_at is null and (r.contribution_id = ${contributionId} or f.contribution_id = ${contributionId} or r.entry_id in (
			select v.entry_id from entry_revision v join contribution c on c.id = v.contribution_id
			where v.contribution_id = ${contributionId} and v.kind = 'merge' and c.state in ('merged', 'published')))
		order by r.set_at desc, r.id limit 100`.execute(db)
	return rows
}
