import { sql } from 'kysely'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import type { Transaction } from '../schema.ts'
import type { NewUpload, UploadRow } from '../tables/media.ts'

export async function insertUpload(trx: Transaction, row: NewUpload): Promise<void> {
	await trx.insertInto('upload').values(row).execute()
}

/** Loads an upload for change: nobody else changes it until the transaction ends. */
export async function lockUpload(trx: Transaction, id: string): Promise<UploadRow | undefined> {
	return trx.selectFrom('upload').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Holds a member's uploads still while they are counted, so that two begun at once cannot both slip under a quota. */
export async function lockMemberUploads(trx: Transaction, memberId: string): Promise<void> {
	await trx.selectFrom('member').select('id').where('id', '=', memberId).forNoKeyUpdate().execute()
}

/** Moves an upload on; false when it was no longer in state `from`. */
export async function moveUpload(
	trx: Transaction,
	id: string,
	from: UploadRow['state'],
	to: UploadRow['state'],
	at: Date,
	extra: { mediaId?: string; duplicateOf?: string; refusal?: UploadRefusal } = {},
): Promise<boolean> {
	const moved = await trx
		.updateTable('upload')
		.set({
			state: to,
			updated_at: at,
			...(extra.mediaId === undefined ? {} : { media_id: extra.mediaId }),
			...(extra.duplicateOf === undefined ? {} : { duplicate_of: extra.duplicateOf }),
			...(extra.refusal === undefined ? {} : { refusal: JSON.stringify(extra.refusal) }),
		})
		.where('id', '=', id)
		.where('state', '=', from)
		.executeTakeFirst()
	return moved.numUpdatedRows === 1n
}

/** Bytes are coming: the time to expiry begins anew. */
export async function extendUpload(trx: Transaction, id: string, at: Date, expiresAt: Date): Promise<void> {
	await trx.updateTable('upload').set({ updated_at: at, expires_at: expiresAt }).where('id', '=', id).where('state', '=', 'open').execute()
}

export async function noteUploadContent(trx: Transaction, id: string, sha256: string): Promise<void> {
	await trx.updateTable('upload').set({ sha256 }).where('id', '=', id).execute()
}

export interface UploadCounts {
	readonly filesInContribution: number
	readonly member: { readonly openUploads: number; readonly bytesToday: number; readonly bytesTotal: number }
}

/** What limits and quotas are measured against; call under `lockMemberUploads`. */
export async function countUploads(trx: Transaction, memberId: string, contributionId: string, since: Date): Promise<UploadCounts> {
	const counted = await trx
		.selectFrom('upload')
		.where('member_id', '=', memberId)
		.where('state', 'in', ['open', 'complete', 'received'])
		.select([
			sql<number>`count(*) filter (where state = 'open')`.as('open'),
			sql<number>`count(*) filter (where state in ('open', 'complete') and contribution_id = ${contributionId})`.as('coming'),
			sql<number>`coalesce(sum(bytes) filter (where created_at > ${since}), 0)::bigint`.as('today'),
			sql<number>`coalesce(sum(bytes), 0)::bigint`.as('total'),
		])
		.executeTakeFirstOrThrow()
	const media = await trx
		.selectFrom('media')
		.where('contribution_id', '=', contributionId)
		.where('state', 'in', ['received', 'ready'])
		.select(sql<number>`count(*)`.as('count'))
		.executeTakeFirstOrThrow()
	return {
		filesInContribution: counted.coming + media.count,
		member: { openUploads: counted.open, bytesToday: counted.today, bytesTotal: counted.total },
	}
}
