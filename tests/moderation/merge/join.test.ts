import { describe, expect, test } from 'vitest'
import type { EntryRecord, FieldProvenance } from '#moderation/entry.ts'
import { defaultJoinChoice, joinFields, planJoin, whyNotJoin, type JoinEntry } from '#moderation/merge/join.ts'
import { combine } from '#moderation/merge/field-attribution.ts'
import { planPart } from '#moderation/merge/part.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { withoutContribution } from '#moderation/merge/without-contribution.ts'

const origin = (change: Partial<FieldProvenance>): FieldProvenance => ({
	revision: 1,
	kind: 'import',
	at: '',
	contributionId: null,
	credit: null,
	licence: null,
	verifiedBy: null,
	mergedBy: null,
	...change,
})
const name = (text: string, change = {}) => ({ lang: 'vi' as const, text, kind: 'official' as const, ...change })
const record = (change: Partial<EntryRecord>): EntryRecord => ({ ...emptyRecord('di_tich'), ...change })
const entry = (identifier: string, change: Partial<JoinEntry> = {}): JoinEntry => ({
	identifier,
	record: record({ names: [name(`Tên ${identifier}`)] }),
	provenance: {},
	isPublic: true,
	joinedInto: null,
	ancestors: [],
	...change,
})
const given = {
	...{ contributionId: 'c1', title: '', description: 'x', languages: [], placeId: null, placeText: '', period: '' },
	...{ heritageClass: null, maker: '', shown: '', credit: '' },
}
const act = { revision: 5, at: '2026-03-01T00:00:00Z' }
const a = entry('DL-001', { record: record({ names: [name('Nhà đày')], period: '1930', maker: null }) })
const b = entry('DL-002', {
	record: record({ names: [name('Nhà đày'), name('Ngục Buôn Ma Thuột', { contributionId: 'c1' })], period: '1931', maker: 'tù nhân' }),
	provenance: { maker: origin({ contributionId: 'c1', credit: 'Y Thử', licence: 'cc-by-4.0', kind: 'merge' }) },
})

describe('joining', () => {
	test('offers what the joined entry says otherwise, and by default loses nothing', () => {
		const offered = joinFields(a.record, b.record).map(({ field }) => [field, defaultJoinChoice(a.record, field)])
		expect(offered).toEqual([
			['names', 'both'],
			['period', 'keep'],
			['maker', 'take'],
		])
	})

	test('sets lists together without what is there, takes what was chosen, and each value keeps whom it is of', () => {
		const plan = planJoin(a, b, { names: 'both', maker: 'take', period: 'keep' }, act)
		expect(plan).toMatchObject({
			ok: true,
			value: {
				fields: ['names', 'maker'],
				record: { names: [{ text: 'Nhà đày' }, { text: 'Ngục Buôn Ma Thuột', kind: 'alternative', contributionId: 'c1' }], period: '1930' },
				provenance: {
					maker: { contributionId: 'c1', credit: 'Y Thử', revision: 5, kind: 'join' },
					names: { contributionId: null, kind: 'join' },
				},
			},
		})
	})

	describe('of a list in which several are credited', () => {
		const source = (contributionId: string, licence: 'cc-by-4.0' | 'cc-by-sa-4.0') =>
			origin({ kind: 'merge', contributionId, credit: contributionId, licence })
		const told = (identifier: string, lang: 'vi' | 'en', contributionId: string, licence: 'cc-by-4.0' | 'cc-by-sa-4.0') =>
			entry(identifier, {
				record: record({ names: [name('Một')], descriptions: [{ lang, text: `lời ${contributionId}`, contributionId }] }),
				provenance: { descriptions: source(contributionId, licence) },
			})
		const plan = planJoin(
			told('DL-001', 'vi', 'c1', 'cc-by-sa-4.0'),
			told('DL-002', 'en', 'c2', 'cc-by-4.0'),
			{ descriptions: 'both' },
			act,
		)
		const joined = plan.ok ? plan.value : null

		test('both stay credited, each under its own licence', () => {
			expect(joined?.provenance.descriptions).toMatchObject({
				contributionId: 'c2',
				licence: 'cc-by-4.0',
				combined: 'collection',
				sources: [
					{ contributionId: 'c1', licence: 'cc-by-sa-4.0' },
					{ contributionId: 'c2', licence: 'cc-by-4.0' },
				],
			})
		})

		test('so that words woven into one of them keep to its licence', () => {
			if (!joined) throw new Error('they join')
			const words = { ...given, contributionId: 'c3', languages: ['vi'] as const }
			const decision = { field: 'descriptions', choice: 'edit', edit: { text: 'x', reason: 'x', isAlone: false } } as const
			expect(combine(decision, joined, words, 'cc-by-nc-4.0').result).toMatchObject({
				ok: false,
				clash: { cause: 'share-alike-and-non-commercial' },
			})
		})

		test.each(['c1', 'c2'])('and the other stays credited when %s is taken back', (gone) => {
			if (!joined) throw new Error('they join')
			const before = told('DL-001', 'vi', 'c1', 'cc-by-sa-4.0')
			const revisions = [
				{ kind: 'merge' as const, contributionId: 'c1', ...before },
				{ kind: 'join' as const, contributionId: null, ...joined },
			]
			const taken = withoutContribution(revisions, joined, gone)
			const left = gone === 'c1' ? 'c2' : 'c1'
			expect(taken.record.descriptions.map((one) => one.contributionId)).toEqual([left])
			expect(taken.origins.descriptions).toMatchObject({ contributionId: left, credit: left })
			expect(taken.origins.descriptions?.sources).toBeUndefined()
		})
	})

	test('a choice that is not offered is told', () => {
		expect(planJoin(a, b, { names: 'take' }, act)).toMatchObject({
			ok: false,
			refusal: { faults: [{ field: 'names', code: 'not-allowed' }] },
		})
	})

	test.each([
		{ into: a, joined: a, code: 'join-circle', why: 'into itself' },
		{ into: entry('X', { joinedInto: 'Y' }), joined: b, code: 'joined-already', why: 'into one that was taken up' },
		{ into: a, joined: entry('X', { joinedInto: 'DL-001', isPublic: false }), code: 'joined-already', why: 'one that was taken up' },
		{ into: entry('X', { isPublic: false }), joined: b, code: 'not-found', why: 'into a hidden one' },
		{ into: a, joined: entry('X', { ancestors: ['DL-001'] }), code: 'join-circle', why: 'a part into its whole' },
		{ into: entry('X', { ancestors: ['DL-002'] }), joined: b, code: 'join-circle', why: 'a whole into its part' },
	])('refused: $why', ({ into, joined, code }) => {
		expect(whyNotJoin(into, joined)?.code).toBe(code)
	})
})

