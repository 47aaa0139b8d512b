import type { KnownEntry, MatchCorpus } from './corpus.ts'
import type { Evidence, EvidenceField, MatchCandidate, MatchQuery, MatchResult } from './match-types.ts'
import { numberFacts } from './numbers.ts'
import { read } from './reading.ts'
import { findTerms } from './terms.ts'
import { judge } from './verdict.ts'
import { weighFacts } from './weigh-facts.ts'
import type { Weighed } from './weigh-notions.ts'
import { readNotions, weighCommunity, weighConcepts, weighKind } from './weigh-notions.ts'
import { readPlaces, weighDistance, weighPlace } from './weigh-place.ts'
import type { WordWeight } from './weigh-words.ts'
import { indexTerms, weighWords } from './weigh-words.ts'
import { rankWeights } from './weights.generated.ts'

export type FeatureName = keyof typeof rankWeights

/** One entry weighed: raw features before the learned weights, and the words behind them. */
export type WeighedEntry = { known: KnownEntry; features: Record<FeatureName, number>; words: WordWeight; reasons: Partial<Record<FeatureName, Weighed>>; score: number }

/** Ranks the entries of a corpus for one contribution, with the evidence for and against each, and proposes match or new. */
export function rankCandidates(query: MatchQuery, corpus: MatchCorpus): MatchResult {
	const weighed = weighEntries(query, corpus)
	const { verdict, confidence } = judge(query, weighed, corpus)
	return { verdict, confidence, candidates: weighed.slice(0, 10).map(toCandidate) }
}

/** All entries, best first. */
export function weighEntries(query: MatchQuery, corpus: MatchCorpus, weights: Record<FeatureName, number> = rankWeights): WeighedEntry[] {
	const reading = read(query, (folded) => corpus.byFold.has(folded))
	const index = indexTerms(findTerms(reading, corpus))
	const notions = readNotions(reading)
	const facts = Object.values(reading.text).flatMap(numberFacts)
	const claim = readPlaces(reading, corpus)
	const weighed = corpus.entries.map((known): WeighedEntry => {
		const words = weighWords(known, index, corpus)
		const fact = weighFacts(known, facts, corpus)
		const reasons = {
			kind: weighKind(known, notions, corpus), concept: weighConcepts(known, notions, corpus), community: weighCommunity(known, notions, query.languages, corpus),
			place: weighPlace(known, claim, corpus), distance: weighDistance(known, query.point, corpus), class: weighClass(known, query), year: fact.year, number: fact.number, decision: fact.decision,
		}
		const features = {
			name: words.name, text: words.text, denied: words.denied, component: 0, kind: reasons.kind.effect, concept: reasons.concept.effect, community: reasons.community.effect,
			place: reasons.place.effect, distance: reasons.distance.effect, class: reasons.class.effect, year: reasons.year.effect, number: reasons.number.effect, decision: reasons.decision.effect,
		}
		return { known, features, words, reasons, score: 0 }
	})
	addComponents(weighed, corpus)
	for (const one of weighed) one.score = scoreOf(one.features, weights)
	return weighed.sort((one, other) => other.score - one.score)
}

export function scoreOf(features: Record<FeatureName, number>, weights: Record<FeatureName, number>): number {
	let score = 0
	for (const name of Object.keys(weights)) if (isFeature(name)) score += weights[name] * features[name]
	return score
}

function isFeature(name: string): name is FeatureName {
	return name in rankWeights
}

function weighClass(known: KnownEntry, query: MatchQuery): Weighed {
	if (query.heritageClass === null || query.heritageClass === '') return { effect: 0, mine: '', theirs: '' }
	return { effect: query.heritageClass === known.entry.heritageClass ? 0.6 : -0.6, mine: query.heritageClass, theirs: known.entry.heritageClass }
}

/** What is said of the whole speaks a little for its parts, once a part has words of its own. */
function addComponents(weighed: WeighedEntry[], corpus: MatchCorpus): void {
	const byId = new Map(weighed.map((one) => [one.known.entry.id, one]))
	for (const one of weighed) {
		const parent = one.known.entry.parentId === null ? undefined : corpus.byId.get(one.known.entry.parentId)
		const whole = parent && byId.get(parent.entry.id)
		if (!whole) continue
		const own = one.features.name + one.features.concept
		one.features.component = own > 1.5 ? Math.min(0.35 * whole.features.name, 0.35 * own) : 0
	}
}

const fieldOf: Record<FeatureName, EvidenceField> = {
	name: 'name', text: 'description', denied: 'name', kind: 'kind', concept: 'description', place: 'place', distance: 'distance', class: 'class', year: 'year', number: 'number',
	decision: 'decision', community: 'community', component: 'component',
}

function toCandidate(one: WeighedEntry): MatchCandidate {
	const evidence: Evidence[] = []
	for (const name of Object.keys(one.features)) {
		if (!isFeature(name)) continue
		const effect = rankWeights[name] * one.features[name]
		if (Math.abs(effect) < 0.1) continue
		const reason = one.reasons[name] ?? { mine: one.words.said.join(' '), theirs: one.words.bestName }
		evidence.push({ field: fieldOf[name], mine: reason.mine, theirs: reason.theirs, effect: Math.round(effect * 100) / 100 })
	}
	evidence.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
	return { entryId: one.known.entry.id, score: Math.round(one.score * 1000) / 1000, evidence }
}
