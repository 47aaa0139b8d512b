import { sql } from 'kysely'
import type { Db } from '../schema.ts'

export interface TailState {
	readonly isWaiting: boolean
	readonly day: string | null
	readonly sealedDay: string | null
}

/** Whether events wait to be linked, and the last day of the chain and of its seals. Locks nothing. */
export async function findTailState(db: Db): Promise<TailState> {
	return db
		.selectFrom('audit_head')
		.select([sql<boolean>`exists (select from audit_tail)`.as('isWaiting'), 'day', 'sealed_day as sealedDay'])
		.executeTakeFirstOrThrow()
}
