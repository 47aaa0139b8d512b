import type { Insertable } from 'kysely'
import type { GoodLook } from '#moderation/review/second-look.ts'
import type { Transaction } from '../schema.ts'
import type { SecondLookTable } from '../tables/reviewer.ts'

/** The rule in force: the seed from which decisions are drawn, and how many in a thousand. */
export async function findSecondLookRule(trx: Transaction): Promise<{ readonly seed: string; readonly sharePerMille: number } | undefined> {
	return trx
		.selectFrom('second_look_rule')
		.select(['seed', 'share_per_mille as sharePerMille'])
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
}

/** The seed stays; false when the share was this already. */
export async function insertSecondLookShare(trx: Transaction, sharePerMille: number, setBy: string, at: Date): Promise<boolean> {
	const rule = await findSecondLookRule(trx)
	if (!rule || rule.sharePerMille === sharePerMille) return false
	await trx.insertInto('second_look_rule').values({ seed: rule.seed, share_per_mille: sharePerMille, set_by: setBy, set_at: at }).execute()
	return true
}

export async function insertSecondLook(trx: Transaction, row: Insertable<SecondLookTable>): Promise<void> {
	await trx.insertInto('second_look').values(row).execute()
}

/** False when somebody has looked already. */
export async function fillSecondLook(trx: Transaction, id: string, lookerId: string, look: GoodLook, at: Date): Promise<boolean> {
	const filled = await trx
		.updateTable('second_look')
		.set({ looker_id: lookerId, decision: look.decision, reason: look.reason, words: look.words, looked_at: at })
		.where('id', '=', id)
		.where('looker_id', 'is', null)
		.executeTakeFirst()
	return filled.numUpdatedRows === 1n
}
