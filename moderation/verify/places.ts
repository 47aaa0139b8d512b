import { elsewhere } from './lexicon/elsewhere.ts'
import type { MatchPlaces, PlaceUnit } from './match-types.ts'
import { words } from './normalise.ts'
import { soundKey } from './sound.ts'
import { isFoldedSyllable } from './syllable.ts'

/** Ground a name may stand for: 2022 communes and districts, units of 2025, or outside the registry's territory. */
export type Ground = { communes: Set<string>; districts: Set<string>; units: Set<string>; outside: boolean }

/** A place name found in a text. `from`/`length` count the words given. */
export type Mention = {
	ground: Ground
	from: number
	length: number
	text: string
	ordinary: boolean
	level: 'commune' | 'district' | 'outside'
}

type Named = { ground: Ground; level: Mention['level']; type: string; ordinary: boolean; name: string }

export type Gazetteer = {
	byKey: Map<string, Named[]>
	unitOf: Map<string, Set<string>>
	districtOf: Map<string, Set<string>>
	units: Map<string, PlaceUnit>
}

const types = ['thanh pho', 'thi xa', 'thi tran', 'huyen', 'phuong', 'xa', 'tinh', 'quan', 'tp', 'tx', 'tt', 'h', 'x', 'p']
const districtTypes = new Set(['huyen', 'thanh pho', 'thi xa', 'tp', 'tx', 'h'])
const communeTypes = new Set(['xa', 'phuong', 'thi tran', 'tt', 'x', 'p'])
/** Spellings of old or foreign use for districts and the town. */
const otherNames: Record<string, string[]> = {
	'Thành phố Buôn Ma Thuột': ['Buôn Mê Thuột', 'Ban Mê Thuột', 'Buôn Ama Thuột', 'Ban Mê', 'Buôn Mê', 'Bản Mế Thuột', 'BMT', 'Lạc Giao'],
	"Huyện M'Đrắk": ['Ma Drak', 'Khánh Dương', 'Mdrak'],
	'Huyện Buôn Đôn': ['Bản Đôn', 'Ban Don'],
	'Huyện Krông A Na': ['Krông Ana'],
	'Huyện Lắk': ['Lạc Thiện', 'Lăk', 'Lak'],
	"Huyện Cư M'gar": ["Chư M'gar", 'Quảng Nhiêu'],
	'Huyện Krông Pắc': ['Krông Pách', 'Phước An'],
}

const emptyGround = (): Ground => ({ communes: new Set(), districts: new Set(), units: new Set(), outside: false })

/** Names of two periods over one ground, joined by the successor links. */
export function buildGazetteer(places: MatchPlaces): Gazetteer {
	const gazetteer: Gazetteer = {
		byKey: new Map(),
		unitOf: new Map(),
		districtOf: new Map(),
		units: new Map(places.units.map((unit) => [unit.code, unit])),
	}
	const districts = new Map<string, Ground>()
	const communes = new Map<string, { name: string; ground: Ground }>()
	for (const link of places.successions) {
		const commune = communes.get(link.code2022 + link.name2022) ?? { name: link.name2022, ground: emptyGround() }
		commune.ground.communes.add(placeId(link.name2022, link.district))
		commune.ground.districts.add(link.district)
		commune.ground.units.add(link.code2025)
		communes.set(link.code2022 + link.name2022, commune)
		addTo(gazetteer.unitOf, placeId(link.name2022, link.district), link.code2025)
		addTo(gazetteer.districtOf, link.code2025, link.district)
		const district = districts.get(link.district) ?? emptyGround()
		district.districts.add(link.district)
		district.units.add(link.code2025)
		districts.set(link.district, district)
	}
	for (const { name, ground } of communes.values()) register(gazetteer, name, ground, 'commune')
	for (const [name, ground] of districts)
		for (const form of [name, ...(otherNames[name] ?? [])]) register(gazetteer, form, ground, 'district')
	registerUnits(gazetteer, places)
	for (const name of elsewhere) register(gazetteer, name, { ...emptyGround(), outside: true }, 'outside')
	return gazetteer
}

function registerUnits(gazetteer: Gazetteer, places: MatchPlaces): void {
	const former = new Map<string, Ground>()
	for (const unit of places.units) {
		const ground = emptyGround()
		ground.units.add(unit.code)
		register(gazetteer, unit.name, ground, 'commune')
		if (gazetteer.districtOf.has(unit.code)) continue
		const whole = former.get(unit.formerProvince) ?? emptyGround()
		whole.units.add(unit.code)
		former.set(unit.formerProvince, whole)
	}
	for (const [name, ground] of former) register(gazetteer, name, ground, 'district')
}

