import { weightOfWord } from './commonness.ts'
import { communities } from './lexicon/communities.ts'
import { compounds } from './lexicon/compounds.ts'
import { concepts } from './lexicon/concepts.ts'
import { kinds } from './lexicon/kinds.ts'
import type { MatchEntry, MatchPlaces } from './match-types.ts'
import { fold, words } from './normalise.ts'
import type { NumberFact } from './number-fact.ts'
import { numberFacts } from './numbers.ts'
import { findPhrases, makePhraseBook } from './phrases.ts'
import { buildGazetteer, findPlaces, settle } from './places.ts'
import type { Gazetteer, Ground } from './places.ts'
import { soundKey } from './sound.ts'
import { toWord } from './word.ts'
import type { Word } from './word.ts'

/** A name read; `placed`: which of its words are the place the entry stands in ("… Buôn Ma Thuột"), which its neighbours share. */
export type NameForm = { lang: string; text: string; words: Word[]; placed: boolean[] }

/** One entry read once, for many queries. */
export type KnownEntry = {
	entry: MatchEntry
	names: NameForm[]
	/** Word keys and neighbouring pairs with the weight of the field they stand in. */
	bag: Map<string, number>
	headKinds: Set<string>
	otherKinds: Set<string>
	concepts: Map<string, number>
	numbers: NumberFact[]
	communities: Set<string>
	ground: Ground
}

export type MatchCorpus = {
	entries: KnownEntry[]
	byId: Map<string, KnownEntry>
	/** Word keys by their folded form, and folded forms by their sound. */
	byFold: Map<string, Word[]>
	bySound: Map<string, Set<string>>
	postings: Map<string, KnownEntry[]>
	/** Neighbouring words written together, to read `nhadai` and `Sê-rê-pốk`. */
	joined: Map<string, Word[]>
	rarity: (term: string) => number
	conceptRarity: Map<string, number>
	kindRarity: Map<string, number>
	factRarity: (fact: NumberFact) => number
	communityRarity: Map<string, number>
	gazetteer: Gazetteer
}

export const conceptBook = makePhraseBook(Object.entries(concepts), compounds)
export const kindBook = makePhraseBook(
	kinds.map((kind) => [kind.id, kind.phrases]),
	compounds,
)
export const communityBook = makePhraseBook(communities.map((forms) => [forms[0] ?? '', forms.slice(1).join('|')]))
/** Any written name of a people → the name used in evidence. */
const communityNames = new Map(communities.flatMap((forms) => forms.map((form): [string, string] => [fold(form), forms[0] ?? form])))
/** How large the registry is, and how many entries hold a common word (folded), where `entries` are only candidates of it. */
export type RegistryStatistics = { total: number; holders: ReadonlyMap<string, number> }

/** Reads the registry once. `entries` may be the whole inventory or the candidates a database query returned. */
export function buildCorpus(entries: MatchEntry[], places: MatchPlaces, registry?: RegistryStatistics): MatchCorpus {
	const gazetteer = buildGazetteer(places)
	const byIdRaw = new Map(entries.map((entry) => [entry.id, entry]))
	const known = entries.map((entry) => knowEntry(entry, byIdRaw.get(entry.parentId ?? ''), gazetteer))
	const corpus: MatchCorpus = {
		entries: known,
		byId: new Map(known.map((one) => [one.entry.id, one])),
		byFold: new Map(),
		bySound: new Map(),
		postings: new Map(),
		joined: new Map(),
		gazetteer,
		rarity: () => 0,
		conceptRarity: rarities(known, (one) => one.concepts.keys()),
		kindRarity: rarities(known, (one) => one.headKinds),
		communityRarity: rarities(known, (one) => one.communities),
		factRarity: () => 0,
	}
	for (const one of known) indexEntry(one, corpus)
	const total = registry?.total ?? known.length
	const holders = (term: string): number =>
		Math.max(corpus.postings.get(term)?.length ?? 0, registry?.holders.get(toWord(term.slice(0, -1)).fold) ?? 0)
	const cache = new Map<string, number>()
	corpus.rarity = (term) => {
		let value = cache.get(term)
		if (value === undefined) {
			const weight = term.includes(' ')
				? Math.max(...term.split(' ').map(weightOfWord)) * Math.min(1, 0.15 + Math.min(...term.split(' ').map(weightOfWord)))
				: weightOfWord(term)
			value = weight * idf(holders(term), total)
			cache.set(term, value)
		}
		return value
	}
	const facts = new Map<string, number>()
	for (const one of known) for (const key of new Set(one.numbers.map(factKey))) facts.set(key, (facts.get(key) ?? 0) + 1)
	corpus.factRarity = (fact) => idf(facts.get(factKey(fact)) ?? 0, total)
	return corpus
}

function idf(holders: number, total: number): number {
	return Math.log(1 + (total - Math.min(holders, total) + 0.5) / (holders + 0.5))
}

function factKey(fact: NumberFact): string {
	return `${fact.unit}:${fact.value}`
}

function rarities(entries: KnownEntry[], list: (one: KnownEntry) => Iterable<string>): Map<string, number> {
	const holders = new Map<string, number>()
	for (const one of entries) for (const id of new Set(list(one))) holders.set(id, (holders.get(id) ?? 0) + 1)
	return new Map([...holders].map(([id, count]) => [id, idf(count, entries.length)]))
}

