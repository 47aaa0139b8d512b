import type { KnownEntry, MatchCorpus } from './corpus.ts'
import type { GeoPoint } from './match-types.ts'
import type { Ground, Mention } from './places.ts'
import { distanceKm } from './distance.ts'
import { findPlaces, settle } from './places.ts'
import type { Part, Position, Reading } from './reading.ts'
import type { Weighed } from './weigh-notions.ts'

/** Where a contribution says the thing is: the place field, and places named in the telling. `words`: those that are place names (`Hòa Phú` has no coolies in it). */
export type PlaceClaim = { field: Ground; told: Ground; fieldText: string; toldText: string; words: Set<Position> }

export function readPlaces(reading: Reading, corpus: MatchCorpus): PlaceClaim {
	const words = new Set<Position>()
	const field = mentionsIn(reading, 'place', corpus, words)
	const told = [...mentionsIn(reading, 'title', corpus, words), ...mentionsIn(reading, 'description', corpus, words)]
	return { field: settle(field), told: settle(told), fieldText: reading.text.place, toldText: textOf(told), words }
}

function textOf(mentions: Mention[]): string {
	return mentions.map((mention) => mention.text).join(', ')
}

function mentionsIn(reading: Reading, part: Part, corpus: MatchCorpus, into: Set<Position>): Mention[] {
	const positions = reading.positions.filter((position) => position.part === part && !position.denied)
	const folds = positions.map((position) => (position.readings[1] ?? position.readings[0])?.fold ?? '')
	const raw = positions.map((position) => position.readings[0]?.fold ?? '')
	const mentions = [...findPlaces(raw, corpus.gazetteer), ...(raw.join() === folds.join() ? [] : findPlaces(folds, corpus.gazetteer))]
	const typed = (mention: Mention) => positions.slice(mention.from, mention.from + mention.length)
	const meant = mentions.filter((mention) => part === 'place' || !mention.ordinary || typed(mention).every((position) => position.capital))
	for (const mention of meant) for (const position of typed(mention)) into.add(position)
	return meant
}

const size = (ground: Ground): number => ground.communes.size + ground.districts.size + ground.units.size

/** The place claimed against the entry's ground: the fewer entries share the ground, the more it tells. */
export function weighPlace(known: KnownEntry, claim: PlaceClaim, corpus: MatchCorpus): Weighed {
	const theirs = known.entry.placeTexts.join('; ')
	const movable =
		known.entry.heritageClass === 'phi_vat_the' || known.entry.heritageClass === 'tu_lieu'
			? 0.5
			: known.entry.heritageClass === 'hien_vat'
				? 0.8
				: 1
	const told = size(claim.told) > 0 ? Math.max(0, agreement(known.ground, claim.told, corpus)) * 0.6 : 0
	if (claim.field.outside) return { effect: -3.2 * movable + told, mine: claim.fieldText, theirs }
	const toldOutside = claim.told.outside ? -0.6 * movable : 0
	if (size(claim.field) === 0 || size(known.ground) === 0) return { effect: told + toldOutside, mine: claim.toldText, theirs }
	const field = agreement(known.ground, claim.field, corpus)
	const effect = field > 0 ? Math.max(field, told) : -1.6 * movable + told
	return { effect: effect + toldOutside, mine: claim.fieldText, theirs }
}

/** 0 = no common ground. */
function agreement(theirs: Ground, mine: Ground, corpus: MatchCorpus): number {
	const tests: [keyof Ground, number][] = [
		['communes', 1],
		['units', 0.85],
		['districts', 0.8],
	]
	let best = 0
	for (const [level, trust] of tests) {
		if (!shares(theirs, mine, level)) continue
		const holders = corpus.entries.filter((one) => shares(one.ground, mine, level)).length
		best = Math.max(best, trust * Math.log((corpus.entries.length + 1) / (holders + 0.5)))
	}
	return best
}

function shares(one: Ground, other: Ground, level: keyof Ground): boolean {
	const [mine, theirs] = [one[level], other[level]]
	return typeof mine !== 'boolean' && typeof theirs !== 'boolean' && [...mine].some((id) => theirs.has(id))
}

/** Point against point; registered points are good to about a kilometre. Against a commune's centre only nearness or great distance tells. */
export function weighDistance(known: KnownEntry, point: GeoPoint | undefined, corpus: MatchCorpus): Weighed {
	if (!point) return { effect: 0, mine: '', theirs: '' }
	const mine = `${point.lat}, ${point.lon}`
	const still = known.entry.heritageClass === 'di_tich' ? 1 : 0.4
	const theirs = known.entry.point
	if (theirs) {
		const km = distanceKm(point, theirs)
		return { effect: still * byDistance(km), mine, theirs: `${km.toFixed(1)} km` }
	}
	const beyond = [...known.ground.units]
		.map((code) => corpus.gazetteer.units.get(code))
		.map((unit) => (unit ? distanceKm(point, unit.centre) / Math.max(3, unit.radiusKm) : undefined))
	const ratios = beyond.filter((ratio) => ratio !== undefined)
	if (ratios.length === 0) return { effect: 0, mine, theirs: '' }
	const ratio = Math.min(...ratios)
	return { effect: still * (ratio < 1.2 ? 0.8 : ratio > 2.5 ? -1.5 : 0), mine, theirs: known.entry.placesToday.join(', ') }
}

function byDistance(km: number): number {
	if (km < 0.3) return 3
	if (km < 1) return 2.4
	if (km < 2.5) return 1.2
	if (km < 8) return 0
	return km < 25 ? -1.2 : -2.5
}
