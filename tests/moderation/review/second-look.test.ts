import { describe, expect, test } from 'vitest'
import { refusalReasons, reviewDecisions } from '#moderation/review/decision.ts'
import { agreementOf, checkLook, isDrawn, type Compared, type SecondLookCommand } from '#moderation/review/second-look.ts'
import { checkScope, mostScopePlaces } from '#moderation/review/scope.ts'
import { isTrainingDone, judgeAnswer, trainingCases, type TrainingAnswer } from '#moderation/review/training.ts'

test.each([
	{ why: 'below the share', decision: 'approve', draw: 0.0499, share: 50, drawn: true },
	{ why: 'at the share, and beyond', decision: 'approve', draw: 0.05, share: 50, drawn: false },
	{ why: 'nothing where the share is none', decision: 'refuse', draw: 0, share: 0, drawn: false },
	{ why: 'everything where it is whole', decision: 'return', draw: 0.9999, share: 1000, drawn: true },
	{ why: 'what was handed on is decided by nobody yet', decision: 'escalate', draw: 0, share: 1000, drawn: false },
] as const)('drawn: $why', ({ decision, draw, share, drawn }) => {
	expect(isDrawn(decision, draw, share)).toBe(drawn)
})

test.each<{ why: string; change: Partial<SecondLookCommand>; faults: string[] }>([
	{ why: 'a decision is enough', change: {}, faults: [] },
	{ why: 'none', change: { decision: null }, faults: ['decision'] },
	{ why: 'a refusal without its reason', change: { decision: 'refuse' }, faults: ['reason'] },
	{ why: 'words beyond measure', change: { words: 'ă'.repeat(4001) }, faults: ['words'] },
])('a look: $why', ({ change, faults }) => {
	const checked = checkLook({ decision: 'approve', reason: null, words: '', ...change })
	expect(checked.ok || checked.refusal.code !== 'invalid' ? [] : checked.refusal.faults.map(({ field }) => field)).toEqual(faults)
})

const pairs = (first: Compared['first'], second: Compared['second'], count: number): Compared[] =>
	Array.from({ length: count }, () => ({ first, second }))

describe('agreement', () => {
	test.each<{ why: string; given: Compared[]; looked: number; same: number; kappa: number | null }>([
		{ why: 'of nothing', given: [], looked: 0, same: 0, kappa: null },
		{ why: 'all alike and of one kind: chance explains it', given: pairs('approve', 'approve', 9), looked: 9, same: 9, kappa: null },
		{
			why: 'all alike, of two kinds',
			given: [...pairs('approve', 'approve', 5), ...pairs('refuse', 'refuse', 5)],
			looked: 10,
			same: 10,
			kappa: 1,
		},
		{
			why: 'the textbook’s twenty, ten, five, fifteen',
			given: [
				...pairs('approve', 'approve', 20),
				...pairs('approve', 'refuse', 5),
				...pairs('refuse', 'approve', 10),
				...pairs('refuse', 'refuse', 15),
			],
			looked: 50,
			same: 35,
			kappa: 0.4,
		},
		{
			why: 'always the other way',
			given: [...pairs('approve', 'refuse', 4), ...pairs('refuse', 'approve', 4)],
			looked: 8,
			same: 0,
			kappa: -1,
		},
	])('$why', ({ given, looked, same, kappa }) => {
		const found = agreementOf(given)
		expect({ looked: found.looked, same: found.same }).toEqual({ looked, same })
		if (kappa === null) expect(found.kappa).toBeNull()
		else expect(found.kappa).toBeCloseTo(kappa, 10)
	})
})

describe('the exercise', () => {
	test.each(trainingCases.map((sample) => ({ sample, why: sample.id })))(
		'$why has an answer that does right by it, and one that does not',
		({ sample }) => {
			const all = reviewDecisions.flatMap((decision): TrainingAnswer[] =>
				decision === 'refuse' ? refusalReasons.map((reason) => ({ decision, reason })) : [{ decision, reason: null }],
			)
			const judged = all.map((answer) => judgeAnswer(sample, answer)).map((one) => one.ok && one.value.isFitting)
			expect(judged).toContain(true)
			expect(judged).toContain(false)
		},
	)

	test.each<{ why: string; answer: TrainingAnswer; faults: string[] }>([
		{ why: 'no decision', answer: { decision: null, reason: null }, faults: ['decision'] },
		{ why: 'a refusal without its reason', answer: { decision: 'refuse', reason: null }, faults: ['reason'] },
	])('$why', ({ answer, faults }) => {
		const judged = judgeAnswer(trainingCases[0], answer)
		expect(judged.ok || judged.refusal.code !== 'invalid' ? [] : judged.refusal.faults.map(({ field }) => field)).toEqual(faults)
	})

	test('it is done with the last case answered rightly, and not before', () => {
		const all = trainingCases.map(({ id }) => ({ caseId: id, isFitting: true }))
		expect(isTrainingDone(all)).toBe(true)
		expect(isTrainingDone(all.slice(1))).toBe(false)
		expect(isTrainingDone(all.map((one, at) => (at === 3 ? { ...one, isFitting: false } : one)))).toBe(false)
	})
})

test.each<{ why: string; places: string[]; unknown: string[]; codes: string[] }>([
	{ why: 'a few places', places: ['Ea Kao'], unknown: [], codes: [] },
	{ why: 'a place nobody knows', places: ['Xứ Lạ'], unknown: ['Xứ Lạ'], codes: ['unknown'] },
	{ why: 'too many', places: Array.from({ length: mostScopePlaces + 1 }, (_, at) => `Nơi ${at}`), unknown: [], codes: ['out-of-range'] },
])('a scope of $why', ({ places, unknown, codes }) => {
	const checked = checkScope({ classes: [], languages: [], places }, unknown)
	expect(checked.ok || checked.refusal.code !== 'invalid' ? [] : checked.refusal.faults.map(({ code }) => code)).toEqual(codes)
})
