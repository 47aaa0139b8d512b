import { weightOfTyped } from './commonness.ts'
import type { KnownEntry } from './corpus.ts'
import { isFoldedSyllable } from './syllable.ts'
import type { FeatureName, Weighing } from './weigh.ts'
import { rankWeights, verdictWeights } from './weights.generated.ts'

export type VerdictFeature = keyof typeof verdictWeights

/**
 * Match or new, from what speaks against the best candidate rather than from a low score. `confidence` is the chance the verdict is right. `pictures`: what the best
 * candidate's pictures say for it, in log-odds; the learned weights know words only, so its score is weighed without them.
 */
export function judge(told: Weighing, pictures = 0): { verdict: 'match' | 'new'; confidence: number } {
	const words = chanceOfMatch(verdictFeatures(withoutPictures(told, pictures)))
	const chance = pictures === 0 ? words : 1 / (1 + (1 / Math.max(words, 1e-9) - 1) * Math.exp(-pictures))
	if (chance < 0.5) return { verdict: 'new', confidence: rounded(1 - chance) }
	return { verdict: 'match', confidence: rounded(chance * chanceOfFirst(told)) }
}

function withoutPictures(told: Weighing, pictures: number): Weighing {
	const [top, ...rest] = told.weighed
	return pictures === 0 || !top ? told : { ...told, weighed: [{ ...top, score: top.score - pictures }, ...rest] }
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000
}

/** The learned scores are log-odds, so their softmax is the chance that the first candidate is the one. */
function chanceOfFirst(told: Weighing): number {
	const top = told.weighed[0]?.score ?? 0
	return 1 / told.weighed.reduce((sum, one) => sum + Math.exp(one.score - top), 0)
}

function chanceOfMatch(features: Record<VerdictFeature, number>, weights: Record<VerdictFeature, number> = verdictWeights): number {
	let sum = 0
	for (const name of Object.keys(features)) if (isVerdictFeature(name)) sum += weights[name] * features[name]
	return 1 / (1 + Math.exp(-sum))
}

function isVerdictFeature(name: string): name is VerdictFeature {
	return name in verdictWeights
}

/** What the verdict looks at, all about the best candidate. */
export function verdictFeatures(told: Weighing, weights: Record<FeatureName, number> = rankWeights): Record<VerdictFeature, number> {
	const [top, second] = told.weighed
	if (!top)
		return {
			bias: 1,
			score: 0,
			margin: 0,
			coverage: 0,
			unexplained: 1,
			unknown: 1,
			names: 0,
			nameless: 0,
			place: 0,
			outside: 0,
			kind: 0,
			community: 0,
			distance: 0,
			facts: 0,
			text: 0,
		}
	const title = explainTitle(told, top.known)
	const weighted = (name: FeatureName) => weights[name] * top.features[name]
	return {
		bias: 1,
		score: Math.log1p(Math.max(0, top.score)),
		margin: Math.min(8, top.score - (second?.score ?? 0)) / 8,
		coverage: top.words.coverage,
		unexplained: title.unexplained,
		unknown: title.unknown,
		names: title.names,
		nameless: title.nameless,
		place: clamp(weighted('place'), -3, 4),
		outside: told.claim.field.outside ? 1 : 0,
		kind: Math.min(0, weighted('kind')),
		community: Math.min(0, weighted('community')),
		distance: clamp(weighted('distance'), -2, 2),
		facts: clamp(weighted('number') + weighted('year') + weighted('decision'), -3, 4),
		text: Math.log1p(Math.max(0, weighted('text') + weighted('concept'))),
	}
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value))
}

/** A figure of the title that stands in the record too, alone or within a decision or a day. */
function isFactOf(known: KnownEntry, typed: string): boolean {
	return /^\d+$/u.test(typed) && known.numbers.some((fact) => fact.value === Number(typed) || fact.text.split(/\D+/u).includes(typed))
}

type TitleReading = { unexplained: number; unknown: number; names: number; nameless: number }

/**
 * Share of the title's content the entry does not explain, how much of it no entry of the registry knows, how many words that look like a name are
 * unexplained, and whether no name is left unexplained though the writer uses capitals: who only describes a thing contradicts no entry.
 */
function explainTitle(told: Weighing, known: KnownEntry): TitleReading {
	const title = [...told.reading.positions.entries()].filter(([, position]) => position.part === 'title' && !position.denied)
	const written = title.some(([, position]) => position.capital) && !title.every(([, position]) => position.capital)
	const sum = { whole: 0, left: 0, unknown: 0, leftNames: 0 }
	for (const [order, [index, position]] of title.entries()) {
		const typed = position.readings[position.readings.length - 1]
		if (!typed) continue
		const weight = weightOfTyped(typed, told.reading.habit)
		const terms = told.terms[index] ?? []
		const notions = told.notions.at.get(index) ?? []
		const isName = (written && position.capital && order > 0) || /\d/u.test(typed.fold) || (written && !isFoldedSyllable(typed.fold))
		sum.whole += weight
		const shared = notions.some((id) => known.concepts.has(id) || known.headKinds.has(id) || known.otherKinds.has(id))
		if (shared || isFactOf(known, typed.fold) || terms.some((term) => term.like >= 0.5 && known.bag.has(term.key))) continue
		sum.left += weight
		if (isName && weight > 0.1) sum.leftNames++
		if (notions.length === 0 && !terms.some((term) => term.like >= 0.5)) sum.unknown += weight
	}
	return {
		unexplained: sum.whole > 0 ? sum.left / sum.whole : 0,
		unknown: Math.min(3, sum.unknown),
		names: Math.min(3, sum.leftNames),
		nameless: written && sum.leftNames === 0 ? 1 : 0,
	}
}
