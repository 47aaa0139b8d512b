import { sql } from 'kysely'
import type { Contribution } from '#moderation/contribution.ts'
import { isUuid } from '../is-uuid.ts'
import { listConflicted } from '../read/list-conflicted.ts'
import { findHoldFacts } from '../read/find-hold.ts'
import { listJudges } from '../read/list-opinions.ts'
import type { ContributionPatch, ContributionRow, NewContribution } from '../tables/contribution.ts'
import type { Transaction } from '../schema.ts'

export interface LockedContribution {
	readonly facts: Contribution
	readonly row: ContributionRow
}

/** Loads a contribution for change: nobody else changes it until the transaction ends. Undefined when there is none. */
export async function lockContribution(trx: Transaction, id: string): Promise<LockedContribution | undefined> {
	if (!isUuid(id)) return undefined
	const row = await trx.selectFrom('contribution').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
	if (!row) return undefined
	const claim = await trx.selectFrom('claim').selectAll().where('contribution_id', '=', id).executeTakeFirst()
	return {
		row,
		facts: {
			id: row.id,
			memberId: row.member_id,
			state: row.state,
			version: row.version,
			licence: row.licence,
			claim: claim ? { memberId: claim.member_id, step: claim.step, expiresAt: claim.expires_at } : null,
			reviewedBy: row.reviewed_by,
			verifiedBy: row.verified_by,
			enteredBy: row.entered_by,
			escalatedBy: row.escalated_by,
			...(await findHoldFacts(trx, id)),
			judgedBy: await listJudges(trx, id),
			conflicted: await listConflicted(trx, { giverId: row.member_id, heritageClass: row.heritage_class }),
		},
	}
}

/** Holds several at once, always in the order of their ids. */
export async function lockContributions(trx: Transaction, ids: readonly string[]): Promise<void> {
	await trx.selectFrom('contribution').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/**
 * Holds whatever stands in these entries, and in those they have taken up, with others that are needed besides, in the order of their ids: before the entries
 * themselves, as every deed does.
 */
export async function lockStanding(trx: Transaction, identifiers: readonly string[], also: readonly string[] = []): Promise<void> {
	await sql`
		with recursive standing (id) as (
			select id from entry where identifier = any(${[...identifiers]}::text[])
			union select entry.id from standing join entry on entry.joined_into = standing.id
		)
		select c.id from contribution c
		where c.id = any(${[...also]}::uuid[])
			or c.id in (select r.contribution_id from standing join entry_revision r on r.entry_id = standing.id and r.kind = 'merge')
		order by c.id for update of c`.execute(trx)
}

/** Holds all that a member gave, or entered for others, in the order of their ids. */
export async function lockContributionsBy(trx: Transaction, memberId: string): Promise<void> {
	await trx
		.selectFrom('contribution')
		.select('id')
		.where((eb) => eb.or([eb('member_id', '=', memberId), eb('entered_by', '=', memberId)]))
		.orderBy('id')
		.forUpdate()
		.execute()
}

/** Holds the contributions these files are of. */
export async function lockContributionsOf(trx: Transaction, mediaIds: readonly string[]): Promise<void> {
	await sql`
		select id from contribution where id in (select contribution_id from media where id = any(${mediaIds.filter(isUuid)}::uuid[]))
		order by id for update`.execute(trx)
}

export async function insertContribution(trx: Transaction, row: NewContribution): Promise<void> {
	await trx.insertInto('contribution').values(row).execute()
}

/** Writes only onto the version the caller saw; false when it has moved on. */
export async function updateContribution(trx: Transaction, id: string, version: number, patch: ContributionPatch): Promise<boolean> {
	const result = await trx
		.updateTable('contribution')
		.set({ ...patch, version: version + 1 })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst()
	return result.numUpdatedRows === 1n
}

export async function isCodeTaken(trx: Transaction, code: string): Promise<boolean> {
	return (await trx.selectFrom('contribution').select('id').where('code', '=', code).executeTakeFirst()) !== undefined
}
