import { sql } from 'kysely'
import type { Db } from '../schema.ts'

/** Contributions as `c`, with the findings of their last screening as `screened`; null without one. */
export function screenedContributions(db: Db) {
	return db.selectFrom('contribution as c').leftJoinLateral(
		(eb) =>
			eb.selectFrom('screening').select('findings').whereRef('contribution_id', '=', 'c.id').orderBy('at', 'desc').limit(1).as('screened'),
		(join) => join.onTrue(),
	)
}

/** How many files of the gift have arrived and were not refused, over `c`. */
export const giftFileCount = sql<number>`(select count(*)::int from media where media.contribution_id = c.id and media.part = 'gift' and media.state in ('received', 'ready'))`
