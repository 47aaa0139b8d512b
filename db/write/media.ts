import { sql } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { DerivativeTable, MediaPatch, MediaRow, NewMedia } from '../tables/media.ts'
import type { Insertable } from 'kysely'
import { isUuid } from '../is-uuid.ts'

/** Adds a file at the end of its contribution. The caller holds the contribution's lock. */
export async function insertMedia(trx: Transaction, row: Omit<NewMedia, 'position'>): Promise<void> {
	const { last } = await trx
		.selectFrom('media')
		.where('contribution_id', '=', row.contribution_id)
		.select(sql<number>`coalesce(max(position), 0)`.as('last'))
		.executeTakeFirstOrThrow()
	await trx
		.insertInto('media')
		.values({ ...row, position: last + 1 })
		.execute()
}

export async function lockMedia(trx: Transaction, id: string): Promise<MediaRow | undefined> {
	if (!isUuid(id)) return undefined
	return trx.selectFrom('media').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateMedia(trx: Transaction, id: string, patch: MediaPatch): Promise<void> {
	await trx.updateTable('media').set(patch).where('id', '=', id).execute()
}

/** Puts the derivatives of one audience in place of those that were there. */
export async function replaceDerivatives(
	trx: Transaction,
	mediaId: string,
	audience: 'desk' | 'masked' | 'public',
	rows: readonly Insertable<DerivativeTable>[],
): Promise<void> {
	await trx.deleteFrom('derivative').where('media_id', '=', mediaId).where('audience', '=', audience).execute()
	if (rows.length > 0) await trx.insertInto('derivative').values(rows).execute()
}

export interface Twin {
	readonly id: string
	readonly contributionId: string
	readonly state: MediaRow['state']
}

/** A file of the same content among this member's own, those of this contribution first. Other people's are never looked at. */
export async function findTwin(trx: Transaction, memberId: string, contributionId: string, sha256: string): Promise<Twin | undefined> {
	const row = await trx
		.selectFrom('media')
		.innerJoin('contribution', 'contribution.id', 'media.contribution_id')
		.where('media.sha256', '=', sha256)
		.where('contribution.member_id', '=', memberId)
		.where('media.state', '!=', 'removed')
		.select(['media.id', 'media.contribution_id', 'media.state'])
		.orderBy(sql`(media.contribution_id = ${contributionId})`, 'desc')
		.orderBy('media.received_at')
		.limit(1)
		.executeTakeFirst()
	return row && { id: row.id, contributionId: row.contribution_id, state: row.state }
}
