import { sql } from 'kysely'
import type { ContributionState } from '#moderation/lifecycle.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import { isUuid } from '../is-uuid.ts'
import type { Db } from '../schema.ts'

/** A contribution chosen with others, as much as deciding them together needs. */
export interface ChosenContribution {
	readonly id: string
	readonly code: string
	readonly title: string
	readonly description: string
	readonly giver: string
	readonly memberId: string
	readonly state: ContributionState
	readonly version: number
	readonly files: number
	/** Of its last screening; null without one. */
	readonly findings: readonly StoredFinding[] | null
}

/** Those asked for that are there, the longest waiting first; at most `limit`. What the viewer may see of them is for the caller to ask. */
export async function listChosen(db: Db, ids: readonly string[], limit: number): Promise<ChosenContribution[]> {
	const asked = [...new Set(ids.filter(isUuid))].slice(0, limit)
	if (asked.length === 0) return []
	return db
		.selectFrom('contribution as c')
		.innerJoin('member', 'member.id', 'c.member_id')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('screening')
					.select('findings')
					.whereRef('contribution_id', '=', 'c.id')
					.orderBy('at', 'desc')
					.limit(1)
					.as('screened'),
			(join) => join.onTrue(),
		)
		.select([
			'c.id',
			'c.code',
			'c.title',
			'c.description',
			'member.display_name as giver',
			'c.member_id as memberId',
			'c.state',
			'c.version',
			'screened.findings',
			sql<number>`(select count(*)::int from media where media.contribution_id = c.id and media.part = 'gift' and media.state in ('received', 'ready'))`.as(
				'files',
			),
		])
		.where('c.id', 'in', asked)
		.orderBy('c.state_since')
		.orderBy('c.id')
		.limit(limit)
		.execute()
}
