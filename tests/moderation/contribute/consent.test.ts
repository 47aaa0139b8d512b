import { describe, expect, test } from 'vitest'
import { grantedPurposes, unconsented, type PastConsent } from '#moderation/contribute/consent.ts'
import { consentPurposes, type ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import { decideConsent, type ConsentAsked, type ConsentGround } from '#moderation/contribute/give-consent.ts'
import { decideRevocation } from '#moderation/contribute/revocation.ts'
import type { Contribution } from '#moderation/contribution.ts'
import { contributionStates } from '#moderation/lifecycle.ts'

const elder = 'a0000000-0000-4000-8000-000000000001'
const child = 'a0000000-0000-4000-8000-000000000002'
const photo = 'b0000000-0000-4000-8000-000000000001'
const voice = 'b0000000-0000-4000-8000-000000000002'
const giver = (purpose: ConsentPurpose, stands = true): PastConsent => ({ purpose, by: 'giver', personId: null, stands })
const person = (purpose: ConsentPurpose, stands = true, personId = elder): PastConsent => ({ purpose, by: 'person', personId, stands })
const guardian = (purpose: ConsentPurpose, stands = true): PastConsent => ({ purpose, by: 'guardian', personId: child, stands })

describe('what is agreed to', () => {
	test.each<{ why: string; consents: PastConsent[]; minors?: string[]; granted: ConsentPurpose[] }>([
		{ why: 'nobody asked is nobody agreeing', consents: [], granted: [] },
		{ why: 'the giver alone', consents: [giver('keep'), giver('everyone')], granted: ['keep', 'everyone'] },
		{
			why: 'an elder who spoke for herself, with no giver asked',
			consents: [person('keep'), person('everyone')],
			granted: ['keep', 'everyone'],
		},
		{ why: 'both were asked, one agrees', consents: [giver('keep'), giver('everyone'), person('keep')], granted: ['keep'] },
		{ why: 'who took it back still counts', consents: [giver('everyone'), person('everyone', false)], granted: [] },
		{ why: 'who took it back and gave it anew', consents: [giver('everyone', false), giver('everyone')], granted: ['everyone'] },
		{ why: 'a child named without a guardian’s word', consents: [giver('keep'), giver('everyone')], minors: [child], granted: [] },
		{
			why: 'a child named, the guardian agrees to less',
			consents: [giver('keep'), giver('everyone'), guardian('keep')],
			minors: [child],
			granted: ['keep'],
		},
		{ why: 'a guardian’s word alone is not the giver’s', consents: [giver('keep'), guardian('everyone')], minors: [child], granted: [] },
	])('$why', ({ consents, minors = [], granted }) => {
		expect([
			...grantedPurposes(
				consents,
				minors.map((id) => ({ id })),
			),
		]).toEqual(granted)
	})

	test('taking back never grants, and asking one more person never grants', () => {
		const all = consentPurposes.flatMap((purpose) => [giver(purpose), person(purpose), guardian(purpose)])
		for (let seed = 1; seed < 400; seed++) {
			const some = all.filter((_, index) => ((seed * 2654435761) >>> (index % 31)) & 1)
			const before = grantedPurposes(some, [{ id: child }])
			for (const [index, one] of some.entries()) {
				const after = grantedPurposes(some.with(index, { ...one, stands: false }), [{ id: child }])
				expect([...after].every((purpose) => before.has(purpose))).toBe(true)
			}
			const asked = grantedPurposes([...some, person('keep', true, photo)], [{ id: child }])
			expect([...asked].every((purpose) => before.has(purpose) || purpose === 'keep')).toBe(true)
		}
	})

	test.each([
		{ granted: consentPurposes, terms: 'cc-by-4.0', lacking: [] },
		{ granted: ['keep', 'reuse'], terms: 'cc-by-4.0', lacking: ['everyone'] },
		{ granted: ['everyone'], terms: 'cc-by-4.0', lacking: ['reuse'] },
		{ granted: ['everyone'], terms: 'UND', lacking: [] },
		{ granted: ['keep', 'reuse'], terms: 'UND', lacking: ['everyone'] },
		{ granted: [], terms: null, lacking: ['everyone', 'reuse'] },
	] as const)('publishing under $terms with $granted lacks $lacking', ({ granted, terms, lacking }) => {
		expect(unconsented(new Set<ConsentPurpose>(granted), terms)).toEqual(lacking)
	})
})

const asked: ConsentAsked = { purposes: ['keep'], by: 'giver', personId: null, way: 'tick', mediaId: null }
const ground: ConsentGround = {
	state: 'draft',
	licence: 'cc-by-4.0',
	people: [{ id: elder }, { id: child, isMinor: true, guardian: 'H’Bia Niê' }],
	files: [
		{ id: photo, kind: 'image', isPublic: false },
		{ id: voice, kind: 'audio', isPublic: false },
	],
	standing: [],
}

describe('giving', () => {
	test.each<{ why: string; asked?: Partial<ConsentAsked>; ground?: Partial<ConsentGround>; given: ConsentPurpose[] | string }>([
		{ why: 'by a tick', given: ['keep'] },
		{ why: 'for two at once, each once', asked: { purposes: ['keep', 'community', 'keep'] }, given: ['keep', 'community'] },
		{ why: 'what stands is not given twice', ground: { standing: [{ purpose: 'keep', by: 'giver', personId: null }] }, given: [] },
		{ why: 'another’s word stands apart', ground: { standing: [{ purpose: 'keep', by: 'person', personId: elder }] }, given: ['keep'] },
		{ why: 'by an elder, recorded', asked: { by: 'person', personId: elder, way: 'voice', mediaId: voice }, given: ['keep'] },
		{ why: 'by a signature', asked: { way: 'signature', mediaId: photo }, given: ['keep'] },
		{ why: 'for a child by the guardian named', asked: { by: 'guardian', personId: child }, given: ['keep'] },
		{ why: 'for no purpose', asked: { purposes: [] }, given: 'purposes' },
		{ why: 'a guardian of a grown-up', asked: { by: 'guardian', personId: elder }, given: 'person' },
		{
			why: 'a guardian without a name',
			asked: { by: 'guardian', personId: child },
			ground: { people: [{ id: child, isMinor: true, guardian: ' ' }] },
			given: 'guardian',
		},
		{ why: 'somebody who is not named on it', asked: { by: 'person', personId: photo }, given: 'person' },
		{ why: 'a giver who is somebody named', asked: { personId: elder }, given: 'person' },
		{ why: 'a signature without its paper', asked: { way: 'signature' }, given: 'proof' },
		{ why: 'a voice that is a picture', asked: { way: 'voice', mediaId: photo }, given: 'proof' },
		{ why: 'a signature that is a sound', asked: { way: 'signature', mediaId: voice }, given: 'proof' },
		{ why: 'a file of another contribution', asked: { way: 'voice', mediaId: elder }, given: 'proof' },
		{ why: 'a tick with a file', asked: { mediaId: photo }, given: 'proof' },
		{
			why: 'a proof that everyone can see',
			asked: { way: 'voice', mediaId: voice },
			ground: { files: [{ id: voice, kind: 'audio', isPublic: true }] },
			given: 'proof',
		},
		{ why: 'to something withdrawn', ground: { state: 'withdrawn' }, given: 'wrong-state' },
	])('$why', ({ asked: more, ground: other, given }) => {
		const decided = decideConsent({ ...asked, ...more }, { ...ground, ...other })
		if (typeof given !== 'string') expect(decided).toEqual({ ok: true, value: given })
		else if (given === 'wrong-state') expect(decided).toMatchObject({ refusal: { code: given } })
		else expect(decided).toMatchObject({ refusal: { code: 'invalid', faults: [{ field: given }] } })
	})
})

const gift = (state: Contribution['state']): Contribution => ({
	id: elder,
	memberId: child,
	state,
	version: 3,
	licence: 'cc-by-4.0',
	claim: null,
	reviewedBy: null,
	verifiedBy: null,
	judgedBy: [],
})
const full = [giver('keep'), giver('everyone'), giver('reuse'), giver('machine-learning')]
const ask = (purposes: ConsentPurpose[], personId: string | null = null) => ({
	purposes,
	personId,
	via: 'site' as const,
	askedAt: new Date('2026-11-20T00:00:00Z'),
})

describe('taking back', () => {
	test.each(contributionStates)('“everyone” of what is %s', (state) => {
		const decided = decideRevocation(gift(state), ask(['everyone']), full, [])
		const isShown = state === 'merged' || state === 'published'
		expect(decided).toMatchObject({ ok: true, value: { next: isShown ? 'kept' : state, takesBack: isShown, stopsReuse: false } })
	})

	test.each<{ why: string; purposes: ConsentPurpose[]; consents?: PastConsent[]; personId?: string; expected: object }>([
		{ why: 'reuse: what shows goes on showing', purposes: ['reuse'], expected: { next: 'published', takesBack: false, stopsReuse: true } },
		{
			why: 'machine learning moves nothing',
			purposes: ['machine-learning'],
			expected: { next: 'published', takesBack: false, stopsReuse: false },
		},
		{
			why: 'one of two who agreed: it is as if both had ended it',
			purposes: ['everyone'],
			personId: elder,
			consents: [giver('everyone'), person('everyone')],
			expected: { takesBack: true, events: [{ kind: 'consent-revoked', personId: elder }, { kind: 'contribution-moved' }] },
		},
		{
			why: 'where it was not agreed by all, nothing showed by it',
			purposes: ['everyone'],
			consents: [giver('everyone'), person('everyone', false)],
			expected: { takesBack: false, next: 'published' },
		},
	])('$why', ({ purposes, consents = full, personId = null, expected }) => {
		expect(decideRevocation(gift('published'), ask(purposes, personId), consents, [])).toMatchObject({ ok: true, value: expected })
	})

	test.each([
		{ why: 'what was never given', purposes: ['community'] as const, refusal: { code: 'nothing-changed' } },
		{ why: 'to keep nothing is to withdraw it all', purposes: ['keep'] as const, refusal: { code: 'invalid' } },
	])('refused: $why', ({ purposes, refusal }) => {
		expect(decideRevocation(gift('published'), ask([...purposes]), full, [])).toMatchObject({ ok: false, refusal })
	})

	test('the audit is told when it was asked for', () => {
		const decided = decideRevocation(gift('published'), ask(['reuse']), full, [])
		expect(decided).toMatchObject({
			value: { events: [{ kind: 'consent-revoked', purpose: 'reuse', via: 'site', askedAt: '2026-11-20T00:00:00.000Z' }] },
		})
	})
})
