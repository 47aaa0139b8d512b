import { describe, expect, test } from 'vitest'
import { namedDecisionFaults, namedDecisions } from '#moderation/merge/named-decisions.ts'
import type { MergeInput } from '#moderation/merge/merge-input.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'

describe('decisions a text names', () => {
	test.each([
		{ why: 'as officials write it', text: 'theo Quyết định số 1820/QĐ-TTg ngày 24/12/2018', numbers: ['1820/qđ-ttg'] },
		{ why: 'with spaces, the other Ð', text: '1820 / QÐ - TTg', numbers: ['1820/qđ-ttg'] },
		{ why: 'decomposed', text: '1820/QĐ-TTg'.normalize('NFD'), numbers: ['1820/qđ-ttg'] },
		{ why: 'without marks: either', text: '1820/qd-ttg', numbers: ['1820/qd-ttg', '1820/qđ-ttg'] },
		{ why: 'with a year in it', text: '3227/2007/QĐ-BVHTTDL', numbers: ['3227/2007/qđ-bvhttdl'] },
		{ why: 'two, one of them twice', text: '12/QĐ-A, 13/QĐ-B và 12/QĐ-A', numbers: ['12/qđ-a', '13/qđ-b'] },
		{ why: 'a day and a ratio are none', text: 'ngày 24/12/2018, khoảng 2/3 dân buôn', numbers: [] },
	])('$why', ({ text, numbers }) => {
		expect(namedDecisions(text)).toEqual(numbers)
	})
})

describe('what is taken names the decision of another entry', () => {
	const other = { identifier: 'DL-001', decisionNumber: '1820/QĐ-TTg', decisionDate: '2018-12-24' }
	const fault = { field: 'descriptions', code: 'decision-named', identifier: 'DL-001', number: '1820/QĐ-TTg' }
	const held = { rank: 'quoc_gia', decisionNumber: '1820/qđ-ttg', decisionDate: null, year: null, source: null } as const
	const words: MergeInput['words'] = {
		contributionId: 'c1',
		title: 'Nhà cũ',
		description: 'Xếp hạng theo 1820/QĐ-TTg.',
		languages: ['vi'],
		placeId: null,
		placeText: '',
		period: '1931',
		heritageClass: null,
		maker: '',
		shown: '',
		credit: '',
	}
	const input: MergeInput = {
		record: emptyRecord('di_tich'),
		isNew: false,
		words,
		choices: {},
		licence: 'cc-by-4.0',
		files: [],
		takenFiles: [],
		decisionsElsewhere: [other],
	}
	test.each([
		{ why: 'taken', choice: 'take', more: {}, faults: [fault] },
		{ why: 'set beside', choice: 'both', more: {}, faults: [fault] },
		{ why: 'reworded without it', choice: 'edit', text: 'Đã xếp hạng.', more: {}, faults: [] },
		{ why: 'reworded with it', choice: 'edit', text: 'Theo 1820/QĐ-TTg.', more: {}, faults: [fault] },
		{ why: 'the officer says it is in passing', choice: 'take', more: { sharesDecision: true }, faults: [] },
		{ why: 'this entry has it too', choice: 'take', more: { record: { ...emptyRecord('di_tich'), ranks: [held] } }, faults: [] },
		{ why: 'nobody has it', choice: 'take', more: { decisionsElsewhere: [] }, faults: [] },
	] as const)('$why', ({ choice, more, faults, ...rest }) => {
		const edit = { text: 'text' in rest ? rest.text : '', reason: 'gọn', isAlone: false }
		expect(namedDecisionFaults([{ field: 'descriptions', choice, edit }], { ...input, ...more })).toEqual(faults)
	})
})
