import type { Db } from '../schema.ts'
import type { UploadRow } from '../tables/media.ts'

export interface ContributionUpload {
	readonly upload: UploadRow
	/** What it has become is among the contribution's files: nobody has taken it away again. */
	readonly isThere: boolean
	/** The contribution that has the same content already, when its sender has given it before. */
	readonly duplicate: { readonly contributionId: string; readonly title: string } | null
}

/** What was sent to a contribution lately, the newest first: without what was given up or forgotten. */
export async function listContributionUploads(db: Db, contributionId: string, memberId: string): Promise<ContributionUpload[]> {
	const rows = await db
		.selectFrom('upload')
		.leftJoin('media as twin', 'twin.id', 'upload.duplicate_of')
		.leftJoin('contribution as other', 'other.id', 'twin.contribution_id')
		.leftJoin('media as own', 'own.id', 'upload.media_id')
		.selectAll('upload')
		.select(['other.id as other_id', 'other.title as other_title', 'own.state as own_state'])
		.where('upload.contribution_id', '=', contributionId)
		.where('upload.member_id', '=', memberId)
		.where('upload.state', 'in', ['open', 'complete', 'received', 'refused'])
		.orderBy('upload.created_at', 'desc')
		.orderBy('upload.id')
		.limit(200)
		.execute()
	return rows.map(({ other_id, other_title, own_state, ...upload }) => ({
		upload,
		isThere: own_state !== null && own_state !== 'removed',
		duplicate: other_id === null ? null : { contributionId: other_id, title: other_title ?? '' },
	}))
}
