import { hearGuess, slipGuessLimits } from '#moderation/contribute/slip-guess.ts'
import { accept, type Result } from '#moderation/refusal.ts'
import type { Transaction } from '#db/schema.ts'
import { dropGuesses, dropOldGuesses, keepGuesses, lockGuesses } from '#db/write/slip-guess.ts'
import type { Context } from '../context.ts'
import { networkOf } from '../members/network-of.ts'

export interface Guess {
	/** As issued, whether there is such a slip or not. */
	readonly code: string
	readonly address: string
	/** The square on its paper was scanned. */
	readonly hasPaper: boolean
}

type Counting = Pick<Context, 'db' | 'now' | 'limits'>

/** Counts a guess as a miss before it is looked at, so that many at once are many; or refuses to hear it. */
export async function countGuess(context: Counting, guess: Guess): Promise<Result<{ readonly isStranger: boolean }>> {
	const { codeKey, fromKey, strangersKey } = keysOf(context, guess)
	return context.db.transaction().execute(async (trx) => {
		const now = context.now()
		const rows = await lockGuesses(trx, codeKey, [fromKey, strangersKey])
		const [from, all] = [fromKey, strangersKey].map((key) => rows.find((row) => row.from_key === key))
		const guesser = { misses: from?.misses ?? 0, lastAt: from?.last_at ?? null, openedAt: from?.opened_at ?? null }
		const strangers = { misses: all?.misses ?? 0, since: all?.since ?? null }
		const heard = hearGuess({ guesser, strangers, hasPaper: guess.hasPaper }, now)
		if (!heard.ok) return heard
		const kept = heard.value
		await keepGuesses(trx, {
			...{ code_key: codeKey, from_key: fromKey, misses: kept.guesser.misses, since: from?.since ?? now },
			...{ last_at: now, opened_at: guesser.openedAt },
		})
		if (kept.isStranger)
			await keepGuesses(trx, { code_key: codeKey, from_key: strangersKey, ...kept.strangers, last_at: now, opened_at: null })
		return accept({ isStranger: kept.isStranger })
	})
}

/** The guess was right: it is held against nobody, and its network is known from now on. */
export async function forgiveGuess(context: Counting, guess: Guess, isStranger: boolean): Promise<void> {
	const { codeKey, fromKey, strangersKey } = keysOf(context, guess)
	await context.db.transaction().execute(async (trx) => {
		const now = context.now()
		const all = (await lockGuesses(trx, codeKey, [strangersKey]))[0]
		await keepGuesses(trx, { code_key: codeKey, from_key: fromKey, misses: 0, since: now, last_at: now, opened_at: now })
		if (isStranger && all) await keepGuesses(trx, { ...all, misses: Math.max(0, all.misses - 1) })
		const before = (ms: number): Date => new Date(now.getTime() - ms)
		await dropOldGuesses(trx, before(slipGuessLimits.strangersMs), before(slipGuessLimits.knownMs))
	})
}

/** Another number was drawn, or the slip ended. */
export async function forgetGuesses(trx: Transaction, context: Pick<Context, 'limits'>, code: string): Promise<void> {
	await dropGuesses(trx, codeKeyOf(context, code))
}

function codeKeyOf({ limits }: Pick<Context, 'limits'>, code: string): string {
	return limits.sign(`slip guess at ${code}`)
}

function keysOf(context: Counting, { code, address, hasPaper }: Guess) {
	const { limits } = context
	const from = hasPaper ? 'its paper' : `network ${networkOf(address)}`
	return {
		codeKey: codeKeyOf(context, code),
		fromKey: limits.sign(`slip guess from ${from} at ${code}`),
		strangersKey: limits.sign(`slip guess from all at ${code}`),
	}
}
