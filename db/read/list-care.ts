import { sql, type RawBuilder } from 'kysely'
import type { HighValueClass } from '#moderation/verify/judgements.ts'
import type { Db, Transaction } from '../schema.ts'

/** What reviewers marked on the gifts in an entry and in those it took up, which may be where its place comes from; those whose merge was undone left out. */
export function careOf(entry: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`(with recursive standing (id) as (select ${entry} union select j.id from standing join entry j on j.joined_into = standing.id)
		select array(select distinct unnest(v.classes) from standing join entry_revision r on r.entry_id = standing.id
			join match v on v.contribution_id = r.contribution_id
			where r.undoes is null and not exists (select from entry_revision u where u.entry_id = r.entry_id and u.undoes = r.number)))`
}

/** The same, with what was marked on a gift that is just being merged into it, or in an entry just being joined into it. */
export async function listCare(
	db: Db | Transaction,
	entryId: string,
	coming: { readonly contributionId?: string; readonly entryId?: string } = {},
): Promise<HighValueClass[]> {
	const { rows } = await sql<{ care: HighValueClass[] }>`
		select ${careOf(sql`${entryId}::uuid`)} || ${careOf(sql`${coming.entryId ?? null}::uuid`)}
			|| array(select unnest(classes) from match where contribution_id = ${coming.contributionId ?? null}) as care`.execute(db)
	return rows[0]?.care ?? []
}
