import { sql, type RawBuilder } from 'kysely'
import type { AccessRule } from '#moderation/publish/access-rule.ts'
import type { Db, Transaction } from '../schema.ts'

/** A rule in force, as the decision needs it and as it is shown. */
export interface StandingRule extends AccessRule {
	readonly id: string
}

/** Columns of `access_rule r` as a rule; for `jsonb_build_object`. */
export const ruleColumns: RawBuilder<unknown> = sql`'id', r.id, 'kind', r.kind, 'community', r.community, 'circleId', r.circle_id, 'season',
	case when r.kind = 'seasonal' then jsonb_build_object('calendar', r.calendar, 'from', r.from_day, 'to', r.to_day) end, 'ask', r.ask`

/** Rules in force on an entry; at most 100. */
export async function listEntryRules(db: Db | Transaction, identifier: string): Promise<StandingRule[]> {
	const { rows } = await sql<{ rule: StandingRule }>`
		select jsonb_build_object(${ruleColumns}) as rule from access_rule r join entry e on e.id = r.entry_id
		where e.identifier = ${identifier} and r.lifted_at is null order by r.set_at limit 100`.execute(db)
	return rows.map((row) => row.rule)
}

/** Whether a rule keeps an entry from the public. */
export async function isRuled(db: Db | Transaction, entryId: string): Promise<boolean> {
	const row = await db
		.selectFrom('access_rule')
		.select('id')
		.where('entry_id', '=', entryId)
		.where('lifted_at', 'is', null)
		.where('kind', 'not in', ['no-commercial', 'no-machine-learning'])
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

export interface CommunityRule extends StandingRule {
	readonly circleName: string | null
	/** What it is on: an entry's identifier and title, a file, a gift. */
	readonly about: string
}

/** Rules a community has in force; the latest 300. */
export async function listCommunityRules(db: Db, community: string): Promise<CommunityRule[]> {
	const { rows } = await sql<{ rule: StandingRule; circleName: string | null; about: string }>`
		select jsonb_build_object(${ruleColumns}) as rule, c.name as "circleName",
			coalesce(e.identifier || ' · ' || e.title, '/media/' || r.media_id, g.code) as about
		from access_rule r left join circle c on c.id = r.circle_id left join entry e on e.id = r.entry_id
			left join contribution g on g.id = r.contribution_id
		where r.community = ${community} and r.lifted_at is null order by r.set_at desc limit 300`.execute(db)
	return rows.map(({ rule, ...more }) => ({ ...rule, ...more }))
}
