import { sql } from 'kysely'
import type { HighValueClass } from '#moderation/verify/judgements.ts'
import type { Db, Transaction } from '../schema.ts'

/** What reviewers marked on the gifts in an entry, those whose merge was undone left out; and on one that is just being merged into it. */
export async function listCare(db: Db | Transaction, entryId: string, mergedNow: string | null = null): Promise<HighValueClass[]> {
	const { rows } = await sql<{ care: HighValueClass[] }>`
		select array(select distinct unnest(v.classes) from match v where v.contribution_id = ${mergedNow}
			or v.contribution_id in (select r.contribution_id from entry_revision r
				where r.entry_id = ${entryId} and r.undoes is null
					and not exists (select from entry_revision u where u.entry_id = r.entry_id and u.undoes = r.number))) as care`.execute(db)
	return rows[0]?.care ?? []
}
