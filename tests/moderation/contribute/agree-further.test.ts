import { expect, test } from 'vitest'
import { mayAgreeFor, whoAgrees } from '#moderation/contribute/agree-further.ts'
import { grantedPurposes, type PastConsent } from '#moderation/contribute/consent.ts'

const giver: PastConsent = { purpose: 'keep', by: 'giver', personId: null, stands: true }
const elder: PastConsent = { purpose: 'keep', by: 'person', personId: 'a', stands: true }
const other: PastConsent = { ...elder, personId: 'b' }
const child: PastConsent = { ...elder, by: 'guardian', personId: 'c' }

test.each([
	{ why: 'nobody was asked yet', consents: [], slip: false, who: ['giver'] },
	{ why: 'the giver', consents: [giver], slip: true, who: ['giver'] },
	{ why: 'an elder alone', consents: [elder], slip: false, who: ['a'] },
	{ why: 'an elder alone, with the slip', consents: [elder], slip: true, who: ['a'] },
	{ why: 'giver and elder, on the site: the elder is not spoken for', consents: [giver, elder], slip: false, who: ['giver'] },
	{ why: 'giver and elder, by whoever holds the elder’s slip', consents: [giver, elder], slip: true, who: ['giver', 'a'] },
	{ why: 'two people: neither is spoken for', consents: [elder, other], slip: true, who: ['giver'] },
	{ why: 'a guardian speaks for a child, not for the giver', consents: [giver, child], slip: true, who: ['giver'] },
])('$why', ({ consents, slip, who }) => {
	expect(whoAgrees(consents, slip).map(({ personId }) => personId ?? 'giver')).toEqual(who)
})

test('agreeing to more ends nothing that was agreed to', () => {
	const before = [elder, { ...elder, purpose: 'everyone' as const }]
	const more = whoAgrees(before, false).map((party): PastConsent => ({ ...party, purpose: 'machine-learning', stands: true }))
	expect([...grantedPurposes([...before, ...more])].sort()).toEqual(['everyone', 'keep', 'machine-learning'])
})

test('a helper puts nobody’s agreement down against what they took back', () => {
	const theirs = { by: 'person', personId: 'a' } as const
	const took = { ...elder, purpose: 'everyone', stands: false, via: 'slip' } as const
	expect(mayAgreeFor(theirs, 'everyone', [took])).toBe(false)
	expect(mayAgreeFor(theirs, 'everyone', [{ ...took, via: 'office' }])).toBe(false)
	expect(mayAgreeFor(theirs, 'everyone', [{ ...took, via: 'site' }])).toBe(true)
	expect(mayAgreeFor(theirs, 'reuse', [took])).toBe(true)
	expect(mayAgreeFor({ by: 'giver', personId: null }, 'everyone', [took])).toBe(true)
})
