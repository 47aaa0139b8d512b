import { describe, expect, test } from 'vitest'
import { advance } from '#moderation/advance.ts'
import { contributionActs, contributionStates, lifecycle } from '#moderation/lifecycle.ts'

describe('the transition table', () => {
	test.each([
		{ why: 'a draft is sent', from: 'draft', act: 'submit', to: 'submitted' },
		{ why: 'what was returned is sent again', from: 'returned', act: 'submit', to: 'submitted' },
		{ why: 'a verified gift is merged', from: 'verified', act: 'merge', to: 'merged' },
		{ why: 'a refused one goes nowhere by itself', from: 'refused', act: 'approve', to: undefined },
		{ why: 'nothing is merged before it is verified', from: 'approved', act: 'merge', to: undefined },
		{ why: 'nothing is published before it is merged', from: 'verified', act: 'publish', to: undefined },
	] as const)('$why', ({ from, act, to }) => {
		const result = advance(from, act)
		expect(result).toEqual(to ? { ok: true, value: to } : { ok: false, refusal: { code: 'wrong-state', state: from, act } })
	})

	test('every state but the ends has a way out, and every state can be reached', () => {
		expect(contributionStates.filter((state) => Object.keys(lifecycle[state]).length === 0)).toEqual(['withdrawn'])
		const reached = new Set<string>(Object.values(lifecycle).flatMap((ways) => Object.values(ways)))
		expect(contributionStates.filter((state) => !reached.has(state))).toEqual(['draft'])
	})

	test('every act is possible somewhere', () => {
		const used = new Set(Object.values(lifecycle).flatMap((ways) => Object.keys(ways)))
		expect(contributionActs.filter((act) => !used.has(act))).toEqual([])
	})
})
