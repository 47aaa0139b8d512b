import { communityBook, conceptBook, kindBook } from './corpus.ts'
import type { KnownEntry, MatchCorpus } from './corpus.ts'
import { concepts } from './lexicon/concepts.ts'
import { kinds } from './lexicon/kinds.ts'
import type { PhraseBook, PhraseHit } from './phrases.ts'
import { findPhrases } from './phrases.ts'
import type { Position, Reading } from './reading.ts'
import { weightOf } from './terms.ts'

/** What a contribution speaks of, beyond its words. */
export type Notions = {
	/** Kind told by the first kind word of the title: what the thing is. */
	head: Map<string, number>
	/** Kinds named anywhere. */
	kinds: Map<string, number>
	concepts: Map<string, number>
	communities: Map<string, number>
	deniedConcepts: Set<string>
	/** Notions by the index of each typed word they were read from. */
	at: Map<number, string[]>
	/** The words each notion was read from, as typed. */
	said: Map<string, string>
}

const kindPhrases = new Map(kinds.map((kind) => [kind.id, kind.phrases]))
const firstPhrase = (phrases: string): string => phrases.split('|')[0] ?? ''
const kindNames = (ids: Iterable<string>): string => [...ids].map((id) => firstPhrase(kindPhrases.get(id) ?? id)).join(', ')

const families = new Map(kinds.map((kind) => [kind.id, kind.family]))
const classes = new Map<string, string>(kinds.map((kind) => [kind.id, kind.heritageClass]))

/** `places`: words that are place names, which stand for nothing else. */
export function readNotions(reading: Reading, places: ReadonlySet<Position>): Notions {
	const isPlace = (hit: PhraseHit) => reading.positions.slice(hit.from, hit.from + hit.length).every((position) => places.has(position))
	const notions: Notions = {
		head: new Map(),
		kinds: new Map(),
		concepts: new Map(),
		communities: new Map(),
		deniedConcepts: new Set(),
		at: new Map(),
		said: new Map(),
	}
	const isOfPlace = /^(?:nơi|chỗ)$/iu.test(reading.positions[0]?.raw ?? '')
	for (const hit of hitsOf(reading, kindBook)) {
		const position = reading.positions[hit.from]
		if (!position || position.denied || isPlace(hit)) continue
		cover(notions, hit, reading)
		const strength = weightOf(position) * hit.sureness
		for (const id of hit.ids) raise(notions.kinds, id, strength)
		if (position.part === 'title' && !position.beside && notions.head.size === 0)
			for (const id of hit.ids) if (!isOfPlace || classes.get(id) === 'di_tich') notions.head.set(id, hit.sureness)
	}
	for (const hit of hitsOf(reading, conceptBook)) {
		const position = reading.positions[hit.from]
		if (!position || isPlace(hit)) continue
		cover(notions, hit, reading)
		for (const id of hit.ids) {
			if (position.denied) notions.deniedConcepts.add(id)
			else raise(notions.concepts, id, weightOf(position) * hit.sureness)
		}
	}
	readCommunities(notions, reading)
	return notions
}

/** The peoples a contribution tells of; where the title names one, others are only met in the telling. */
function readCommunities(notions: Notions, reading: Reading): void {
	const hits = hitsOf(reading, communityBook).map((hit) => ({ ...hit, position: reading.positions[hit.from] }))
	const told = hits.filter(({ position }) => position && !position.denied && position.part !== 'place')
	const inTitle = told.filter(({ position }) => position?.part === 'title' && !position.beside)
	for (const hit of inTitle.length > 0 ? inTitle : told) for (const id of hit.ids) raise(notions.communities, id, hit.sureness)
}

function cover(notions: Notions, hit: PhraseHit, reading: Reading): void {
	const typed = reading.positions.slice(hit.from, hit.from + hit.length).map((position) => position.raw)
	for (const id of hit.ids) if (!notions.said.has(id)) notions.said.set(id, typed.join(' '))
	for (let index = hit.from; index < hit.from + hit.length; index++) notions.at.set(index, [...(notions.at.get(index) ?? []), ...hit.ids])
}

function hitsOf(reading: Reading, book: PhraseBook): PhraseHit[] {
	return findPhrases(
		reading.positions.map((position) => position.readings),
		book,
		reading.habit,
	)
}

function raise(map: Map<string, number>, key: string, value: number): void {
	map.set(key, Math.max(map.get(key) ?? 0, value))
}

export type Weighed = { effect: number; mine: string; theirs: string }
const nothing: Weighed = { effect: 0, mine: '', theirs: '' }

