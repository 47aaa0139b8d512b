import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Db } from '../schema.ts'

/** Contributions in these states last screened under another version of the rules, or never, in the order of their ids after `after`. */
export async function listOutdatedScreenings(
	db: Db,
	rulesVersion: string,
	states: readonly ContributionState[],
	after: string,
	most: number,
): Promise<string[]> {
	const rows = await db
		.selectFrom('contribution as c')
		.leftJoinLateral(
			(eb) =>
				eb
					.selectFrom('screening')
					.select('rules_version')
					.whereRef('contribution_id', '=', 'c.id')
					.orderBy('at', 'desc')
					.limit(1)
					.as('last'),
			(join) => join.onTrue(),
		)
		.select('c.id')
		.where('c.id', '>', after)
		.where('c.state', 'in', [...states])
		.where('last.rules_version', 'is distinct from', rulesVersion)
		.orderBy('c.id')
		.limit(most)
		.execute()
	return rows.map((row) => row.id)
}
