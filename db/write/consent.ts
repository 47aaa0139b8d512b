import { sql, type Insertable } from 'kysely'
import type { ConsentWay, RevocationReason, RevocationWay } from '#moderation/contribute/consent.ts'
import type { ConsentTable, ConsentTextTable } from '../tables/contribution.ts'
import type { Transaction } from '../schema.ts'

export async function insertConsents(trx: Transaction, rows: readonly Insertable<ConsentTable>[]): Promise<void> {
	if (rows.length > 0)
		await trx
			.insertInto('consent')
			.values([...rows])
			.execute()
}

/** What ends a consent: when it was asked for and done, by whom, where and why. */
export interface ConsentEnd {
	readonly askedAt: Date
	readonly at: Date
	readonly by: string | null
	readonly via: RevocationWay | null
	readonly why: RevocationReason
	readonly words?: string
}

/** Ends consents of a contribution that stand: all of them, or those chosen. */
export async function endConsents(
	trx: Transaction,
	contributionId: string,
	end: ConsentEnd,
	ids: readonly string[] | 'all' = 'all',
): Promise<void> {
	if (ids.length === 0) return
	const query = trx
		.updateTable('consent')
		.set({
			revoke_asked_at: end.askedAt,
			revoked_at: end.at,
			revoked_by: end.by,
			revoked_via: end.via,
			revoked_why: end.why,
			revoke_words: end.words ?? '',
		})
		.where('contribution_id', '=', contributionId)
		.where('revoked_at', 'is', null)
	await (ids === 'all' ? query : query.where('id', 'in', [...ids])).execute()
}

/** A file that proves a consent is for the desks alone: it stops being part of the gift. */
export async function keepAsProof(trx: Transaction, mediaId: string, way: ConsentWay): Promise<void> {
	await trx
		.updateTable('media')
		.set({ part: way === 'signature' ? 'signature' : 'consent' })
		.where('id', '=', mediaId)
		.execute()
}

/** Nobody else adds a text until the transaction ends: versions are counted. */
export async function holdConsentTexts(trx: Transaction): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('consent texts'))`.execute(trx)
}

export async function insertConsentText(trx: Transaction, row: Insertable<ConsentTextTable>): Promise<void> {
	await trx.insertInto('consent_text').values(row).execute()
}
