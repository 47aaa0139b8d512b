import type { CircleKind } from '#moderation/publish/access-rule.ts'
import type { Db, Transaction } from '../schema.ts'

export async function findMemberByName(db: Db | Transaction, userNameKey: string): Promise<{ readonly id: string } | undefined> {
	return db.selectFrom('member').select('id').where('user_name_key', '=', userNameKey).where('disabled_at', 'is', null).executeTakeFirst()
}

/** A request to belong, or a belonging (thuộc cộng đồng). */
export interface BelongingLine {
	readonly askId: string
	readonly memberId: string
	readonly memberName: string
	readonly community: string
	readonly isConsented: boolean
	readonly isConfirmed: boolean
	readonly isCustodian: boolean
}

/** What stands or waits: of one member, or of one community; at most 500, those waiting first. */
export async function listBelonging(db: Db, of: { readonly memberId: string } | { readonly community: string }): Promise<BelongingLine[]> {
	let query = db
		.selectFrom('community_ask')
		.innerJoin('member', 'member.id', 'community_ask.member_id')
		.leftJoin('member_community', (join) =>
			join
				.onRef('member_community.member_id', '=', 'community_ask.member_id')
				.onRef('member_community.community', '=', 'community_ask.community'),
		)
		.select([
			'community_ask.id',
			'community_ask.member_id',
			'member.display_name',
			'community_ask.community',
			'consented_at',
			'confirmed_at',
			'is_custodian',
		])
		.where('ended_at', 'is', null)
	query =
		'memberId' in of ? query.where('community_ask.member_id', '=', of.memberId) : query.where('community_ask.community', '=', of.community)
	const rows = await query.orderBy('member_community.granted_at', 'desc').orderBy('asked_at').limit(500).execute()
	return rows.map((row) => ({
		askId: row.id,
		memberId: row.member_id,
		memberName: row.display_name,
		community: row.community,
		isConsented: row.consented_at !== null,
		isConfirmed: row.confirmed_at !== null,
		isCustodian: row.is_custodian ?? false,
	}))
}

export interface CircleLine {
	readonly id: string
	readonly kind: CircleKind
	readonly name: string
	readonly members: readonly { readonly id: string; readonly name: string }[]
}

/** The circles of a community with whoever is in them; at most 200. */
export async function listCircles(db: Db, community: string): Promise<CircleLine[]> {
	const circles = await db
		.selectFrom('circle')
		.select(['id', 'kind', 'name'])
		.where('community', '=', community)
		.orderBy('kind')
		.orderBy('name')
		.limit(200)
		.execute()
	const members = await db
		.selectFrom('circle_member')
		.innerJoin('circle', 'circle.id', 'circle_member.circle_id')
		.innerJoin('member', 'member.id', 'circle_member.member_id')
		.select(['circle_id', 'member.id', 'member.display_name as name'])
		.where('circle.community', '=', community)
		.orderBy('member.display_name')
		.limit(2000)
		.execute()
	return circles.map((circle) => ({
		...circle,
		members: members.filter((member) => member.circle_id === circle.id).map(({ id, name }) => ({ id, name })),
	}))
}
