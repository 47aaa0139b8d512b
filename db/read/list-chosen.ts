import type { ContributionState } from '#moderation/lifecycle.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import { isUuid } from '../is-uuid.ts'
import type { Db } from '../schema.ts'
import { giftFileCount, screenedContributions } from './screened-contributions.ts'

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
	return screenedContributions(db)
		.innerJoin('member', 'member.id', 'c.member_id')
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
			giftFileCount.as('files'),
		])
		.where('c.id', 'in', asked)
		.orderBy('c.state_since')
		.orderBy('c.id')
		.limit(limit)
		.execute()
}
