import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isNew, toMatchCase } from '#server/verify/match-cases.ts'
import type { MatchCase } from '#server/verify/match-cases.ts'
import { loadSeedCorpus, readTable } from '#server/verify/seed-corpus.ts'
import { verdictFeatures } from '#moderation/verify/verdict.ts'
import { scoreOf, weighEntries } from '#moderation/verify/weigh.ts'
import type { Weighing } from '#moderation/verify/weigh.ts'
import { rankWeights, verdictWeights } from '#moderation/verify/weights.generated.ts'
import { learnRanking, learnVerdict } from './learn.ts'
import type { Choice, Verdict } from './learn.ts'

/**
 * Learns the few weights of the matcher and prints cross-validated figures.
 * node tests/verify-training/train.ts [--write] [--folds 10] CASES.csv…   (default: the development file beside the checkout, the practice half, cases written blind)
 */
const { values, positionals } = parseArgs({
	options: { write: { type: 'boolean' }, folds: { type: 'string', default: '10' } },
	allowPositionals: true,
})
const here = new URL('./', import.meta.url)
const development = new URL('../../../shared/data/match_dev.csv', here)
const files =
	positionals.length > 0
		? positionals
		: [...(existsSync(development) ? [development] : []), new URL('held-out.csv', here), new URL('blind-practice.csv', here)]

type RankName = keyof typeof rankWeights
type VerdictName = keyof typeof verdictWeights
const rankNames = Object.keys(rankWeights).filter((name): name is RankName => name in rankWeights)
const verdictNames = Object.keys(verdictWeights).filter((name): name is VerdictName => name in verdictWeights)
/** Plain expectations, from which learning departs only as far as the cases ask. */
const rankPrior: Record<RankName, number> = {
	name: 0.5,
	text: 0.3,
	denied: -0.5,
	kind: 0.5,
	concept: 0.35,
	place: 0.5,
	distance: 0.5,
	class: 0.5,
	year: 0.5,
	number: 0.5,
	decision: 0.8,
	community: 0.5,
	component: 0.5,
}
const verdictPrior: Record<VerdictName, number> = {
	bias: 0.5,
	score: 0.5,
	margin: 0.3,
	coverage: 1,
	unexplained: -1,
	unknown: -0.7,
	names: -0.5,
	nameless: 0.5,
	place: 0.3,
	outside: -1.5,
	kind: 0.8,
	community: 0.8,
	distance: 0.5,
	facts: 0.3,
	text: 0.3,
}

/** The odd-numbered half of our own cases is for practice; the even half is looked at only by `evaluate.ts`. */
const isPractice = (one: MatchCase): boolean => !one.caseId.startsWith('HO-') || Number(one.caseId.slice(3)) % 2 === 1

type Example = { source: MatchCase; told: Weighing; isNew: boolean; weight: number }

const cases = (await Promise.all(files.map(readTable))).flat().map(toMatchCase).filter(isPractice)
const whole = await loadSeedCorpus()
const examples: Example[] = []
for (const source of cases) {
	examples.push({ source, told: weighEntries(source.query, whole), isNew: isNew(source), weight: 1 })
	if (isNew(source)) continue
	const without = await loadSeedCorpus((id) => source.expected.includes(id))
	examples.push({ source, told: weighEntries(source.query, without), isNew: true, weight: 0.12 })
}

type Learned = { rank: Record<RankName, number>; verdict: Record<VerdictName, number> }

function learn(from: Example[]): Learned {
	const choices: Choice[] = from
		.filter((one) => !one.isNew)
		.map((one) => ({
			candidates: one.told.weighed.map((entry) => rankNames.map((name) => entry.features[name])),
			right: one.told.weighed.map((entry) => one.source.expected.includes(entry.known.entry.id)),
		}))
	const rank = named(
		rankNames,
		learnRanking(
			choices,
			rankNames.map((name) => rankPrior[name]),
			0.02,
		),
	)
	const verdicts: Verdict[] = from.map((one) => ({
		features: featuresFor(rerank(one.told, rank), rank),
		match: !one.isNew,
		weight: one.weight,
	}))
	return {
		rank,
		verdict: named(
			verdictNames,
			learnVerdict(
				verdicts,
				verdictNames.map((name) => verdictPrior[name]),
				0.003,
			),
		),
	}
}

