import type { ContributionKind } from '#moderation/contribution.ts'
import type { Db } from '../schema.ts'

/** A member's draft of this kind, about this entry or none, that nothing was ever put into: no word, no file, no upload. */
export async function findBlankDraft(
	db: Db,
	memberId: string,
	kind: ContributionKind,
	aboutEntryId: string | null,
): Promise<string | undefined> {
	const row = await db
		.selectFrom('contribution')
		.select('id')
		.where('member_id', '=', memberId)
		.where('state', '=', 'draft')
		.where('version', '=', 1)
		.where('kind', '=', kind)
		.where('about_entry_id', aboutEntryId === null ? 'is' : '=', aboutEntryId)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('media').select('media.id').whereRef('media.contribution_id', '=', 'contribution.id'))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('upload').select('upload.id').whereRef('upload.contribution_id', '=', 'contribution.id'))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('voice_gift').select('subject').whereRef('voice_gift.contribution_id', '=', 'contribution.id'))),
		)
		.orderBy('updated_at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.id
}
