import type { Terms } from '#moderation/contribute/terms.ts'
import type { CreditPart } from '#moderation/merge/attribution.ts'
import { sql } from 'kysely'
import type { Db } from '../schema.ts'

export interface UnpublishedMedia {
	readonly mediaId: string
	readonly storageKey: string
	readonly maskVersion: number
	readonly credit: string
	readonly people: readonly CreditPart[]
	readonly licence: Terms
	/** Everyone it concerns agrees to its being reused. */
	readonly isReusable: boolean
	readonly caption: string
	readonly title: string
	readonly identifier: string
}

/** Files a merge brought into the registry whose public copies are still to be made; those a rule keeps for its community too, none that is hidden otherwise, waits for the virus scanner or was found infected. */
export async function listUnpublishedMedia(db: Db, contributionId: string): Promise<UnpublishedMedia[]> {
	return db
		.selectFrom('entry_media')
		.innerJoin('media', 'media.id', 'entry_media.media_id')
		.innerJoin('entry', 'entry.id', 'entry_media.entry_id')
		.select([
			'entry_media.media_id as mediaId',
			'media.storage_key as storageKey',
			'media.mask_version as maskVersion',
			'entry_media.credit',
			'entry_media.people',
			'entry_media.licence',
			'entry_media.caption',
			'entry.title',
			'entry.identifier',
		])
		.select(sql<boolean>`is_agreed(entry_media.contribution_id, 'reuse')`.as('isReusable'))
		.where('entry_media.contribution_id', '=', contributionId)
		.where('entry_media.published_at', 'is', null)
		.where((eb) => eb.or([eb('entry_media.hidden_at', 'is', null), eb('entry_media.hidden_for', '=', 'rule')]))
		.where('media.state', '=', 'ready')
		.where('media.masked', '<>', 'hidden')
		.where(sql<boolean>`(media.scan is null or media.scan ->> 'outcome' in ('clean', 'too-large'))`)
		.orderBy('entry_media.position')
		.limit(500)
		.execute()
}
