import { accept, refuse, type Result } from '../refusal.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * Bounds on guesses at a slip's number (đoán số bí mật): of six figures, so there are a million. Whoever misses waits, longer each time; whoever holds the slip
 * does not wait for others.
 *
 * - One network: five misses at once, then waits of 1, 2, 4 … minutes up to 6 hours, forgotten after a week without one. A week holds 14 misses while the waits
 *   still double (they sum to 511 minutes) and 26 at one in 6 hours: at most 40, some 2,100 a year, one chance in 480.
 * - All networks that never opened this slip, together: 300 in 30 days, 3,650 a year, one chance in 270, however many networks they have.
 * - A network from which it was opened in the last half year, and whoever has scanned the paper's own square, is bound by the first rule alone. Were three such
 *   networks hostile, all together would have 9,900 guesses a year: under one chance in a hundred.
 */
export const slipGuessLimits = {
	free: 5,
	firstWaitMs: minute,
	longestWaitMs: 6 * hour,
	forgottenAfterMs: 7 * day,
	strangers: 300,
	strangersMs: 30 * day,
	knownMs: 180 * day,
} as const

/** Misses at one slip from one network, or by its paper. */
export interface Guesser {
	readonly misses: number
	readonly lastAt: Date | null
	/** When the slip was last opened from there. */
	readonly openedAt: Date | null
}

/** Misses at one slip from all networks that never opened it. */
export interface Strangers {
	readonly misses: number
	readonly since: Date | null
}

export interface GuessFacts {
	readonly guesser: Guesser
	readonly strangers: Strangers
	/** The square on the paper was scanned. */
	readonly hasPaper: boolean
}

/** The counts with this guess in them: it is a miss until it proves right. */
export interface HeardGuess {
	readonly guesser: { readonly misses: number; readonly lastAt: Date }
	readonly strangers: { readonly misses: number; readonly since: Date }
	readonly isStranger: boolean
}

/** Whether a guess is heard now, whatever its number; a refusal says for how long not. */
export function hearGuess({ guesser, strangers, hasPaper }: GuessFacts, now: Date): Result<HeardGuess> {
	const { free, forgottenAfterMs, strangersMs, knownMs } = slipGuessLimits
	const misses = isWithin(guesser.lastAt, forgottenAfterMs, now) ? guesser.misses : 0
	const freeAt = misses < free ? 0 : (guesser.lastAt?.getTime() ?? 0) + waitAfter(misses)
	if (freeAt > now.getTime()) return tooMany(freeAt, now)
	const isStranger = !hasPaper && !isWithin(guesser.openedAt, knownMs, now)
	const since = strangers.since !== null && isWithin(strangers.since, strangersMs, now) ? strangers.since : now
	const theirs = since === now ? 0 : strangers.misses
	if (isStranger && theirs >= slipGuessLimits.strangers) return tooMany(since.getTime() + strangersMs, now)
	return accept({
		guesser: { misses: misses + 1, lastAt: now },
		strangers: { misses: theirs + (isStranger ? 1 : 0), since },
		isStranger,
	})
}

/** Milliseconds after so many misses. */
function waitAfter(misses: number): number {
	const { free, firstWaitMs, longestWaitMs } = slipGuessLimits
	return Math.min(firstWaitMs * 2 ** (misses - free), longestWaitMs)
}

function isWithin(at: Date | null, ms: number, now: Date): boolean {
	return at !== null && now.getTime() - at.getTime() < ms
}

function tooMany(until: number, now: Date): Result<never> {
	return refuse({ code: 'too-many-attempts', retryAfterSeconds: Math.max(1, Math.ceil((until - now.getTime()) / 1000)) })
}