describe('parting', () => {
	const past = (
		number: number,
		kind: 'import' | 'join' | 'edit' | 'merge' | 'withdrawal',
		state: EntryRecord,
		fields: readonly ('names' | 'maker' | 'period')[],
	) => ({
		number,
		kind,
		record: state,
		provenance: Object.fromEntries(fields.map((field) => [field, origin({ revision: number, kind })])),
		contributionId: kind === 'merge' ? 'c9' : null,
		fields,
	})
	const joined = record({ names: [name('Nhà đày'), name('Ngục', { kind: 'alternative' })], period: '1930', maker: 'tù nhân' })
	const first = past(1, 'import', a.record, ['names', 'period'])
	const second = { ...past(2, 'join', joined, ['names', 'maker']) }
	second.provenance = { ...first.provenance, ...second.provenance }

	test('brings every field it changed back, and of whom it was', () => {
		expect(planPart([first, second], 2)).toEqual({
			ok: true,
			value: { record: a.record, provenance: first.provenance, fields: ['names', 'maker'], isGroundless: false },
		})
	})
	test('what was changed elsewhere since stays', () => {
		const third = past(3, 'edit', { ...joined, period: '1931' }, ['period'])
		expect(planPart([first, second, third], 2)).toMatchObject({ ok: true, value: { record: { ...a.record, period: '1931' } } })
	})
	test('what was built on it is named', () => {
		const third = past(3, 'edit', { ...joined, maker: 'lính' }, ['maker'])
		expect(planPart([first, second, third], 2)).toEqual({ ok: false, refusal: { code: 'built-on', by: [{ field: 'maker', revision: 3 }] } })
	})
	test('nothing of a contribution withdrawn since comes back', () => {
		const given = { ...past(2, 'merge', { ...a.record, maker: 'Ông Rút' }, ['maker']), isTakenBack: true }
		const origins = { maker: origin({ contributionId: 'c9', revision: 2, kind: 'merge' }) }
		const taken = { ...past(3, 'join', { ...a.record, maker: 'tù nhân' }, ['maker']) }
		const plan = planPart([first, { ...given, provenance: origins }, taken], 3)
		expect(plan.ok && plan.value.record.maker).toBe(null)
	})
	test('one that a contribution withdrawn since had opened has nothing to stand on without the other', () => {
		const named = { ...a.record, names: [name('Nhà đày', { contributionId: 'c9' })] }
		const opened = { ...past(1, 'merge', named, ['names']), isTakenBack: true }
		const stands = { ...past(3, 'withdrawal', record({ names: [name('Ngục')] }), ['names']) }
		expect(planPart([opened, { ...second, takenBack: ['c9'] }, stands], 2)).toMatchObject({ ok: true, value: { isGroundless: true } })
	})
	test('a revision that joined nothing', () => {
		expect(planPart([first, second], 1)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
	})
})