function named<Name extends string>(names: Name[], list: number[]): Record<Name, number> {
	const pairs = names.map((name, index) => [name, Math.round((list[index] ?? 0) * 1000) / 1000] as const)
	return Object.assign(Object.create(null), Object.fromEntries(pairs))
}

function rerank(told: Weighing, rank: Record<RankName, number>): Weighing {
	const weighed = told.weighed
		.map((entry) => ({ ...entry, score: scoreOf(entry.features, rank) }))
		.sort((one, other) => other.score - one.score)
	return { ...told, weighed }
}

function featuresFor(told: Weighing, rank: Record<RankName, number>): number[] {
	const features = verdictFeatures(told, rank)
	return verdictNames.map((name) => features[name])
}

type Tested = { example: Example; position: number; chance: number }

function test(example: Example, learned: Learned): Tested {
	const told = rerank(example.told, learned.rank)
	const sum = featuresFor(told, learned.rank).reduce(
		(total, value, index) => total + value * (learned.verdict[verdictNames[index] ?? 'bias'] ?? 0),
		0,
	)
	return {
		example,
		position: told.weighed.findIndex((entry) => example.source.expected.includes(entry.known.entry.id)) + 1,
		chance: 1 / (1 + Math.exp(-sum)),
	}
}

function report(label: string, tested: Tested[]): void {
	const items = tested.filter((one) => !one.example.isNew)
	const news = tested.filter((one) => one.example.isNew)
	const saidNew = tested.filter((one) => one.chance < 0.5)
	const f1 = (2 * saidNew.filter((one) => one.example.isNew).length) / Math.max(1, saidNew.length + news.length)
	const right = items.filter((one) => one.position === 1 && one.chance >= 0.5).length + news.filter((one) => one.chance < 0.5).length
	const at = (most: number) => (items.filter((one) => one.position >= 1 && one.position <= most).length / items.length).toFixed(3)
	const mrr = items.reduce((sum, one) => sum + 1 / one.position, 0) / items.length
	const wrong = tested
		.filter((one) => (one.example.isNew ? one.chance >= 0.5 : one.chance < 0.5))
		.map((one) => `${one.example.source.caseId}:${one.chance.toFixed(2)}`)
	const notFirst = items.filter((one) => one.position !== 1).map((one) => `${one.example.source.caseId}:${one.position}`)
	process.stdout.write(
		`${label}: n ${tested.length} recall@1 ${at(1)} recall@5 ${at(5)} MRR ${mrr.toFixed(3)} NEW-F1 ${f1.toFixed(3)} right ${(right / tested.length).toFixed(3)}\n  not first: ${notFirst.join(' ')}\n  verdict wrong: ${wrong.join(' ')}\n`,
	)
}

const folds = Number(values.folds)
const order = new Map(cases.map((one, index) => [one.caseId, (index * 7) % folds]))
const tested: Tested[] = []
for (let fold = 0; fold < folds; fold++) {
	const inFold = (one: Example) => order.get(one.source.caseId) === fold
	const learned = learn(examples.filter((one) => !inFold(one)))
	tested.push(...examples.filter(inFold).map((one) => test(one, learned)))
}
const plain = tested.filter((one) => one.example.weight === 1)
report(`${folds}-fold, all`, plain)
report(
	`${folds}-fold, development cases`,
	plain.filter((one) => one.example.source.caseId.startsWith('DEV')),
)
report(
	`${folds}-fold, practice half`,
	plain.filter((one) => one.example.source.caseId.startsWith('HO')),
)
report(
	`${folds}-fold, written blind`,
	plain.filter((one) => /^[AB]-/u.test(one.example.source.caseId)),
)
report(`${folds}-fold, entry taken out`, [...tested.filter((one) => one.example.weight < 1), ...plain.filter((one) => !one.example.isNew)])
const final = learn(examples)
process.stdout.write(`${JSON.stringify(final)}\n`)
if (values.write) {
	const text = `// Written by tests/verify-training/train.ts from ${cases.length} labelled cases (${examples.length} examples, each entry also taken out once); ${folds}-fold figures in tests/verify-training/README.md. Change the cases, not this file.
export const rankWeights = ${JSON.stringify(final.rank)}
export const verdictWeights = ${JSON.stringify(final.verdict)}
`
	await writeFile(new URL('../../moderation/verify/weights.generated.ts', here), text)
}
