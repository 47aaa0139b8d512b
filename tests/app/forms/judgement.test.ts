import { describe, expect, test } from 'vitest'
import { parseJudgement } from '#app/forms/judgement.ts'
import { citedMost } from '#moderation/verify/cited.ts'

type Fields = readonly (readonly [string, string])[]
const formOf = (fields: Fields): FormData => {
	const form = new FormData()
	for (const [name, value] of fields) form.append(name, value)
	return form
}
const parsed = (fields: Fields) => {
	const result = parseJudgement(formOf([['version', '4'], ['judgement', 'match'], ...fields]))
	if (!result.ok) throw new Error(JSON.stringify(result.refusal))
	return result.value
}

describe('the verdict form', () => {
	test('empty but for the judgement', () => {
		expect(parsed([])).toEqual({
			version: 4,
			judgement: 'match',
			identifier: null,
			componentIdentifier: null,
			duplicateCode: null,
			cited: [],
			confidence: null,
			wouldChange: '',
			reason: '',
			positions: [
				{ holder: '', words: '' },
				{ holder: '', words: '' },
			],
			flags: [],
		})
	})

	test.each<{ why: string; fields: Fields; identifier: string | null }>([
		{ why: 'the one laid beside', fields: [['candidate', 'DL-001']], identifier: 'DL-001' },
		{
			why: 'typed by hand comes first',
			fields: [
				['candidate', 'DL-001'],
				['identifier', ' DL-002 '],
			],
			identifier: 'DL-002',
		},
		{
			why: 'typed empty counts for nothing',
			fields: [
				['candidate', 'DL-001'],
				['identifier', '  '],
			],
			identifier: 'DL-001',
		},
		{ why: 'neither', fields: [], identifier: null },
	])('names the entry: $why', ({ fields, identifier }) => {
		expect(parsed(fields).identifier).toBe(identifier)
	})

	test.each<{ why: string; fields: Fields; cited: object[] }>([
		{
			why: 'rows left empty are none',
			fields: [
				['cited-document-title', ' '],
				['cited-document-page', ''],
			],
			cited: [],
		},
		{
			why: 'rows of one kind stand side by side',
			fields: [
				['cited-document-title', 'Sổ'],
				['cited-document-page', '12'],
				['cited-document-kept', 'Bảo tàng'],
				['cited-document-note', ''],
				['cited-document-title', 'Băng'],
				['cited-document-page', ''],
			],
			cited: [
				{ kind: 'document', title: 'Sổ', page: '12', kept: 'Bảo tàng', note: '' },
				{ kind: 'document', title: 'Băng', page: '', kept: '', note: '' },
			],
		},
		{
			why: 'NFC, with one kind of line end',
			fields: [['cited-own-knowledge-note', 'Bến nước\r\ncũ'.normalize('NFD')]],
			cited: [{ kind: 'own-knowledge', note: 'Bến nước\ncũ' }],
		},
		{
			why: 'a person half said is kept, to be asked about',
			fields: [['cited-person-name', 'Amí Hrin']],
			cited: [{ kind: 'person', name: 'Amí Hrin', relation: '', note: '' }],
		},
	])('cites: $why', ({ fields, cited }) => {
		expect(parsed(fields).cited).toEqual(cited)
	})

	test('reads one source more than there may be, so that too many are refused and no more are built', () => {
		const many = Array.from({ length: citedMost + 30 }, () => ['cited-own-knowledge-note', 'x'] as const)
		expect(parsed(many).cited).toHaveLength(citedMost + 1)
	})

	test('what no list knows is not taken', () => {
		expect(
			parsed([
				['flag', 'sacred'],
				['flag', 'holy'],
				['confidence', 'very'],
			]),
		).toMatchObject({ flags: ['sacred'], confidence: null })
		expect(parseJudgement(formOf([['judgement', 'nonsense']]))).toMatchObject({
			ok: false,
			refusal: { code: 'invalid', faults: [{ field: 'judgement', code: 'missing' }] },
		})
	})

	test('a component’s own identifier counts with that verdict alone', () => {
		expect(parsed([['componentIdentifier', 'DL-003']]).componentIdentifier).toBeNull()
		const component = [
			['judgement', 'component'],
			['componentIdentifier', ' DL-003 '],
		] as const
		expect(parseJudgement(formOf(component))).toMatchObject({ ok: true, value: { componentIdentifier: 'DL-003' } })
	})
})
