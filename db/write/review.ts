import type { Insertable } from 'kysely'
import type { OpinionEnd } from '#moderation/verify/judgements.ts'
import type { Transaction } from '../schema.ts'
import type { MatchTable, OpinionTable, ReviewTable, ScreeningTable } from '../tables/contribution.ts'

export async function insertReview(trx: Transaction, row: Insertable<ReviewTable>): Promise<void> {
	await trx.insertInto('review').values(row).execute()
}

export async function insertMatch(trx: Transaction, row: Insertable<MatchTable>): Promise<void> {
	await trx.insertInto('match').values(row).execute()
}

export async function insertOpinion(trx: Transaction, row: Insertable<OpinionTable>): Promise<void> {
	await trx.insertInto('opinion').values(row).execute()
}

/** Closes the opinions that wait: with the verdict they led to, or because it came to none. */
export async function endOpinions(
	trx: Transaction,
	contributionId: string,
	end: { readonly by: OpinionEnd; readonly at: Date; readonly matchId: string | null },
): Promise<void> {
	await trx
		.updateTable('opinion')
		.set({ ended_at: end.at, ended_by: end.by, match_id: end.matchId })
		.where('contribution_id', '=', contributionId)
		.where('ended_at', 'is', null)
		.execute()
}

export async function insertScreening(trx: Transaction, row: Insertable<ScreeningTable>): Promise<void> {
	await trx.insertInto('screening').values(row).execute()
}
