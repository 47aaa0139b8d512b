import { describe, expect, test } from 'vitest'
import type { EntryField, EntryRecord, FieldProvenance, RevisionKind } from '#moderation/entry.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import { planUndo, type NumberedRevision } from '#moderation/merge/undo.ts'

const base: EntryRecord = { ...emptyRecord('di_tich'), names: [{ lang: 'vi', text: 'Tháp', kind: 'official' }], period: 'xưa' }

/** A history in which each step changes some fields; provenance is carried on as the house does. */
function history(...steps: { kind: RevisionKind; from?: string; change?: Partial<EntryRecord> }[]): NumberedRevision[] {
	const revisions: NumberedRevision[] = []
	for (const [index, { kind, from = null, change = {} }] of steps.entries()) {
		const before = revisions.at(-1)
		const fields = index === 0 ? (['names', 'period'] as EntryField[]) : (Object.keys(change) as EntryField[])
		const origin: FieldProvenance = {
			revision: index + 1,
			kind,
			at: '',
			contributionId: kind === 'undo' ? null : from,
			credit: null,
			licence: null,
			verifiedBy: null,
			mergedBy: null,
		}
		revisions.push({
			number: index + 1,
			kind,
			contributionId: from,
			fields,
			record: { ...(before?.record ?? base), ...change },
			provenance: { ...before?.provenance, ...Object.fromEntries(fields.map((field) => [field, origin])) },
		})
	}
	return revisions
}

const imported = { kind: 'import' } as const
const mine = { kind: 'merge', from: 'c1', change: { period: '1268', maker: 'thợ Chăm' } } as const

describe('planUndo', () => {
	test('brings back what every field was before the merge', () => {
		expect(planUndo(history(imported, mine), 2)).toMatchObject({
			ok: true,
			value: { contributionId: 'c1', taken: { record: base }, hides: false },
		})
	})

	test('later changes of other fields stay', () => {
		const plan = planUndo(history(imported, mine, { kind: 'edit', change: { source: 'sách' } }), 2)
		expect(plan).toMatchObject({ ok: true, value: { taken: { record: { period: 'xưa', maker: null, source: 'sách' } } } })
	})

	test('what a later revision built on is named', () => {
		const plan = planUndo(history(imported, mine, { kind: 'merge', from: 'c2', change: { period: '1270' } }), 2)
		expect(plan).toEqual({ ok: false, refusal: { code: 'built-on', by: [{ field: 'period', revision: 3 }] } })
	})

	test('what was built on it and undone since stands in the way no more', () => {
		const theirs = { kind: 'merge', from: 'c2', change: { period: '1270' } } as const
		const undone = { kind: 'undo', from: 'c2', change: { period: '1268' } } as const
		expect(planUndo(history(imported, mine, theirs, undone), 2)).toMatchObject({ ok: true, value: { taken: { record: base } } })
	})

	test('names others added later stand by themselves', () => {
		const own = { lang: 'vi', text: 'Tháp cổ', kind: 'alternative', contributionId: 'c1' } as const
		const theirs = { lang: 'rad', text: 'Yang Prong', kind: 'alternative', contributionId: 'c2' } as const
		const plan = planUndo(
			history(
				imported,
				{ kind: 'merge', from: 'c1', change: { names: [...base.names, own] } },
				{ kind: 'merge', from: 'c2', change: { names: [...base.names, own, theirs] } },
			),
			2,
		)
		expect(plan).toMatchObject({ ok: true, value: { taken: { record: { names: [...base.names, theirs] } } } })
	})

	describe('of a description taken after another', () => {
		const given = (text: string, contributionId: string) => ({ lang: 'vi', text, contributionId }) as const
		const book = { kind: 'import', change: { descriptions: [{ lang: 'vi', text: 'Sách chép' }] } } as const
		const first = { kind: 'merge', from: 'c1', change: { descriptions: [given('Của ông', 'c1')] } } as const

		test('what was undone before does not come back: what it had put aside does', () => {
			const second = { kind: 'merge', from: 'c2', change: { descriptions: [given('Của bà', 'c2')] } } as const
			const plan = planUndo(history(imported, book, first, second, { kind: 'undo', from: 'c1' }), 4)
			expect(plan.ok && plan.value.taken.record.descriptions).toEqual([{ lang: 'vi', text: 'Sách chép' }])
		})

		test('a later wording woven out of it stands in the way, until it is undone itself', () => {
			const woven = { kind: 'merge', from: 'c2', change: { descriptions: [{ ...given('Của cả hai', 'c2'), wovenFrom: ['c1'] }] } } as const
			const steps = [imported, book, first, woven]
			expect(planUndo(history(...steps), 3)).toEqual({
				ok: false,
				refusal: { code: 'built-on', by: [{ field: 'descriptions', revision: 4 }] },
			})
			const undone = { kind: 'undo', from: 'c2', change: { descriptions: [given('Của ông', 'c1')] } } as const
			expect(planUndo(history(...steps, undone), 3)).toMatchObject({
				ok: true,
				value: { taken: { record: { descriptions: [{ lang: 'vi', text: 'Sách chép' }] } } },
			})
		})
	})

	test('an entry the merge had opened leaves the public’s sight, unless something was added since', () => {
		const opened = {
			kind: 'merge',
			from: 'c1',
			change: { names: [{ lang: 'vi', text: 'Tháp', kind: 'official', contributionId: 'c1' }] },
		} as const
		expect(planUndo(history(opened), 1)).toMatchObject({ ok: true, value: { hides: true } })
		expect(planUndo(history(opened, { kind: 'edit', change: { source: 'sách' } }), 1)).toMatchObject({
			ok: false,
			refusal: { code: 'built-on' },
		})
	})

	test.each([
		{ why: 'an import is no merge', steps: [imported], number: 1, code: 'not-found' },
		{ why: 'a number that never was', steps: [imported, mine], number: 9, code: 'not-found' },
		{
			why: 'undone already',
			steps: [imported, mine, { kind: 'undo', from: 'c1', change: { period: 'xưa', maker: null } } as const],
			number: 2,
			code: 'undone-already',
		},
	])('$why', ({ steps, number, code }) => {
		expect(planUndo(history(...steps), number)).toMatchObject({ ok: false, refusal: { code } })
	})
})
