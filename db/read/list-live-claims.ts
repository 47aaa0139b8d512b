import type { ClaimStep } from '#moderation/contribution.ts'
import { listRoleHolders } from './list-role-holders.ts'
import type { Db } from '../schema.ts'

/** Work somebody holds now, for those who lead it, with who could take it over. */
export interface LiveClaim {
	readonly contributionId: string
	readonly code: string
	readonly title: string
	readonly step: ClaimStep
	readonly holder: string
	readonly claimedAt: string
	readonly until: string
	readonly minutesLeft: number
	readonly takers: readonly { readonly id: string; readonly name: string }[]
}

const roleOfStep = { review: 'reviewer', verify: 'reviewer', merge: 'officer' } as const

/** All live claims, those that lapse first on top; at most 200. */
export async function listLiveClaims(db: Db, now: Date): Promise<LiveClaim[]> {
	const rows = await db
		.selectFrom('claim')
		.innerJoin('contribution as c', 'c.id', 'claim.contribution_id')
		.innerJoin('member', 'member.id', 'claim.member_id')
		.select([
			'c.id as contributionId',
			'c.code',
			'c.title',
			'c.member_id as giverId',
			'claim.step',
			'claim.member_id as holderId',
			'member.display_name as holder',
			'claim.claimed_at',
			'claim.expires_at',
		])
		.where('claim.expires_at', '>', now)
		.orderBy('claim.expires_at')
		.limit(200)
		.execute()
	const people = { reviewer: await listRoleHolders(db, 'reviewer'), officer: await listRoleHolders(db, 'officer') }
	return rows.map(({ giverId, holderId, claimed_at, expires_at, ...row }) => ({
		...row,
		claimedAt: claimed_at.toISOString(),
		until: expires_at.toISOString(),
		minutesLeft: Math.ceil((expires_at.getTime() - now.getTime()) / 60_000),
		takers: people[roleOfStep[row.step]].filter(({ id }) => id !== giverId && id !== holderId),
	}))
}
