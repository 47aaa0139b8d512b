import type { HeritageClass } from '#moderation/heritage.ts'
import type { ConflictKind } from '#moderation/review/conflict-of-interest.ts'
import type { Db } from '../schema.ts'

/** A declaration as it is read by who made it, and by those who lead. */
export interface ConflictView {
	readonly id: string
	readonly by: string
	readonly kind: ConflictKind
	readonly relative: string | null
	readonly heritageClass: HeritageClass | null
	readonly note: string
	readonly declaredAt: string
	readonly endedAt: string | null
}

/** The declarations of one member, or of all (`memberId` null), ended ones too, the latest first; at most 200. */
export async function listConflicts(db: Db, memberId: string | null): Promise<ConflictView[]> {
	let query = db
		.selectFrom('conflict_of_interest as near')
		.innerJoin('member', 'member.id', 'near.member_id')
		.leftJoin('member as relative', 'relative.id', 'near.relative_id')
		.select([
			'near.id',
			'member.display_name as by',
			'near.kind',
			'relative.display_name as relative',
			'near.heritage_class as heritageClass',
			'near.note',
			'near.declared_at',
			'near.ended_at',
		])
		.orderBy('near.declared_at', 'desc')
		.orderBy('near.id')
		.limit(200)
	if (memberId !== null) query = query.where('near.member_id', '=', memberId)
	const rows = await query.execute()
	return rows.map(({ declared_at, ended_at, ...row }) => ({
		...row,
		declaredAt: declared_at.toISOString(),
		endedAt: ended_at?.toISOString() ?? null,
	}))
}
