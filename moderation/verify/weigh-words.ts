import type { KnownEntry, MatchCorpus, NameForm } from './corpus.ts'
import type { Position } from './reading.ts'
import type { Term } from './terms.ts'

/** What the words of a contribution say about one entry. */
export type WordWeight = {
	/** Rarity gathered over its best name, thinned where only part of the name is said. */
	name: number
	/** Share 0–1 of the best name that was said. */
	coverage: number
	/** Rarity gathered over the whole record. */
	text: number
	/** Rarity of names said to be something else ("không phải …"). */
	denied: number
	bestName: string
	/** Typed words behind `text` and behind `name`. */
	said: string[]
	bestSaid: string[]
}

/** The place within a name is weighed as a place already. */
const placeShare = 0.75

/** A word said more often than this is not looked for again: a text of any length is weighed in bounded time. */
const mostPlaces = 12

/** Query terms by word key: where and how surely each known word was typed. */
export type TermIndex = Map<string, Term[]>

export function indexTerms(terms: Term[][]): TermIndex {
	const index: TermIndex = new Map()
	for (const list of terms) {
		for (const term of list) {
			const known = index.get(term.key) ?? []
			if (known.length < mostPlaces) known.push(term)
			index.set(term.key, known)
		}
	}
	return index
}

/** `places`: typed words that are place names; in the text of a record they say little, for its place is weighed by itself. */
export function weighWords(known: KnownEntry, index: TermIndex, corpus: MatchCorpus, places: ReadonlySet<Position>): WordWeight {
	let best: WordWeight = { name: 0, coverage: 0, text: 0, denied: 0, bestName: known.names[0]?.text ?? '', said: [], bestSaid: [] }
	for (const name of known.names) {
		const weighed = weighName(name, index, corpus)
		if (weighed.name > best.name) best = { ...best, ...weighed, bestName: name.lang === 'unaccented' ? best.bestName : name.text }
	}
	best.denied = Math.max(0, ...known.names.map((name) => deniedShare(name, index, corpus)))
	return { ...best, ...weighText(known, index, corpus, places) }
}

function weighName(name: NameForm, index: TermIndex, corpus: MatchCorpus): { name: number; coverage: number; bestSaid: string[] } {
	let whole = 0
	let said = 0
	const bestSaid: string[] = []
	for (const [place, word] of name.words.entries()) {
		const rarity = rarityOf(word.key, corpus) * (name.placed[place] ? placeShare : 1)
		whole += rarity
		said += rarity * strongest(index.get(word.key))
		bestSaid.push(...typedAs(index.get(word.key)))
		const next = name.words[place + 1]
		if (!next) continue
		const bothPlaced = name.placed[place] && name.placed[place + 1]
		const pair =
			(0.5 * Math.min(rarity, rarityOf(next.key, corpus)) + 0.25 * corpus.rarity(`${word.key} ${next.key}`)) * (bothPlaced ? placeShare : 1)
		whole += pair
		said += pair * together(index.get(word.key), index.get(next.key))
	}
	const coverage = whole > 0 ? said / whole : 0
	return { name: said * (0.25 + 0.75 * coverage), coverage, bestSaid: [...new Set(bestSaid)] }
}

/** The word as the contributor typed it, where it is likely meant. */
function typedAs(terms: Term[] | undefined): string[] {
	let best: Term | undefined
	for (const term of terms ?? []) if (!term.position.denied && term.like * term.weight > (best ? best.like * best.weight : 0.3)) best = term
	return best ? [best.position.raw] : []
}

function rarityOf(key: string, corpus: MatchCorpus): number {
	return Math.max(0.05, corpus.rarity(key))
}

function strongest(terms: Term[] | undefined): number {
	let best = 0
	for (const term of terms ?? []) best = Math.max(best, term.like * term.weight)
	return best
}

/** Neighbours in the record that were typed as neighbours. */
function together(first: Term[] | undefined, second: Term[] | undefined): number {
	let best = 0
	for (const one of first ?? []) {
		for (const other of second ?? []) {
			const gap = other.at - one.at
			if (gap <= 0 || gap > 2 || one.position.part !== other.position.part) continue
			best = Math.max(best, Math.min(one.like * one.weight, other.like * other.weight) * (gap <= 1 ? 1 : 0.6))
		}
	}
	return best
}

/** Only a name denied with its head word: "không phải đình Lạc Giao" says nothing against the stele of Lạc Giao. */
function deniedShare(name: NameForm, index: TermIndex, corpus: MatchCorpus): number {
	let whole = 0
	let denied = 0
	for (const [place, word] of name.words.entries()) {
		const rarity = rarityOf(word.key, corpus)
		const terms = index.get(word.key) ?? []
		whole += rarity
		if (place === 0 ? terms.some(saidDenied) : terms.some(saidDenied) && !terms.some(saidPlainly)) denied += rarity
		else if (place === 0) return 0
	}
	return denied > 0.4 * whole ? (denied * denied) / whole : 0
}

const saidDenied = (term: Term): boolean => term.position.denied && term.like >= 0.7
const saidPlainly = (term: Term): boolean => !term.position.denied && term.like * term.weight >= 0.5

function weighText(
	known: KnownEntry,
	index: TermIndex,
	corpus: MatchCorpus,
	places: ReadonlySet<Position>,
): { text: number; said: string[] } {
	let text = 0
	const said: { key: string; gain: number }[] = []
	for (const [key, terms] of index) {
		const field = known.bag.get(key)
		if (field === undefined) continue
		const gain = field * strongest(terms) * corpus.rarity(key) * (terms.every((term) => places.has(term.position)) ? placeShare : 1)
		text += gain * 0.55
		if (gain > 0.8) said.push({ key, gain })
	}
	for (const [pair, field] of known.bag) {
		const space = pair.indexOf(' ')
		if (space < 0) continue
		const first = index.get(pair.slice(0, space))
		const second = first && index.get(pair.slice(space + 1))
		if (!first || !second) continue
		const bothPlaced = [...first, ...second].every((term) => places.has(term.position))
		text += field * together(first, second) * corpus.rarity(pair) * (bothPlaced ? 0.7 * placeShare : 0.7)
	}
	said.sort((one, other) => other.gain - one.gain)
	return { text, said: [...new Set(said.flatMap((one) => typedAs(index.get(one.key))))].slice(0, 6) }
}
