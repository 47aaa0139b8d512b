import { sql, type Insertable, type Selectable } from 'kysely'
import type { CircleKind } from '#moderation/publish/access-rule.ts'
import type { Transaction } from '../schema.ts'
import type { AccessRuleRow, AccessRuleTable } from '../tables/community.ts'
import { refreshHasMedia } from './entry-media.ts'

export async function insertRule(trx: Transaction, row: Insertable<AccessRuleTable>): Promise<void> {
	await trx.insertInto('access_rule').values(row).execute()
}

/** What a rule is on. */
export async function findRule(
	trx: Transaction,
	id: string,
): Promise<Pick<AccessRuleRow, 'entry_id' | 'media_id' | 'contribution_id'> | undefined> {
	return trx.selectFrom('access_rule').select(['entry_id', 'media_id', 'contribution_id']).where('id', '=', id).executeTakeFirst()
}

export async function lockRule(trx: Transaction, id: string): Promise<AccessRuleRow | undefined> {
	return trx.selectFrom('access_rule').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function liftRuleRow(trx: Transaction, id: string, by: string | null, at: Date): Promise<void> {
	await trx.updateTable('access_rule').set({ lifted_at: at, lifted_by: by }).where('id', '=', id).execute()
}

export async function findCircle(
	trx: Transaction,
	id: string,
): Promise<{ readonly id: string; readonly kind: CircleKind; readonly community: string } | undefined> {
	return trx.selectFrom('circle').select(['id', 'kind', 'community']).where('id', '=', id).executeTakeFirst()
}

/** Takes out of the public's sight what a rule now keeps from it. */
export async function hideRuledMedia(trx: Transaction, at: Date): Promise<void> {
	const { rows } = await sql<Selectable<{ entry_id: string }>>`
		update entry_media set hidden_at = ${at}, hidden_for = 'rule'
		where hidden_at is null and is_kept_from_public(media_id, contribution_id) returning entry_id`.execute(trx)
	for (const entryId of new Set(rows.map((row) => row.entry_id))) await refreshHasMedia(trx, entryId)
}

/** Shows again what only rules that are lifted had kept from the public. */
export async function showUnruledMedia(trx: Transaction): Promise<void> {
	const { rows } = await sql<{ entry_id: string }>`
		update entry_media set hidden_at = null, hidden_for = null
		where hidden_for = 'rule' and not is_kept_from_public(media_id, contribution_id) returning entry_id`.execute(trx)
	for (const entryId of new Set(rows.map((row) => row.entry_id))) await refreshHasMedia(trx, entryId)
}

/** Whether a rule of its community narrows who may see what was given. */
export async function hasGiftRule(trx: Transaction, contributionId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('access_rule')
		.select('id')
		.where('contribution_id', '=', contributionId)
		.where('lifted_at', 'is', null)
		.where('kind', 'not in', ['no-commercial', 'no-machine-learning'])
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

/** Rules on a whole entry go with files of it that another entry takes up: set on the files themselves, unless one like it is there. */
export async function copyRulesToFiles(trx: Transaction, entryId: string, mediaIds: readonly string[]): Promise<void> {
	if (mediaIds.length === 0) return
	await sql`
		insert into access_rule (id, community, kind, media_id, circle_id, calendar, from_day, to_day, set_by, set_at)
		select gen_random_uuid(), r.community, r.kind, m.media_id, r.circle_id, r.calendar, r.from_day, r.to_day, r.set_by, r.set_at
		from access_rule r join entry_media m on m.entry_id = r.entry_id and m.media_id = any(${[...mediaIds]}::uuid[])
		where r.entry_id = ${entryId} and r.lifted_at is null
			and not exists (select from access_rule other where other.media_id = m.media_id and other.lifted_at is null and other.kind = r.kind
				and other.community = r.community and other.circle_id is not distinct from r.circle_id
				and (other.calendar, other.from_day, other.to_day) is not distinct from (r.calendar, r.from_day, r.to_day))`.execute(trx)
}

/** Rules set on an entry since its revision `since` took another up, which were on that as well, go with it when it is parted. */
export async function copyRulesToParted(
	trx: Transaction,
	{ from, since, to }: { readonly from: string; readonly since: number; readonly to: string },
): Promise<void> {
	await sql`
		insert into access_rule (id, community, kind, entry_id, circle_id, calendar, from_day, to_day, ask, set_by, set_at)
		select gen_random_uuid(), r.community, r.kind, ${to}, r.circle_id, r.calendar, r.from_day, r.to_day, r.ask, r.set_by, r.set_at
		from access_rule r join entry_revision taken on taken.entry_id = r.entry_id and taken.number = ${since}
		where r.entry_id = ${from} and r.lifted_at is null and r.set_at >= taken.at`.execute(trx)
}

/** An entry that opens with a gift takes over the gift's rules. */
export async function copyRulesToEntry(trx: Transaction, contributionId: string, entryId: string): Promise<void> {
	await sql`
		insert into access_rule (id, community, kind, entry_id, circle_id, calendar, from_day, to_day, ask, set_by, set_at)
		select gen_random_uuid(), community, kind, ${entryId}, circle_id, calendar, from_day, to_day, ask, set_by, set_at
		from access_rule where contribution_id = ${contributionId} and lifted_at is null`.execute(trx)
}
