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
	return { record, provenance, contributionId }
}

const first = revision(base, null, { names: null, period: null })

describe('withoutContribution', () => {
	test('a value goes back to what it was before', () => {
		const merged = revision({ ...base, period: '1268' }, 'c1', { names: null, period: 'c1' })
		expect(withoutContribution([first, merged], merged, 'c1')).toEqual({ record: base, fields: ['period'], isGroundless: false })
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
		expect(withoutContribution([opened], opened, 'c1')).toEqual({ record: opened.record, fields: [], isGroundless: true })
	})
})
