import { describe, expect, test } from 'vitest'
import { hearGuess, slipGuessLimits, type GuessFacts } from '#moderation/contribute/slip-guess.ts'

const now = new Date('2026-03-01T02:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute
const ago = (ms: number): Date => new Date(now.getTime() - ms)
const facts = (
	guesser: Partial<GuessFacts['guesser']> = {},
	strangers: Partial<GuessFacts['strangers']> = {},
	hasPaper = false,
): GuessFacts => ({
	guesser: { misses: 0, lastAt: null, openedAt: null, ...guesser },
	strangers: { misses: 0, since: null, ...strangers },
	hasPaper,
})
const full = { misses: slipGuessLimits.strangers, since: ago(day) }

describe('a guess is', () => {
	test.each<{ why: string; facts: GuessFacts; waits: number | null }>([
		{ why: 'heard the first time', facts: facts(), waits: null },
		{ why: 'heard after four misses', facts: facts({ misses: 4, lastAt: now }), waits: null },
		{ why: 'put off a minute after five', facts: facts({ misses: 5, lastAt: now }), waits: 60 },
		{ why: 'and heard when it is over', facts: facts({ misses: 5, lastAt: ago(minute) }), waits: null },
		{ why: 'put off two minutes after six', facts: facts({ misses: 6, lastAt: ago(minute) }), waits: 60 },
		{ why: 'put off six hours at the most', facts: facts({ misses: 90, lastAt: now }), waits: 6 * 3600 },
		{ why: 'heard a week after the last miss', facts: facts({ misses: 90, lastAt: ago(7 * day) }), waits: null },
		{ why: 'not heard of strangers once they missed too often', facts: facts({}, full), waits: 29 * 86_400 },
		{ why: 'heard of strangers when their days are over', facts: facts({}, { ...full, since: ago(30 * day) }), waits: null },
		{
			why: 'heard from where it was opened before, whatever strangers do',
			facts: facts({ openedAt: ago(90 * day), lastAt: ago(90 * day) }, full),
			waits: null,
		},
		{ why: 'not for ever', facts: facts({ openedAt: ago(180 * day), lastAt: ago(180 * day) }, full), waits: 29 * 86_400 },
		{ why: 'heard of who has the paper, whatever strangers do', facts: facts({}, full, true), waits: null },
		{ why: 'put off of who has the paper and misses', facts: facts({ misses: 5, lastAt: now }, {}, true), waits: 60 },
	])('$why', ({ facts: given, waits }) => {
		const heard = hearGuess(given, now)
		expect(heard.ok ? null : heard.refusal).toEqual(waits === null ? null : { code: 'too-many-attempts', retryAfterSeconds: waits })
	})

	test.each([
		{
			why: 'a stranger’s counts against all of them',
			given: facts({ misses: 2, lastAt: now }, { misses: 7, since: ago(day) }),
			misses: 3,
			strangers: 8,
		},
		{ why: 'one with the paper does not', given: facts({}, { misses: 7, since: ago(day) }, true), misses: 1, strangers: 7 },
		{ why: 'after a week the counting begins anew', given: facts({ misses: 40, lastAt: ago(8 * day) }), misses: 1, strangers: 1 },
	])('$why', ({ given, misses, strangers }) => {
		expect(hearGuess(given, now)).toMatchObject({ ok: true, value: { guesser: { misses, lastAt: now }, strangers: { misses: strangers } } })
	})
})

/** As many guesses as are heard of someone who tries at every minute of so many days. */
function guessesIn(days: number): number {
	let heard = 0
	let given = facts({ openedAt: now })
	for (let at = now.getTime(); at < now.getTime() + days * day; at += minute) {
		const answer = hearGuess({ ...given, hasPaper: true }, new Date(at))
		if (!answer.ok) continue
		heard++
		given = facts(answer.value.guesser)
	}
	return heard
}

test('the arithmetic holds: no more than forty a week, and 2,100 a year, from one network', () => {
	expect(guessesIn(7)).toBeLessThanOrEqual(40)
	expect(guessesIn(365)).toBeLessThanOrEqual(2100)
	expect((slipGuessLimits.strangers * 365) / 30 + 3 * 2100).toBeLessThan(10_000)
})