/** A kind word in the title is what the thing is: agreement for, another family of thing against. */
export function weighKind(known: KnownEntry, notions: Notions, corpus: MatchCorpus): Weighed {
	let best = nothing
	for (const [id, strength] of notions.head) {
		const effect = strength * kindAgreement(id, known, corpus)
		if (effect > best.effect) best = { effect, mine: notions.said.get(id) ?? id, theirs: kindNames(known.headKinds) }
	}
	if (best.effect > 0) return best
	const isOther = notions.head.size > 0 && known.headKinds.size > 0
	for (const [id, strength] of notions.kinds) {
		if (known.headKinds.has(id))
			best = stronger(best, {
				effect: (isOther ? 0.15 : 0.35) * strength * (corpus.kindRarity.get(id) ?? 0),
				mine: notions.said.get(id) ?? id,
				theirs: kindNames([id]),
			})
	}
	if (notions.head.size > 0 && known.headKinds.size > 0 && best.effect === 0) return conflict(notions, known)
	return best
}

function conflict(notions: Notions, known: KnownEntry): Weighed {
	const [mine, sureness] = [...notions.head][0] ?? ['', 0]
	const theirs = [...known.headKinds]
	const otherClass = theirs.every((id) => classes.get(id) !== classes.get(mine))
	return { effect: -sureness * (otherClass ? 1.4 : 1), mine: notions.said.get(mine) ?? mine, theirs: kindNames(theirs) }
}

function kindAgreement(id: string, known: KnownEntry, corpus: MatchCorpus): number {
	const rarity = corpus.kindRarity.get(id) ?? 3
	if (known.headKinds.has(id)) return rarity
	if ([...known.headKinds].some((other) => families.get(other) === families.get(id))) return 0.55 * rarity
	if (known.otherKinds.has(id)) return 0.25 * rarity
	return 0
}

function stronger(one: Weighed, other: Weighed): Weighed {
	return other.effect > one.effect ? other : one
}

/** Notions shared, the rarer the more; said only to be excluded counts against. */
export function weighConcepts(known: KnownEntry, notions: Notions, corpus: MatchCorpus): Weighed {
	let effect = 0
	const shared: { id: string; gain: number }[] = []
	for (const [id, strength] of notions.concepts) {
		const theirs = known.concepts.get(id)
		if (theirs === undefined) continue
		const gain = strength * theirs * (corpus.conceptRarity.get(id) ?? 0)
		effect += gain
		shared.push({ id, gain })
	}
	for (const id of notions.deniedConcepts)
		if (known.concepts.has(id) && !notions.concepts.has(id)) effect -= 0.5 * (corpus.conceptRarity.get(id) ?? 0)
	shared.sort((one, other) => other.gain - one.gain)
	const named = shared.slice(0, 4).map((one) => one.id)
	return {
		effect,
		mine: named.map((id) => notions.said.get(id) ?? id).join(', '),
		theirs: named.map((id) => firstPhrase(concepts[id] ?? id)).join(', '),
	}
}

/** The same people for; only other peoples named, against. Language tags of the contribution count a little. */
export function weighCommunity(known: KnownEntry, notions: Notions, languages: string[], corpus: MatchCorpus): Weighed {
	const theirs = [...known.communities].join(', ')
	const spoken = languages.flatMap((tag) => languageOf[tag] ?? [])
	if (notions.communities.size === 0) {
		const fits = spoken.some((id) => known.communities.has(id))
		return fits ? { effect: 0.4, mine: spoken.join(', '), theirs } : nothing
	}
	if (known.communities.size === 0) return nothing
	let best = nothing
	for (const [id, sureness] of notions.communities) {
		if (known.communities.has(id))
			best = stronger(best, { effect: sureness * Math.max(0.5, corpus.communityRarity.get(id) ?? 0) * 0.6, mine: id, theirs })
	}
	if (best.effect > 0) return best
	const living = known.entry.heritageClass === 'phi_vat_the' || known.entry.heritageClass === 'hien_vat'
	return { effect: living ? -2 : -0.8, mine: [...notions.communities.keys()].join(', '), theirs }
}

const languageOf: Record<string, string[]> = {
	rad: ['Ê Đê'],
	cmo: ["M'nông"],
	mng: ["M'nông"],
	mnn: ["M'nông"],
	jra: ['Gia Rai'],
	sed: ['Xơ Đăng'],
	bdq: ['Ba Na'],
	lo: ['Lào'],
}
