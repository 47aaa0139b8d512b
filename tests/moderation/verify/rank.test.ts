import { describe, expect, test } from 'vitest'
import { isRight, matchCase, summarise, toMatchCase } from '#server/verify/match-cases.ts'
import { loadSeedCorpus, readTable } from '#server/verify/seed-corpus.ts'
import type { MatchQuery } from '#moderation/verify/match-types.ts'
import { rankCandidates } from '#moderation/verify/rank.ts'
import { matchQuery } from '../../support/match-query.ts'

const corpus = await loadSeedCorpus()
/** Words no register knows, all different. */
const nonsense = (count: number) => Array.from({ length: count }, (_, index) => `xq${(index * 7919).toString(36)}zk`).join(' ')
const top = (given: Partial<MatchQuery>) => rankCandidates(matchQuery(given), corpus).candidates[0]

describe('the sample inventory', () => {
	test.each([
		{ why: 'listed foreign name', given: { title: 'Lak Lake', languages: ['en'] }, id: 'DL-008' },
		{ why: 'no marks', given: { title: 'nha day buon ma thuot' }, id: 'DL-001' },
		{ why: 'Telex keys', given: { title: 'Thasp Yang Prong' }, id: 'DL-006' },
		{ why: 'VNI keys', given: { title: 'D9i2nh La5c Giao' }, id: 'DL-005' },
		{ why: 'words run together', given: { title: 'dinhlacgiao' }, id: 'DL-005' },
		{ why: 'a name written by ear', given: { title: 'thác Đrai Nua', placeText: 'Krông Ana' }, id: 'DL-018' },
		{
			why: 'decision number only',
			given: { title: 'Di tích được xếp hạng', description: 'Quyết định 3453/QĐ-UBND', placeText: '' },
			id: 'DL-025',
		},
		{ why: 'a number in words', given: { title: 'Điểm cao năm trăm mười chín' }, id: 'DL-029' },
		{
			why: 'the short form of an office',
			given: { title: 'Ban GTVT tỉnh', description: 'Thời kháng chiến.', placeText: 'Cư Pui' },
			id: 'DL-074',
		},
		{ why: 'a component over the whole', given: { title: 'Bệnh xá B2 thuộc khu căn cứ kháng chiến tỉnh Đắk Lắk' }, id: 'DL-047' },
		{ why: 'the whole over its components', given: { title: 'Khu căn cứ kháng chiến tỉnh Đắk Lắk' }, id: 'DL-015' },
		{ why: 'the bell, though the pagoda is named', given: { title: 'Quả chuông ở chùa Khải Đoan' }, id: 'DL-094' },
		{ why: 'the pagoda itself', given: { title: 'Chùa Khải Đoan' }, id: 'DL-038' },
		{ why: 'what is denied is not it', given: { title: 'Bia đá', description: 'Không phải đình Lạc Giao mà là tấm bia.' }, id: 'DL-040' },
	])('$why', ({ given, id }) => expect(top(given)?.entryId).toBe(id))

	test.each([
		{
			why: 'the same name in another province',
			given: { title: 'Biệt điện Bảo Đại', placeText: 'Đà Lạt, Lâm Đồng', heritageClass: 'di_tich' },
		},
		{ why: 'another people', given: { title: 'Lễ mừng cơm mới của người Mường', placeText: 'Hòa Thắng', heritageClass: 'phi_vat_the' } },
		{
			why: 'another house of the street',
			given: { title: 'Nhà 107 Lý Thường Kiệt', description: 'Tiệm may cũ.', placeText: 'Buôn Ma Thuột' },
		},
		{ why: 'another number', given: { title: 'Cao điểm 875', placeText: 'Đắk Tô, Kon Tum', heritageClass: 'di_tich' } },
	])('new: $why', ({ given }) => expect(rankCandidates(matchQuery(given), corpus).verdict).toBe('new'))

	test('a bare name is still a match: little said is not new', () => {
		expect(rankCandidates(matchQuery({ title: 'rượu cần', heritageClass: 'phi_vat_the' }), corpus).verdict).toBe('match')
	})

	test('evidence names both sides, for and against', () => {
		const evidence = top({ title: 'Thác Drai Dlông', placeText: 'Krông Bông' })?.evidence ?? []
		expect(evidence.find((one) => one.field === 'name')).toMatchObject({ mine: 'Thác Drai Dlông', theirs: 'Thác Drai Dlông' })
		expect(evidence.find((one) => one.field === 'place')?.effect).toBeLessThan(0)
	})

	test.each(['', '.', '🙂', '\u0000', "''''", 'a'.repeat(5000), '1'.repeat(400), 'a1'.repeat(9000), nonsense(3000)])(
		'odd input %# gives an answer',
		(title) => {
			const { confidence, candidates } = rankCandidates(matchQuery({ title, placeText: title, description: title }), corpus)
			expect(confidence).toBeGreaterThanOrEqual(0)
			expect(confidence).toBeLessThanOrEqual(1)
			expect(candidates).toHaveLength(10)
		},
	)

	test('an empty registry makes everything new', async () => {
		const empty = await loadSeedCorpus(() => true)
		expect(rankCandidates(matchQuery({ title: 'Hồ Lắk' }), empty)).toMatchObject({ verdict: 'new', candidates: [] })
	})
})