/** One 2022 commune: the name is unique only within its district. */
function placeId(commune: string, district: string): string {
	return `${commune} · ${district}`
}

function register(gazetteer: Gazetteer, fullName: string, ground: Ground, level: Mention['level']): void {
	const all = words(fullName).map((word) => word.fold)
	const type = types.find((candidate) => all.join(' ').startsWith(`${candidate} `)) ?? ''
	const name = all.slice(type === '' ? 0 : type.split(' ').length)
	const ordinary = name.every(isFoldedSyllable)
	const key = nameKey(name)
	const others = gazetteer.byKey.get(key) ?? []
	gazetteer.byKey.set(key, [...others, { ground, level, type, ordinary, name: name.join('') }])
}

/** Spacing and ear-spelling do not matter in a place name: `krongpak`, `Krông Pắc` and `KRông Pač` share a key. Ordinary words must be spelt so. */
function nameKey(folds: string[]): string {
	return folds.length > 1 && folds.every(isFoldedSyllable) ? folds.join('') : soundKey(folds.join(''))
}

/** Finds place names in folded words, longest first. */
export function findPlaces(folds: string[], gazetteer: Gazetteer): Mention[] {
	const mentions: Mention[] = []
	for (let from = 0; from < folds.length; from++) {
		const found = longestAt(folds, from, gazetteer)
		if (!found) continue
		mentions.push(found)
		from += found.length - 1
	}
	return mentions
}

function longestAt(folds: string[], from: number, gazetteer: Gazetteer): Mention | undefined {
	for (let length = Math.min(5, folds.length - from); length >= 1; length--) {
		const slice = folds.slice(from, from + length)
		const joined = slice.join('')
		if (joined.length < 3) continue
		if (joined === 'daklak' || joined === 'darlac' || joined === 'dacbiet')
			return { ground: emptyGround(), from, length, text: slice.join(' '), ordinary: false, level: 'district' }
		const named = [...new Set([...(gazetteer.byKey.get(joined) ?? []), ...(gazetteer.byKey.get(nameKey(slice)) ?? [])])]
		const close = named.filter((one) => (joined.length <= 5 || one.ordinary ? one.name === joined : true))
		if (close.length > 0) return asMention(close, folds, from, length)
	}
	return undefined
}

function asMention(named: Named[], folds: string[], from: number, length: number): Mention {
	const typed = typeBefore(folds, from)
	const fitting = named.filter((one) => fitsType(one, typed))
	const chosen = fitting.length > 0 ? fitting : named
	const inside = chosen.filter((one) => !one.ground.outside)
	const ground = emptyGround()
	for (const one of inside.length > 0 ? inside : chosen) {
		for (const commune of one.ground.communes) ground.communes.add(commune)
		for (const district of one.ground.districts) ground.districts.add(district)
		for (const unit of one.ground.units) ground.units.add(unit)
		ground.outside ||= one.ground.outside
	}
	const level = ground.outside ? 'outside' : chosen.some((one) => one.level === 'district') ? 'district' : 'commune'
	return {
		ground,
		from,
		length,
		text: folds.slice(from, from + length).join(' '),
		ordinary: typed === '' && named.every((one) => one.ordinary),
		level,
	}
}

function typeBefore(folds: string[], from: number): string {
	const two = folds.slice(Math.max(0, from - 2), from).join(' ')
	const one = folds[from - 1] ?? ''
	return types.find((type) => type === two) ?? types.find((type) => type === one) ?? ''
}

function fitsType(named: Named, typed: string): boolean {
	if (districtTypes.has(typed)) return named.level !== 'commune' || districtTypes.has(named.type)
	if (communeTypes.has(typed)) return named.level === 'commune'
	return true
}

/** Several mentions of one text as one ground: a commune named beside its district is that one, not its namesake elsewhere. */
export function settle(mentions: Mention[]): Ground {
	const ground = emptyGround()
	const districts = new Set(mentions.filter((mention) => mention.level === 'district').flatMap((mention) => [...mention.ground.districts]))
	for (const mention of mentions) {
		if (mention.ground.outside) ground.outside = true
		if (mention.level !== 'commune') continue
		const fitting = [...mention.ground.communes].filter((id) => districts.size === 0 || districts.has(districtOf(id)))
		for (const id of fitting.length > 0 ? fitting : mention.ground.communes) ground.communes.add(id)
		for (const unit of mention.ground.units) ground.units.add(unit)
	}
	for (const id of ground.communes) ground.districts.add(districtOf(id))
	for (const district of districts) ground.districts.add(district)
	return ground
}

function districtOf(id: string): string {
	return id.split(' · ')[1] ?? ''
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
	const set = map.get(key) ?? new Set()
	set.add(value)
	map.set(key, set)
}