function knowEntry(entry: MatchEntry, parent: MatchEntry | undefined, gazetteer: Gazetteer): KnownEntry {
	const strip = (text: string) => (parent ? withoutParent(text, parent) : text)
	const names = entry.names
		.map(({ lang, text }) => ({ lang, text, words: words(strip(text)), placed: [] as boolean[] }))
		.filter((name) => name.words.length > 0)
	const marked = names.filter((name) => name.lang !== 'unaccented')
	const known: KnownEntry = {
		entry,
		names,
		bag: new Map(),
		headKinds: new Set(),
		otherKinds: new Set(),
		concepts: new Map(),
		numbers: [],
		communities: new Set(),
		ground: { communes: new Set(), districts: new Set(), units: new Set(), outside: false },
	}
	const descriptions = entry.descriptions.map(({ text }) => strip(text))
	for (const name of marked) addToBag(known, name.words, 1)
	for (const text of descriptions) addToBag(known, words(text), 0.9)
	for (const text of [...entry.placeTexts, ...entry.placesToday]) addToBag(known, words(text), 0.5)
	addToBag(known, words(entry.notes), 0.35)
	readNotions(known, marked, descriptions)
	readFacts(known, gazetteer)
	for (const name of names) name.placed = placedWords(name.words, known.ground, gazetteer)
	return known
}

function placedWords(list: Word[], ground: Ground, gazetteer: Gazetteer): boolean[] {
	const mentions = findPlaces(
		list.map((word) => word.fold),
		gazetteer,
	).filter((mention) => [...mention.ground.districts].some((district) => ground.districts.has(district)))
	return list.map((_, index) => mentions.some((mention) => index >= mention.from && index < mention.from + mention.length))
}

function addToBag(known: KnownEntry, list: Word[], weight: number): void {
	for (const [index, word] of list.entries()) {
		raise(known.bag, word.key, weight)
		const next = list[index + 1]
		if (next) raise(known.bag, `${word.key} ${next.key}`, weight)
	}
}

function raise(map: Map<string, number>, key: string, weight: number): void {
	map.set(key, Math.max(map.get(key) ?? 0, weight))
}

/** A component's own name and words, without those it borrows from the whole it belongs to. */
function withoutParent(text: string, parent: MatchEntry): string {
	let own = text
	for (const name of parent.names) {
		const core = name.text.replace(/^(?:Di tích lịch sử|Danh lam thắng cảnh|Di tích)\s+/u, '').replace(/\s*\([^)]*\)\s*$/u, '')
		if (core.split(' ').length >= 3) own = own.replace(core, ' ').replace(core.replace(/ Đắk Lắk$/u, ''), ' ')
	}
	return own
}

function readNotions(known: KnownEntry, names: NameForm[], descriptions: string[]): void {
	for (const name of names) {
		const readings = name.words.map((word) => [word])
		const [head, ...others] = findPhrases(readings, kindBook, 'record')
		for (const id of head && head.from <= 4 ? head.ids : []) known.headKinds.add(id)
		for (const hit of others) for (const id of hit.ids) known.otherKinds.add(id)
		for (const hit of findPhrases(readings, conceptBook, 'record')) for (const id of hit.ids) raise(known.concepts, id, 1)
	}
	for (const text of [...descriptions, known.entry.notes]) {
		const readings = words(text).map((word) => [word])
		const isNote = text === known.entry.notes
		for (const hit of findPhrases(readings, kindBook, 'record')) for (const id of isNote ? [] : hit.ids) known.otherKinds.add(id)
		for (const hit of findPhrases(readings, conceptBook, 'record')) for (const id of hit.ids) raise(known.concepts, id, isNote ? 0.4 : 0.9)
	}
}

function readFacts(known: KnownEntry, gazetteer: Gazetteer): void {
	const { entry } = known
	const texts = [...entry.names.map((name) => name.text), ...entry.descriptions.map((one) => one.text), ...entry.placeTexts, entry.notes]
	/** Of a relic or a custom people say several years, and the one in the record may be that of its rank. */
	const isOrigin = entry.heritageClass === 'hien_vat' || entry.heritageClass === 'tu_lieu'
	const facts = [...texts.flatMap(numberFacts), ...entry.decisionNumbers.flatMap(numberFacts)]
	known.numbers = facts.map((fact) => ({ ...fact, isOrigin: isOrigin && fact.isOrigin === true }))
	for (const year of entry.years) known.numbers.push({ value: year, unit: 'year', before: '', after: '', text: String(year), isOrigin })
	for (const text of entry.communities) known.communities.add(communityNames.get(fold(text)) ?? text)
	known.ground = settle(
		entry.placeTexts.flatMap((text) =>
			findPlaces(
				words(text).map((word) => word.fold),
				gazetteer,
			),
		),
	)
	known.ground.outside = false
	for (const code of entry.unitCodes) known.ground.units.add(code)
}

function indexEntry(known: KnownEntry, corpus: MatchCorpus): void {
	for (const term of known.bag.keys()) {
		const list = corpus.postings.get(term) ?? []
		list.push(known)
		corpus.postings.set(term, list)
		if (!term.includes(' ')) addWord(corpus, { key: term, fold: toWord(term.slice(0, -1)).fold })
	}
	for (const name of known.names) {
		for (const word of name.words) addWord(corpus, word)
		for (let from = 0; from < name.words.length; from++) {
			for (const length of [2, 3, 4]) {
				const part = name.words.slice(from, from + length)
				const glued = part.map((word) => word.fold).join('')
				if (part.length === length && glued.length >= 5 && !corpus.joined.has(glued)) corpus.joined.set(glued, part)
			}
		}
	}
}

function addWord(corpus: MatchCorpus, word: Word): void {
	const list = corpus.byFold.get(word.fold) ?? []
	if (list.some((one) => one.key === word.key)) return
	list.push(word)
	corpus.byFold.set(word.fold, list)
	const sound = soundKey(word.fold)
	const folds = corpus.bySound.get(sound) ?? new Set()
	folds.add(word.fold)
	corpus.bySound.set(sound, folds)
}
