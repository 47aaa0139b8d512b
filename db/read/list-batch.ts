import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** What goes into one batch (cách gom loạt): all of one giver's, or what was sent together: at one desk of a collection day, else by its giver on one day. */
export type BatchGroup = 'giver' | 'together'

/** Verified contributions in the batch of this one, the earliest sent first. */
export async function listBatch(db: Db, contributionId: string, group: BatchGroup, limit: number): Promise<string[]> {
	const day = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh')::date`
	const { rows } = await sql<{ id: string }>`
		select c.id from contribution one join contribution c on c.state = 'verified' left join intake i on i.contribution_id = one.id
		where one.id = ${contributionId} and case
			when ${group} = 'giver' then c.member_id = one.member_id
			when i.desk_id is not null then exists (
				select from intake o where o.contribution_id = c.id and o.desk_id = i.desk_id and ${day('o.taken_at')} = ${day('i.taken_at')})
			else c.member_id = one.member_id and ${day('c.submitted_at')} = ${day('one.submitted_at')} end
		order by c.submitted_at, c.id limit ${limit}`.execute(db)
	return rows.map((row) => row.id)
}
