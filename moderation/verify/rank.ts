import type { MatchCorpus } from './corpus.ts'
import type { Evidence, EvidenceField, MatchCandidate, MatchQuery, MatchResult } from './match-types.ts'
import { addSightings, bestSightings, type Sighting } from './sightings.ts'
import { judge } from './verdict.ts'
import type { FeatureName, WeighedEntry } from './weigh.ts'
import { isFeature, weighEntries } from './weigh.ts'
import { rankWeights } from './weights.generated.ts'

/**
 * Ranks the entries of a corpus for one contribution, with the evidence for and against each, and proposes match or new. `sightings`: files of the contribution
 * that are in entries' media already; `also`: entries weighed wherever they rank.
 */
export function rankCandidates(
	query: MatchQuery,
	corpus: MatchCorpus,
	sightings: readonly Sighting[] = [],
	also: readonly string[] = [],
): MatchResult {
	const seen = bestSightings(sightings)
	const told = weighEntries(query, corpus)
	const weighed = addSightings(told.weighed, seen)
	const first = weighed[0]?.known.entry.id ?? ''
	const { verdict, confidence } = judge({ ...told, weighed }, seen.get(first)?.effect ?? 0)
	const withSighting = (one: WeighedEntry): MatchCandidate => toCandidate(one, seen.get(one.known.entry.id))
	const asked = weighed.filter((one) => also.includes(one.known.entry.id))
	return { verdict, confidence, candidates: weighed.slice(0, 10).map(withSighting), also: asked.map(withSighting) }
}

const fieldOf: Record<FeatureName, EvidenceField> = {
	name: 'name',
	text: 'description',
	denied: 'name',
	kind: 'kind',
	concept: 'description',
	place: 'place',
	distance: 'distance',
	class: 'class',
	year: 'year',
	number: 'number',
	decision: 'decision',
	community: 'community',
	component: 'component',
}

function toCandidate(one: WeighedEntry, seen: (Sighting & { readonly effect: number }) | undefined): MatchCandidate {
	const evidence: Evidence[] = seen
		? [{ field: 'picture', mine: '', theirs: '', effect: seen.effect, pictures: { mine: seen.mine, theirs: seen.theirs, kind: seen.kind } }]
		: []
	for (const name of Object.keys(one.features)) {
		if (!isFeature(name)) continue
		const effect = rankWeights[name] * one.features[name]
		if (Math.abs(effect) < 0.1) continue
		const reason = one.reasons[name] ?? wordsBehind(name, one)
		evidence.push({ field: fieldOf[name], mine: reason.mine, theirs: reason.theirs, effect: Math.round(effect * 100) / 100 })
	}
	evidence.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
	return { entryId: one.known.entry.id, score: Math.round(one.score * 1000) / 1000, evidence }
}

function wordsBehind(name: FeatureName, { words, known }: WeighedEntry): { mine: string; theirs: string } {
	if (name === 'component') return { mine: words.bestSaid.join(' '), theirs: known.entry.parentId ?? '' }
	return { mine: (name === 'text' ? words.said : words.bestSaid).join(' '), theirs: words.bestName }
}
