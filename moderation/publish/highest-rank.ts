import { heritageRanks, type HeritageRank } from '../heritage.ts'

/** The standing an entry is best known by: UNESCO before national, national before provincial. */
export function highestRank(ranks: readonly HeritageRank[]): HeritageRank | null {
	return heritageRanks.find((rank) => ranks.includes(rank)) ?? null
}
