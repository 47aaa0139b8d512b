import type { RightsBasis, RightsStatement } from '#moderation/contribute/rights.ts'
import type { Transaction } from '../schema.ts'

export async function putRightsBasis(trx: Transaction, contributionId: string, basis: RightsBasis | null): Promise<void> {
	await trx
		.insertInto('contribution_rights')
		.values({ contribution_id: contributionId, basis })
		.onConflict((conflict) => conflict.column('contribution_id').doUpdateSet({ basis }))
		.execute()
}

export async function putRightsStatement(
	trx: Transaction,
	contributionId: string,
	{ statement, by, at }: { readonly statement: RightsStatement; readonly by: string; readonly at: Date },
): Promise<void> {
	const stated = { statement, stated_by: by, stated_at: at }
	await trx
		.insertInto('contribution_rights')
		.values({ contribution_id: contributionId, basis: null, ...stated })
		.onConflict((conflict) => conflict.column('contribution_id').doUpdateSet(stated))
		.execute()
}
