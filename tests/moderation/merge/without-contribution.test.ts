import { describe, expect, test } from 'vitest'
import type { EntryField, EntryRecord, FieldProvenance, RecordProvenance } from '#moderation/entry.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { withoutContribution, type PastRevision } from '#moderation/merge/without-contribution.ts'

const base: EntryRecord = { ...emptyRecord('di_tich'), names: [{ lang: 'vi', text: 'Tháp', kind: 'official' }], period: 'thế kỷ XIII' }

function from(contributionId: string | null): FieldProvenance {
	return {
		revision: 1,
		kind: contributionId ? 'merge' : 'import',
		at: '2026-01-01T00:00:00Z',
		contributionId,
		credit: null,
		licence: null,
		verifiedBy: null,
		mergedBy: null,
	}
}

function revision(record: EntryRecord, contributionId: string | null, fields: Partial<Record<EntryField, string | null>>): PastRevision {
	const provenance: RecordProvenance = Object.fromEntries(Object.entries(fields).map(([field, source]) => [field, from(source)]))
	return { kind: contributionId ? 'merge' : 'edit', record, provenance, contributionId }
}

const first = revision(base, null, { names: null, period: null })

describe('withoutContribution', () => {
	test('a value goes back to what it was before', () => {
		const merged = revision({ ...base, period: '1268' }, 'c1', { names: null, period: 'c1' })
		expect(withoutContribution([first, merged], merged, 'c1')).toMatchObject({
			record: base,
			fields: ['period'],
			isGroundless: false,
		})
	})

	test('a value changed again by another since stays', () => {
		const merged = revision({ ...base, period: '1268' }, 'c1', { names: null, period: 'c1' })
		const later = revision({ ...base, period: '1270' }, 'c2', { names: null, period: 'c2' })
		expect(withoutContribution([first, merged, later], later, 'c1').fields).toEqual([])
	})

	test('in a list changed by others since, only its own items go', () => {
		const mine = { lang: 'vi', text: 'Tháp cổ', kind: 'alternative', contributionId: 'c1' } as const
		const theirs = { lang: 'rad', text: 'Yang Prong', kind: 'alternative', contributionId: 'c2' } as const
		const merged = revision({ ...base, names: [...base.names, mine] }, 'c1', { names: 'c1', period: null })
		const later = revision({ ...base, names: [...base.names, mine, theirs] }, 'c2', { names: 'c2', period: null })
		expect(withoutContribution([first, merged, later], later, 'c1').record.names).toEqual([...base.names, theirs])
	})

	test('an official name taken from it gives the title back', () => {
		const taken = revision(
			{
				...base,
				names: [
					{ lang: 'vi', text: 'Tên mới', kind: 'official', contributionId: 'c1' },
					{ lang: 'vi', text: 'Tháp', kind: 'alternative' },
				],
			},
			'c1',
			{ names: 'c1', period: null },
		)
		expect(withoutContribution([first, taken], taken, 'c1').record.names).toEqual(base.names)
	})

	test('an entry it alone had opened has no ground left', () => {
		const opened = revision({ ...base, names: [{ lang: 'vi', text: 'Riêng', kind: 'official', contributionId: 'c1' }] }, 'c1', {
			names: 'c1',
			period: 'c1',
		})
		expect(withoutContribution([opened], opened, 'c1')).toMatchObject({ record: opened.record, fields: [], isGroundless: true })
	})

	describe('after others merged, edited or took back', () => {
		const given = (text: string, contributionId: string) => ({ lang: 'vi', text, contributionId }) as const
		const tower = revision({ ...base, maker: null, descriptions: [] }, null, { names: null })

		test('words set beside it stay, its own go', () => {
			const mine = revision({ ...tower.record, maker: 'Ông Y' }, 'c1', { maker: 'c1' })
			const theirs = revision({ ...tower.record, maker: 'Ông Y; Bà H' }, 'c2', { maker: 'c2' })
			const taken = withoutContribution([tower, mine, theirs], theirs, 'c1')
			expect(taken).toMatchObject({ record: { maker: 'Bà H' }, fields: ['maker'], origins: { maker: { contributionId: 'c2' } } })
		})

		test('what was taken back before never returns', () => {
			const mine = revision({ ...tower.record, maker: 'Ông Y', descriptions: [given('Của tôi', 'c1')] }, 'c1', {
				maker: 'c1',
				descriptions: 'c1',
			})
			const theirs = revision({ ...tower.record, maker: 'Bà H', descriptions: [given('Của bà', 'c2')] }, 'c2', {
				maker: 'c2',
				descriptions: 'c2',
			})
			const taken = withoutContribution([tower, { ...mine, isTakenBack: true }, theirs], theirs, 'c2')
			expect(taken.record).toEqual(tower.record)
		})

		test('a value that comes back is again credited to who gave it', () => {
			const theirs = revision({ ...tower.record, maker: 'Bà H' }, 'c2', { maker: 'c2' })
			const mine = revision({ ...tower.record, maker: 'Ông Y' }, 'c1', { maker: 'c1' })
			const taken = withoutContribution([tower, theirs, mine], mine, 'c1')
			expect(taken).toMatchObject({ record: { maker: 'Bà H' }, origins: { maker: { contributionId: 'c2' } } })
		})

		test('a value nobody else gave, and that cannot be empty, stays without its credit', () => {
			const opened = revision({ ...base, names: [{ ...given('Riêng', 'c1'), kind: 'official' }] }, 'c1', { heritageClass: 'c1' })
			const names = [
				{ ...given('Chung', 'c2'), kind: 'official' },
				{ ...given('Riêng', 'c1'), kind: 'alternative' },
			] as const
			const named = revision({ ...base, names }, 'c2', { heritageClass: 'c1', names: 'c2' })
			const taken = withoutContribution([opened, named], named, 'c1')
			expect(taken.record).toMatchObject({ heritageClass: 'di_tich', names: [{ text: 'Chung' }] })
			expect(Object.keys(taken.origins)).toContain('heritageClass')
			expect(taken.origins.heritageClass).toBeUndefined()
		})

		test('a name an officer added by hand since stays', () => {
			const mine = revision({ ...base, names: [...base.names, { ...given('Tháp cổ', 'c1'), kind: 'alternative' }] }, 'c1', { names: 'c1' })
			const added = { lang: 'vi', text: 'Tháp Chăm', kind: 'alternative' } as const
			const edited = revision({ ...base, names: [...mine.record.names, added] }, null, { names: 'c1' })
			const taken = withoutContribution([first, mine, edited], edited, 'c1')
			expect(taken.record.names).toEqual([...base.names, added])
			expect(taken.origins.names?.contributionId, 'and is not credited to who took back').toBeUndefined()
		})

		test('the description it had put aside returns, unless another has come in its place', () => {
			const told = revision({ ...base, descriptions: [{ lang: 'vi', text: 'Sách chép' }] }, null, { descriptions: null })
			const mine = revision({ ...base, descriptions: [given('Của tôi', 'c1')] }, 'c1', { descriptions: 'c1' })
			const theirs = revision({ ...base, descriptions: [given('Của bà', 'c2')] }, 'c2', { descriptions: 'c2' })
			expect(withoutContribution([told, mine], mine, 'c1').record.descriptions).toEqual(told.record.descriptions)
			expect(withoutContribution([told, mine, theirs], theirs, 'c1').record.descriptions).toEqual(theirs.record.descriptions)
			expect(withoutContribution([told, { ...mine, isTakenBack: true }, theirs], theirs, 'c2').record.descriptions).toEqual(
				told.record.descriptions,
			)
		})
	})
})
