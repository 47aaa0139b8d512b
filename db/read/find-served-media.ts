import { sql, type Selectable } from 'kysely'
import type { EntryVisibility } from '#moderation/entry.ts'
import type { AccessRule } from '#moderation/publish/access-rule.ts'
import type { Db, Transaction } from '../schema.ts'
import type { DerivativeTable, MediaRow } from '../tables/media.ts'
import { ruleColumns } from './list-rules.ts'
import type { ContributionFacts } from './find-contribution-facts.ts'

/** One entry a file stands in, published, and not before everyone. */
export interface MediaWay {
	readonly visibility: EntryVisibility
	readonly communities: readonly string[]
	readonly isTakenDown: boolean
	readonly entryRules: readonly AccessRule[]
	readonly fileRules: readonly AccessRule[]
}

export interface ServedMedia {
	readonly media: MediaRow
	readonly contribution: ContributionFacts
	/** Published on an entry everyone may see, and not hidden. */
	readonly isPublic: boolean
	/** Machines may learn from it: everyone concerned agrees, no rule of a community forbids it, and its giver could license it. */
	readonly isForLearning: boolean
	/** Communities its givers agreed to show it to, by whom no rule and no officer keeps it from them: their members have its public copies, where it has any. */
	readonly agreedFor: readonly string[]
	/** Entries that show it to some: which, and under which rules. */
	readonly ways: readonly MediaWay[]
	readonly derivatives: readonly Selectable<DerivativeTable>[]
}

/** A file with what decides who may have it; undefined for none, removed or refused ones. */
export async function findServedMedia(db: Db | Transaction, id: string): Promise<ServedMedia | undefined> {
	const found = await db
		.selectFrom('media')
		.innerJoin('contribution', 'contribution.id', 'media.contribution_id')
		.selectAll('media')
		.select(['contribution.member_id', 'contribution.state as contribution_state', 'contribution.verified_by'])
		.select(
			sql<string | null>`(select h.community from custodian_hold h where h.contribution_id = contribution.id and h.answered_at is null
				and contribution.state = 'held' limit 1)`.as('held_for'),
		)
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
			sql<boolean>`is_agreed(contribution.id, 'machine-learning')
				and not exists (select from contribution_rights s where s.contribution_id = contribution.id and s.statement is not null)
				and not exists (select from access_rule r where r.lifted_at is null and r.kind = 'no-machine-learning' and (r.media_id = media.id
					or r.contribution_id = contribution.id or r.entry_id in (select m.entry_id from entry_media m where m.media_id = media.id)))`.as(
				'is_for_learning',
			),
			sql<string[]>`array(select unnest(e.communities)
				from (select entry_id from match where contribution_id = contribution.id order by at desc limit 1) v join entry e on e.id = v.entry_id
				where contribution.state in ('verified', 'merged', 'published', 'kept') and e.visibility in ('public', 'community') and media.part = 'gift'
					and is_agreed(contribution.id, 'community') and not is_kept_from_public(media.id, contribution.id)
					and not exists (select from access_rule r where r.entry_id = e.id and r.lifted_at is null
						and r.kind not in ('no-commercial', 'no-machine-learning'))
					and not exists (select from takedown t where t.lifted_at is null and (t.media_id = media.id or t.entry_id = e.id and t.media_id is null)))`.as(
				'agreed_for',
			),
			sql<MediaWay[]>`array(select jsonb_build_object('visibility', e.visibility, 'communities', e.communities,
					'isTakenDown', exists (select from takedown t where t.entry_id = e.id and t.media_id is null and t.lifted_at is null),
					'entryRules', array(select jsonb_build_object(${ruleColumns}) from access_rule r where r.entry_id = e.id and r.lifted_at is null),
					'fileRules', array(select jsonb_build_object(${ruleColumns}) from access_rule r where r.lifted_at is null
						and (r.media_id = m.media_id or r.contribution_id = m.contribution_id)))
				from entry_media m join entry e on e.id = m.entry_id
				where m.media_id = media.id and e.visibility in ('public', 'community') and m.published_at is not null
					and (m.hidden_at is null or m.hidden_for = 'rule'))`.as('ways'),
		])
		.where('media.id', '=', id)
		.where('media.state', 'in', ['received', 'ready'])
		.executeTakeFirst()
	if (!found) return undefined
	const { member_id, contribution_state, verified_by, held_for, is_public, is_for_learning, agreed_for, ways, ...media } = found
	const derivatives = await db.selectFrom('derivative').selectAll().where('media_id', '=', id).limit(16).execute()
	return {
		media,
		contribution: { id: media.contribution_id, memberId: member_id, state: contribution_state, verifiedBy: verified_by, heldFor: held_for },
		isPublic: Boolean(is_public),
		isForLearning: is_for_learning,
		agreedFor: agreed_for,
		ways,
		derivatives,
	}
}
