import type { EntryRecord } from '../entry.ts'
import type { HeritageRank } from '../heritage.ts'
import { tellsOfGraves } from '../publish/sensitivity.ts'
import { highValueClasses, type CareFlag, type HighValueClass, type Judgement } from './judgements.ts'
import { fold } from './normalise.ts'

/** What shows whether a verdict touches what one pair of eyes is too few for. */
export interface ValueSigns {
	readonly judgement: Judgement
	/** What the reviewer marked. */
	readonly flags: readonly CareFlag[]
	/** Records of the entries the verdict names. */
	readonly records: readonly EntryRecord[]
	/** Ranks of the entry the matcher puts first: a verdict that passes over a national treasure is looked at twice as well. */
	readonly candidateRanks: readonly HeritageRank[]
	/** What the contributor wrote. */
	readonly words: readonly string[]
}

/** The high-value classes a verdict falls into (Law 45/2024 art. 40 for national treasures); none: it stands by itself. */
export function highValueOf(signs: ValueSigns): HighValueClass[] {
	const found: Record<HighValueClass, boolean> = {
		'national-treasure':
			signs.flags.includes('national-treasure') ||
			signs.records.some(isTreasure) ||
			signs.candidateRanks.includes('bao_vat_quoc_gia') ||
			signs.words.some(claimsTreasure),
		sacred: signs.flags.includes('sacred'),
		'human-remains': signs.flags.includes('human-remains') || signs.records.some(tellsOfGraves),
		disputed: signs.judgement === 'disputed',
	}
	return highValueClasses.filter((one) => found[one])
}

function isTreasure({ ranks, heritageType }: EntryRecord): boolean {
	return heritageType === 'bao_vat_quoc_gia' || ranks.some(({ rank }) => rank === 'bao_vat_quoc_gia')
}

function claimsTreasure(text: string): boolean {
	const folded = ` ${fold(text)} `
	return folded.includes(' bao vat quoc gia ') || folded.includes(' national treasure ')
}
