import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '../schema.ts'
import type { DerivativeTable, MediaRow } from '../tables/media.ts'
import type { ContributionFacts } from './find-contribution-facts.ts'

export interface ServedMedia {
	readonly media: MediaRow
	readonly contribution: ContributionFacts
	/** Published on an entry everyone may see, and not hidden. */
	readonly isPublic: boolean
	/** Communities to whom alone an entry shows it. */
	readonly communities: readonly string[]
	readonly derivatives: readonly Selectable<DerivativeTable>[]
}

/** A file with what decides who may have it; undefined for none, removed or refused ones. */
export async function findServedMedia(db: Db | Transaction, id: string): Promise<ServedMedia | undefined> {
	const found = await db
		.selectFrom('media')
		.innerJoin('contribution', 'contribution.id', 'media.contribution_id')
		.selectAll('media')
		.select(['contribution.member_id', 'contribution.state as contribution_state', 'contribution.verified_by'])
		.select((eb) => [
			eb
				.exists(
					eb
						.selectFrom('entry_media')
						.select('entry_media.media_id')
						.innerJoin('entry', 'entry.id', 'entry_media.entry_id')
						.where('entry.visibility', '=', 'public')
						.whereRef('entry_media.media_id', '=', 'media.id')
						.where('entry_media.published_at', 'is not', null)
						.where('entry_media.hidden_at', 'is', null)
						.where('media.part', '=', 'gift'),
				)
				.as('is_public'),
			sql<string[]>`array(select unnest(e.communities) from entry_media m join entry e on e.id = m.entry_id
				where m.media_id = media.id and e.visibility = 'community' and m.published_at is not null and m.hidden_at is null and media.part = 'gift')`.as(
				'communities',
			),
		])
		.where('media.id', '=', id)
		.where('media.state', 'in', ['received', 'ready'])
		.executeTakeFirst()
	if (!found) return undefined
	const { member_id, contribution_state, verified_by, is_public, communities, ...media } = found
	const derivatives = await db.selectFrom('derivative').selectAll().where('media_id', '=', id).limit(16).execute()
	return {
		media,
		contribution: { id: media.contribution_id, memberId: member_id, state: contribution_state, verifiedBy: verified_by },
		isPublic: Boolean(is_public),
		communities,
		derivatives,
	}
}
