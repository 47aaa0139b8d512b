import type { MediaPart } from '#moderation/upload/part.ts'
import type { MediaRow } from '../tables/media.ts'
import type { Db } from '../schema.ts'

export interface ContributionFile {
	readonly id: string
	readonly part: MediaPart
	readonly fileName: string
	readonly caption: string
	readonly state: MediaRow['state']
	readonly kind: MediaRow['kind']
	readonly bytes: number
	readonly durationSeconds: number | null
	readonly refusal: MediaRow['refusal']
	/** Whether small pictures for desks and owner have been made. */
	readonly hasPicture: boolean
}

/** The files of a contribution in their order, without those removed. The number of files in a contribution is bounded by moderation/upload. */
export async function listContributionFiles(db: Db, contributionId: string): Promise<ContributionFile[]> {
	const rows = await db
		.selectFrom('media')
		.select(['id', 'part', 'file_name', 'caption', 'state', 'kind', 'bytes', 'duration_seconds', 'refusal'])
		.select((eb) =>
			eb
				.exists(
					eb
						.selectFrom('derivative')
						.select('derivative.id')
						.whereRef('derivative.media_id', '=', 'media.id')
						.where('derivative.audience', '=', 'desk')
						.where('derivative.size', '=', 'small'),
				)
				.as('has_picture'),
		)
		.where('contribution_id', '=', contributionId)
		.where('state', '<>', 'removed')
		.orderBy('position')
		.orderBy('id')
		.limit(500)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		part: row.part,
		fileName: row.file_name,
		caption: row.caption,
		state: row.state,
		kind: row.kind,
		bytes: row.bytes,
		durationSeconds: row.duration_seconds,
		refusal: row.refusal,
		hasPicture: Boolean(row.has_picture),
	}))
}
