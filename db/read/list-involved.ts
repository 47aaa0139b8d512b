import { sql } from 'kysely'
import type { Db, Transaction } from '../schema.ts'

/**
 * Everyone who had a part in a case besides whoever gave it: who acted on the contribution at any desk, as the audit tells, who reviewed or judged it, and
 * who took down what it gave or saw to the report behind that; and whoever declared to stand too near to the giver or to things of this class.
 */
export async function listInvolved(db: Db | Transaction, contributionId: string, takedownId: string | null): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select distinct part.id from (
			select actor_id as id from event where contribution_id = ${contributionId}
			union all select reviewer_id from review where contribution_id = ${contributionId}
			union all select decided_by from match where contribution_id = ${contributionId}
			union all select unnest(array[c.reviewed_by, c.verified_by]) from contribution c where c.id = ${contributionId}
			union all select near.member_id from conflict_of_interest near join contribution c on c.id = ${contributionId}
				where near.ended_at is null and (near.relative_id = c.member_id or near.heritage_class = c.heritage_class)
			union all select unnest(array[t.officer_id, t.lifted_by, r.acknowledged_by, r.closed_by])
				from takedown t left join report r on r.id = t.report_id where t.id = ${takedownId}
		) part join contribution c on c.id = ${contributionId}
		where part.id is not null and part.id <> c.member_id`.execute(db)
	return rows.map((row) => row.id)
}
