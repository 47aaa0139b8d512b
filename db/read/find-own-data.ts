import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { draftOf } from './draft-of.ts'
import { findContact } from './find-contact.ts'
import { findContributionStory } from './find-contribution-story.ts'
import { findMember } from './find-member.ts'
import { findRights } from './find-rights.ts'
import { findOwnSlip } from './find-slip.ts'
import { listRolesAndCommunities } from './list-roles.ts'

/** A file of one's own with where its bytes are; the address in the store is for whoever makes the archive, not for the archive. */
export interface OwnFile {
	readonly id: string
	readonly contributionCode: string
	readonly fileName: string
	readonly storageKey: string
	readonly bytes: number
	readonly sha256: string
	readonly receivedAt: Date
}

/** Ids of all of a member's contributions, the oldest first. */
export async function listOwnIds(db: Db, memberId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('contribution')
		.select('id')
		.where('member_id', '=', memberId)
		.orderBy('created_at')
		.limit(10_000)
		.execute()
	return rows.map((row) => row.id)
}

/** Originals one gave and did not take away again. */
export async function listOwnFiles(db: Db, memberId: string): Promise<OwnFile[]> {
	return db
		.selectFrom('media')
		.innerJoin('contribution', 'contribution.id', 'media.contribution_id')
		.select(['media.id', 'contribution.code as contributionCode', 'media.file_name as fileName', 'media.storage_key as storageKey'])
		.select(['media.bytes', 'media.sha256', 'media.received_at as receivedAt'])
		.where('contribution.member_id', '=', memberId)
		.where('media.state', '<>', 'removed')
		.orderBy('contribution.created_at')
		.orderBy('media.position')
		.limit(50_000)
		.execute()
}

/** One contribution with all that is kept of it for its giver. */
export async function findOwnContributionData(db: Db, memberId: string, id: string, now: Date) {
	const story = await findContributionStory(db, memberId, id, now)
	const row = await db.selectFrom('contribution').selectAll().where('id', '=', id).where('member_id', '=', memberId).executeTakeFirst()
	if (!story || !row) return undefined
	const { offeredPlaces: _offered, draft: _draft, ...rest } = story
	return {
		...rest,
		words: draftOf(row),
		createdAt: row.created_at.toISOString(),
		slip: await findOwnSlip(db, id),
		rights: await findOwnRights(db, id),
	}
}

/** How the giver said they stand to it, and what was stated of its rights; not by whom. */
async function findOwnRights(db: Db, id: string) {
	const { basis, statement } = await findRights(db, id)
	return { basis, statement }
}

/** What is kept of the member apart from what they gave. */
export async function findOwnMemberData(db: Db, memberId: string) {
	const member = await findMember(db, memberId)
	if (!member) return undefined
	const { communities } = await listRolesAndCommunities(db, memberId)
	const notices = await db
		.selectFrom('notice')
		.select(['kind', 'contribution_id as contributionId', 'created_at as at', 'read_at as readAt', 'letter'])
		.where('member_id', '=', memberId)
		.orderBy('created_at')
		.limit(10_000)
		.execute()
	const sessions = await db.selectFrom('session').select(['created_at as since']).where('user_id', '=', memberId).execute()
	const done = await db
		.selectFrom('event')
		.select(['at', 'kind', 'contribution_id as contributionId', sql<unknown>`payload`.as('said')])
		.where('actor_id', '=', memberId)
		.orderBy('id')
		.limit(50_000)
		.execute()
	return { member: { ...member, communities, contact: await findContact(db, memberId) }, notices, sessions, done }
}
