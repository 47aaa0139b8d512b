import { sql, type Insertable } from 'kysely'
import type { Transaction } from '../schema.ts'
import type { SlipGuessRow, SlipGuessTable } from '../tables/slip.ts'

/** What is counted of guesses at one slip from these sources; until the transaction ends nobody else counts one at it. */
export async function lockGuesses(trx: Transaction, codeKey: string, fromKeys: readonly string[]): Promise<SlipGuessRow[]> {
	await sql`select pg_advisory_xact_lock(hashtext(${`slip guess ${codeKey}`}))`.execute(trx)
	return trx
		.selectFrom('slip_guess')
		.selectAll()
		.where('code_key', '=', codeKey)
		.where('from_key', 'in', [...fromKeys])
		.execute()
}

export async function keepGuesses(trx: Transaction, guesses: Insertable<SlipGuessTable>): Promise<void> {
	await trx
		.insertInto('slip_guess')
		.values(guesses)
		.onConflict((conflict) => conflict.columns(['code_key', 'from_key']).doUpdateSet(guesses))
		.execute()
}

/** Forgets counts that bind nobody any more: those never opened from after the one moment, the others after the other. */
export async function dropOldGuesses(trx: Transaction, strangersBefore: Date, knownBefore: Date): Promise<void> {
	await trx
		.deleteFrom('slip_guess')
		.where('last_at', '<', strangersBefore)
		.where((eb) => eb.or([eb('opened_at', 'is', null), eb('opened_at', '<', knownBefore)]))
		.execute()
}

/** A number drawn anew starts afresh: no guess was at it. */
export async function dropGuesses(trx: Transaction, codeKey: string): Promise<void> {
	await trx.deleteFrom('slip_guess').where('code_key', '=', codeKey).execute()
}