describe('cases nothing was learned from reach what is wanted', () => {
	test.each([
		{ why: 'kept apart (the even half)', file: 'held-out.csv', isAsked: (caseId: string) => Number(caseId.slice(3)) % 2 === 0 },
		{ why: 'written after the matcher was done', file: 'unseen.csv', isAsked: () => true },
		{ why: 'written without sight of the matcher', file: 'blind-apart.csv', isAsked: () => true },
	])('$why', async ({ file, isAsked }) => {
		const cases = (await readTable(new URL(`../../verify-training/${file}`, import.meta.url))).map(toMatchCase)
		const asked = cases.filter((one) => isAsked(one.caseId))
		const apart = await Promise.all(asked.map((one) => matchCase(one, (given) => rankCandidates(given, corpus))))
		const figures = summarise(apart)
		const wrong = apart.filter((one) => !isRight(one)).map((one) => one.caseId)
		expect(figures.recallAt1, wrong.join()).toBeGreaterThanOrEqual(0.85)
		expect(figures.recallAt5).toBeGreaterThanOrEqual(0.95)
		expect(figures.mrr).toBeGreaterThanOrEqual(0.9)
		expect(figures.newF1).toBeGreaterThanOrEqual(0.7)
		expect(figures.rightDecisions).toBeGreaterThanOrEqual(0.8)
	})
})

describe('what cannot both be speaks against', () => {
	const against = (given: Partial<MatchQuery>, id: string, field: 'year' | 'number') =>
		rankCandidates(matchQuery(given), corpus, [], [id]).also[0]?.evidence.find((one) => one.field === field)?.effect ?? 0
	const bell = { title: 'Chuông chùa Khải Đoan', heritageClass: 'hien_vat' }
	const drum = { title: 'Mặt trống đồng', heritageClass: 'hien_vat' }
	test.each([
		{ why: 'cast in another year', given: { ...bell, description: 'Đúc năm 1972.' }, id: 'DL-094', field: 'year', is: 'against' },
		{ why: 'cast in that year', given: { ...bell, description: 'Đúc năm 1954.' }, id: 'DL-094', field: 'year', is: 'for' },
		{
			why: 'another year said of something else',
			given: { ...bell, description: 'Tôi chụp năm 1972.' },
			id: 'DL-094',
			field: 'year',
			is: 'nothing',
		},
		{ why: 'another weight', given: { ...bell, description: 'Nặng 200 kg.' }, id: 'DL-094', field: 'number', is: 'against' },
		{ why: 'nearly that weight', given: { ...bell, description: 'Nặng gần 400 kg.' }, id: 'DL-094', field: 'number', is: 'nothing' },
		{ why: 'a star of other rays', given: { ...drum, description: 'Sao tám cánh.' }, id: 'DL-086', field: 'number', is: 'against' },
		{
			why: 'of a relic people say several years',
			given: { title: 'Nhà đày', description: 'Xây năm 1925.' },
			id: 'DL-001',
			field: 'year',
			is: 'nothing',
		},
	] as const)('$why', ({ given, id, field, is }) => {
		const effect = against(given, id, field)
		expect(effect < 0 ? 'against' : effect > 0 ? 'for' : 'nothing').toBe(is)
	})
})

describe('what pictures say', () => {
	const asked = matchQuery({ title: 'Ảnh cũ', description: 'Không nhớ ở đâu.' })
	const sighting = { entryId: 'DL-060', mine: 'm1', theirs: 'm2', kind: 'near' } as const

	test('an entry words do not name comes first, with both pictures as its first evidence', () => {
		const result = rankCandidates(asked, corpus, [sighting])
		expect(result.verdict).toBe('match')
		expect(result.candidates[0]?.entryId).toBe('DL-060')
		expect(result.candidates[0]?.evidence[0]).toMatchObject({ field: 'picture', pictures: { mine: 'm1', theirs: 'm2', kind: 'near' } })
	})

	test('the same bytes say more than a likeness, and the best of several counts once', () => {
		const effect = (kinds: readonly ('same' | 'near')[]) =>
			rankCandidates(
				asked,
				corpus,
				kinds.map((kind) => ({ ...sighting, kind })),
			).candidates[0]?.evidence[0]?.effect ?? 0
		expect(effect(['same'])).toBeGreaterThan(effect(['near']))
		expect(effect(['near', 'same', 'near'])).toBe(effect(['same']))
	})

	test('words for another entry and a picture of this one: both are proposed, the evidence of each told', () => {
		const result = rankCandidates(matchQuery({ title: 'Nhà đày Buôn Ma Thuột' }), corpus, [sighting])
		expect(
			result.candidates
				.slice(0, 2)
				.map((one) => one.entryId)
				.sort(),
		).toEqual(['DL-001', 'DL-060'])
	})

	test('without pictures nothing changes', () => {
		expect(rankCandidates(asked, corpus, [])).toEqual(rankCandidates(asked, corpus))
	})
})
