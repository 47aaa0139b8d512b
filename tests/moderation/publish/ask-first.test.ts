import { expect, test } from 'vitest'
import type { AccessRule } from '#moderation/publish/access-rule.ts'
import { askFirst } from '#moderation/publish/ask-first.ts'
import { decideRule } from '#moderation/publish/set-rule.ts'

const community = 'Ê-đê'
const rule = (kind: AccessRule['kind'], ask: string | null = null): AccessRule => ({ kind, community, circleId: null, season: null, ask })
const known = rule('sacred', 'Hỏi già làng')
const entry = { identifier: 'BN-0001', visibility: 'community', rules: [known], isTakenDown: false } as const

test.each([
	{ why: 'custodians agreed to its being known', change: {}, isKnown: true },
	{ why: 'with rules that limit no sight beside it', change: { rules: [known, rule('no-commercial')] }, isKnown: true },
	{ why: 'custodians said nothing', change: { rules: [rule('sacred')] }, isKnown: false },
	{ why: 'one of two rules lets it be known, the other does not', change: { rules: [known, rule('sacred')] }, isKnown: false },
	{ why: 'another rule keeps it back as well', change: { rules: [known, rule('women')] }, isKnown: false },
	{ why: 'officers took it down as well', change: { isTakenDown: true }, isKnown: false },
	{ why: 'it is hidden for another reason', change: { visibility: 'hidden' }, isKnown: false },
	{ why: 'it is gone for good', change: { visibility: 'removed' }, isKnown: false },
	{ why: 'everyone sees it anyway', change: { visibility: 'public', rules: [] }, isKnown: false },
	{ why: 'no rule is on it', change: { rules: [] }, isKnown: false },
] as const)('$why → known: $isKnown', ({ change, isKnown }) => {
	const told = askFirst({ ...entry, ...change })
	expect(told).toEqual(isKnown ? { identifier: 'BN-0001', asked: [{ community, ask: 'Hỏi già làng' }] } : null)
})

const actor = { memberId: 'm', roles: [], communities: [community], custodianOf: [community] } as const
const circle = { id: 'c', kind: 'asked', community } as const

test.each([
	{ why: 'of something sacred', asked: { kind: 'sacred', circle, ask: ' Hỏi già làng ' }, ask: 'Hỏi già làng', fault: null },
	{ why: 'unless they say so nobody is to know', asked: { kind: 'sacred', circle }, ask: null, fault: null },
	{ why: 'who lets it be known says whom to ask', asked: { kind: 'sacred', circle, ask: ' ' }, ask: null, fault: 'ask' },
	{ why: 'in a few words', asked: { kind: 'sacred', circle, ask: 'x'.repeat(301) }, ask: null, fault: 'ask' },
	{ why: 'other rules have nobody to ask', asked: { kind: 'community', circle: null, ask: 'ai' }, ask: null, fault: 'isKnown' },
	{ why: 'a file has no page of its own', asked: { kind: 'sacred', circle, ask: 'ai', isOnFile: true }, ask: null, fault: 'isKnown' },
] as const)('whom to ask: $why', ({ asked, ask, fault }) => {
	const decided = decideRule(actor, community, { season: null, ...asked })
	if (fault === null) expect(decided).toMatchObject({ ok: true, value: { ask } })
	else expect(decided).toMatchObject({ ok: false, refusal: { code: 'invalid', faults: [{ field: fault }] } })
})
