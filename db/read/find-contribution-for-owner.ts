import type { Draft } from '#moderation/contribute/draft.ts'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Db } from '../schema.ts'
import { draftOf } from './draft-of.ts'
import { listContributionFiles, type ContributionFile } from './list-contribution-files.ts'
import { listPendingUploads, type PendingUpload } from './list-pending-uploads.ts'

/** A contribution as its owner sees it. Times are ISO. */
export interface OwnedContribution {
	readonly id: string
	readonly code: string
	readonly state: ContributionState
	readonly stateSince: string
	readonly version: number
	readonly savedAt: string
	readonly submittedAt: string | null
	readonly draft: Draft
	/** Name of the place chosen, as it is called today. */
	readonly placeName: string | null
	readonly files: readonly ContributionFile[]
	readonly uploads: readonly PendingUpload[]
	/** What the reviewer asked for when it was returned, while it stands returned. */
	readonly asked: string | null
}

/** Undefined for a foreign or unknown id alike. */
export async function findContributionForOwner(db: Db, memberId: string, id: string, now: Date): Promise<OwnedContribution | undefined> {
	const row = await db.selectFrom('contribution').selectAll().where('id', '=', id).where('member_id', '=', memberId).executeTakeFirst()
	if (!row) return undefined
	return {
		id: row.id,
		code: row.code,
		state: row.state,
		stateSince: row.state_since.toISOString(),
		version: row.version,
		savedAt: row.updated_at.toISOString(),
		submittedAt: row.submitted_at?.toISOString() ?? null,
		draft: draftOf(row),
		placeName: row.place_id === null ? null : await findPlaceName(db, row.place_id),
		files: await listContributionFiles(db, id),
		uploads: await listPendingUploads(db, id, now),
		asked: row.state === 'returned' ? await findLastRequest(db, id) : null,
	}
}

async function findPlaceName(db: Db, placeId: string): Promise<string | null> {
	const row = await db
		.selectFrom('place_name')
		.select('name')
		.where('place_id', '=', placeId)
		.where('standing', '=', 'official')
		.orderBy('valid_to', (order) => order.desc().nullsFirst())
		.orderBy('valid_from', (order) => order.desc().nullsLast())
		.limit(1)
		.executeTakeFirst()
	return row?.name ?? null
}

async function findLastRequest(db: Db, contributionId: string): Promise<string | null> {
	const row = await db
		.selectFrom('review')
		.select('message')
		.where('contribution_id', '=', contributionId)
		.where('decision', '=', 'return')
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.message ?? null
}
