import type { KnownEntry, MatchCorpus } from './corpus.ts'
import type { MatchQuery } from './match-types.ts'
import { numberFacts } from './numbers.ts'
import { read } from './reading.ts'
import type { Reading } from './reading.ts'
import { findTerms } from './terms.ts'
import type { Term } from './terms.ts'
import { weighFacts } from './weigh-facts.ts'
import type { Notions, Weighed } from './weigh-notions.ts'
import { readNotions, weighCommunity, weighConcepts, weighKind } from './weigh-notions.ts'
import type { PlaceClaim } from './weigh-place.ts'
import { readPlaces, weighDistance, weighPlace } from './weigh-place.ts'
import type { WordWeight } from './weigh-words.ts'
import { indexTerms, weighWords } from './weigh-words.ts'
import { rankWeights } from './weights.generated.ts'

export type FeatureName = keyof typeof rankWeights

/** One entry weighed: raw features before the learned weights, and the words behind them. */
export type WeighedEntry = {
	known: KnownEntry
	features: Record<FeatureName, number>
	words: WordWeight
	reasons: Partial<Record<FeatureName, Weighed>>
	score: number
}

/** A contribution as read, and every entry weighed against it, best first. */
export type Weighing = { reading: Reading; terms: Term[][]; notions: Notions; claim: PlaceClaim; weighed: WeighedEntry[] }

export function weighEntries(query: MatchQuery, corpus: MatchCorpus, weights: Record<FeatureName, number> = rankWeights): Weighing {
	const reading = read(query, (folded) => corpus.byFold.has(folded))
	const terms = findTerms(reading, corpus)
	const index = indexTerms(terms)
	const facts = reading.told.flatMap(numberFacts)
	const claim = readPlaces(reading, corpus)
	const notions = readNotions(reading, claim.words)
	const weighed = corpus.entries.map((known): WeighedEntry => {
		const words = weighWords(known, index, corpus, claim.words)
		const fact = weighFacts(known, facts, corpus)
		const reasons = {
			kind: weighKind(known, notions, corpus),
			concept: weighConcepts(known, notions, corpus),
			community: weighCommunity(known, notions, query.languages, corpus),
			place: weighPlace(known, claim, corpus),
			distance: weighDistance(known, query.point, corpus),
			class: weighClass(known, query),
			year: fact.year,
			number: fact.number,
			decision: fact.decision,
		}
		const features = {
			name: words.name,
			text: words.text,
			denied: words.denied,
			component: 0,
			kind: reasons.kind.effect,
			concept: reasons.concept.effect,
			community: reasons.community.effect,
			place: reasons.place.effect,
			distance: reasons.distance.effect,
			class: reasons.class.effect,
			year: reasons.year.effect,
			number: reasons.number.effect,
			decision: reasons.decision.effect,
		}
		return { known, features, words, reasons, score: 0 }
	})
	addComponents(weighed, corpus)
	for (const one of weighed) one.score = scoreOf(one.features, weights)
	weighed.sort((one, other) => other.score - one.score)
	return { reading, terms, notions, claim, weighed }
}

export function scoreOf(features: Record<FeatureName, number>, weights: Record<FeatureName, number>): number {
	let score = 0
	for (const name of Object.keys(weights)) if (isFeature(name)) score += weights[name] * features[name]
	return score
}

export function isFeature(name: string): name is FeatureName {
	return name in rankWeights
}

function weighClass(known: KnownEntry, query: MatchQuery): Weighed {
	if (query.heritageClass === null || query.heritageClass === '') return { effect: 0, mine: '', theirs: '' }
	return {
		effect: query.heritageClass === known.entry.heritageClass ? 0.6 : -0.6,
		mine: query.heritageClass,
		theirs: known.entry.heritageClass,
	}
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
