import type { Db } from '../schema.ts'
import type { ContributionFacts } from './find-contribution-facts.ts'

export interface CopyPlaceRow {
	readonly mediaId: string
	readonly facts: ContributionFacts
	readonly code: string
	readonly title: string
	readonly contributorName: string
	readonly isPicture: boolean
}

/** The contributions these files were given in; whether a viewer may know of them is for the caller to ask (`can`). */
export async function listCopyPlaces(db: Db, mediaIds: readonly string[]): Promise<CopyPlaceRow[]> {
	if (mediaIds.length === 0) return []
	const rows = await db
		.selectFrom('media')
		.innerJoin('contribution as c', 'c.id', 'media.contribution_id')
		.innerJoin('member', 'member.id', 'c.member_id')
		.select([
			'media.id as mediaId',
			'media.kind',
			'c.id',
			'c.code',
			'c.title',
			'c.member_id',
			'c.state',
			'c.verified_by',
			'member.display_name',
		])
		.where('media.id', 'in', [...mediaIds])
		.where('media.state', '=', 'ready')
		.limit(mediaIds.length)
		.execute()
	return rows.map((row) => ({
		mediaId: row.mediaId,
		facts: { id: row.id, memberId: row.member_id, state: row.state, verifiedBy: row.verified_by },
		code: row.code,
		title: row.title,
		contributorName: row.display_name,
		isPicture: row.kind !== 'audio',
	}))
}
