import { sql } from 'kysely'
import type { Appealable } from '#moderation/review/appeal.ts'
import type { Db, Transaction } from '../schema.ts'

/**
 * The decision about a contribution that stands and can be appealed against: a refusal, a finding that it is no heritage, or what was taken down of it; of several
 * takedowns one that was not appealed against yet.
 */
export async function findAppealable(db: Db | Transaction, contributionId: string): Promise<Appealable | null> {
	const { rows } = await sql<Appealable>`
		with recursive stands (id) as (
			select entry_id from entry_revision where contribution_id = ${contributionId} and kind = 'merge'
			union select entry.joined_into from stands join entry on entry.id = stands.id where entry.joined_into is not null
		), decision as (
			select 'refusal' as ground, c.state_since as at, null::uuid as takedown_id from contribution c
				where c.id = ${contributionId} and c.state = 'refused'
			union all
			select 'not-heritage', c.state_since, null from contribution c
				where c.id = ${contributionId} and c.state = 'kept' and (select m.verdict from match m where m.contribution_id = c.id
					order by m.at desc limit 1) = 'not-heritage'
			union all
			select 'takedown', t.at, t.id from takedown t
				where t.lifted_at is null and (
					(t.media_id is null and t.entry_id in (select id from stands))
					or t.media_id in (select id from media where contribution_id = ${contributionId}))
				and exists (select from contribution c where c.id = ${contributionId} and c.state in ('merged', 'published'))
		)
		select d.ground, d.at as "decidedAt", d.takedown_id as "takedownId",
			exists (select from appeal a where a.contribution_id = ${contributionId} and a.ground = d.ground and a.decided_at = d.at) as "isAppealed"
		from decision d order by "isAppealed", d.at desc limit 1`.execute(db)
	return rows[0] ?? null
}
