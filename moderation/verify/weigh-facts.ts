import type { KnownEntry, MatchCorpus } from './corpus.ts'
import type { NumberFact } from './number-fact.ts'
import type { Weighed } from './weigh-notions.ts'

/** Words that number a thing: another number after one of them is another thing. */
const labels = new Set(['diem', 'so', 'dinh', 'doan', 'doi', 'tieu doan', 'point', 'hill', 'height', 'battalion', 'tram', 'c', 't', 'b'])
const noun = new Map([
	['nam', 'nam'],
	['tuoi', 'nam'],
	['years', 'nam'],
	['year', 'nam'],
	['tang', 'tang'],
	['bac', 'tang'],
	['nac', 'tang'],
	['tiers', 'tang'],
	['step', 'tang'],
	['steps', 'tang'],
	['storey', 'tang'],
	['branches', 'nhanh'],
	['nhanh', 'nhanh'],
	['branch', 'nhanh'],
	['ong', 'ong'],
	['pipe', 'ong'],
	['pipes', 'ong'],
	['canh', 'canh'],
	['point', 'canh'],
	['tia', 'canh'],
	['con', 'con'],
	['elephants', 'con'],
	['ngoi', 'nguoi'],
	['nguoi', 'nguoi'],
	['liet', 'nguoi'],
	['martyrs', 'nguoi'],
	['gian', 'gian'],
	['cai', 'cai'],
	['chiec', 'cai'],
	['jars', 'cai'],
	['che', 'cai'],
	['trong', 'trong'],
	['drums', 'trong'],
])

export type FactWeight = { year: Weighed; number: Weighed; decision: Weighed }

/** Years, dates, measures, counts, labels and decision numbers that agree, or that cannot both be. */
export function weighFacts(known: KnownEntry, facts: NumberFact[], corpus: MatchCorpus): FactWeight {
	const weight: FactWeight = {
		year: { effect: 0, mine: '', theirs: '' },
		number: { effect: 0, mine: '', theirs: '' },
		decision: { effect: 0, mine: '', theirs: '' },
	}
	for (const mine of facts) {
		const theirs = closest(mine, known.numbers)
		if (!theirs) continue
		const effect = agreement(mine, theirs, corpus)
		const slot = mine.unit === 'year' || mine.unit === 'date' ? weight.year : mine.unit === 'decision' ? weight.decision : weight.number
		if (Math.abs(effect) > 0.1)
			Object.assign(slot, { effect: slot.effect + effect, mine: slot.mine || mine.text, theirs: slot.theirs || theirs.text })
	}
	return weight
}

function closest(mine: NumberFact, theirs: NumberFact[]): NumberFact | undefined {
	const same = theirs.filter((fact) => isSame(mine, fact))
	if (same.length > 0) return same.find((fact) => context(mine, fact)) ?? same[0]
	return theirs.find((fact) => contradicts(mine, fact))
}

function isSame(mine: NumberFact, theirs: NumberFact): boolean {
	if (mine.unit !== theirs.unit) return false
	if (mine.unit === 'mm' || mine.unit === 'g') return Math.abs(mine.value - theirs.value) <= 0.02 * theirs.value
	return mine.value === theirs.value
}

function context(mine: NumberFact, theirs: NumberFact): boolean {
	const sameNoun =
		mine.after !== '' && (mine.after === theirs.after || (noun.has(mine.after) && noun.get(mine.after) === noun.get(theirs.after)))
	return sameNoun || (mine.before !== '' && mine.before === theirs.before && mine.before.length <= 12)
}

/** Parts of which a thing has so many, and not others. */
const parts = new Set(['tang', 'nhanh', 'ong', 'canh', 'gian'])

/** "Cao điểm 722" is not "Cao điểm 519"; "thác 12 tầng" is not "thác ba tầng", a bell cast in 1972 or of two hundred kilograms is not the one of 1954 and 380. */
function contradicts(mine: NumberFact, theirs: NumberFact): boolean {
	if (mine.unit !== theirs.unit) return false
	if (mine.unit === 'year') return mine.isOrigin === true && theirs.isOrigin === true
	if (mine.unit === 'g') return differsBy(0.3, mine, theirs)
	if (mine.unit === 'mm') return mine.before !== '' && mine.before === theirs.before && differsBy(0.15, mine, theirs)
	if (mine.unit !== 'plain' || theirs.unit !== 'plain' || mine.value === theirs.value) return false
	const label = labelOf(mine)
	const sameLabel = labels.has(label) && label === labelOf(theirs)
	const part = noun.get(mine.after)
	const samePart = part !== undefined && parts.has(part) && part === noun.get(theirs.after)
	return (sameLabel && mine.value > 2) || samePart
}

/** "Nhà 107" and "nhà số 57 (số mới 71)" are numbers of houses; "nhà 5 gian" is not. */
function labelOf(fact: NumberFact): string {
	const isHouse = (fact.before === 'nha' && !noun.has(fact.after)) || fact.before === 'moi'
	return isHouse ? 'so' : fact.before
}

/** By more than people misjudge, as a share of theirs. */
function differsBy(share: number, mine: NumberFact, theirs: NumberFact): boolean {
	return Math.abs(mine.value - theirs.value) > share * theirs.value
}

function agreement(mine: NumberFact, theirs: NumberFact, corpus: MatchCorpus): number {
	if (!isSame(mine, theirs)) return -1.5
	const rarity = corpus.factRarity(theirs)
	if (mine.unit === 'decision') return 2 * rarity
	if (mine.unit === 'year' || mine.unit === 'date') return 0.7 * rarity
	if (mine.unit === 'mm' || mine.unit === 'g') return 0.8 * rarity
	if (context(mine, theirs)) return 0.8 * rarity
	return mine.value >= 13 ? 0.5 * rarity : 0
}
