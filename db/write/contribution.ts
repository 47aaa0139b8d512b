import type { Contribution } from '#moderation/contribution.ts'
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
