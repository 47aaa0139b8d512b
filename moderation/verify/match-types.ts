/** The four classes of the registry: relic (di tích), object (hiện vật), living heritage (di sản phi vật thể), document (tư liệu). */
export type HeritageClass = 'di_tich' | 'hien_vat' | 'phi_vat_the' | 'tu_lieu'

/** WGS 84, degrees. */
export type GeoPoint = { lat: number; lon: number }

/** What a contribution says, as it was typed (đóng góp cần đối chiếu). */
export type MatchQuery = {
	title: string
	description: string
	/** Language tags of the contribution: `vi`, `en`, `fr`, `rad`, `cmo` … */
	languages: string[]
	placeText: string
	point?: GeoPoint
	heritageClass: string | null
	dateText?: string
	maker?: string
}

/** One registry entry (hồ sơ di sản) as far as matching reads it. */
export type MatchEntry = {
	id: string
	names: { lang: string; text: string }[]
	heritageClass: string
	heritageType: string
	communities: string[]
	/** District and communes as written in 2022, place note. */
	placeTexts: string[]
	/** Names of the units of today. */
	placesToday: string[]
	/** Codes of the units of today. */
	unitCodes: string[]
	point: GeoPoint | null
	decisionNumbers: string[]
	years: number[]
	descriptions: { lang: string; text: string }[]
	notes: string
	parentId: string | null
	ranks: string[]
}

/** A commune of June 2022 and the unit of July 2025 that holds its ground; one row a successor. */
export type PlaceSuccession = { code2022: string; name2022: string; district: string; code2025: string; name2025: string }

/** A commune-level unit of today with its centre, and a radius in kilometres that covers most of it. */
export type PlaceUnit = { code: string; name: string; formerProvince: string; centre: GeoPoint; radiusKm: number }

export type MatchPlaces = { successions: PlaceSuccession[]; units: PlaceUnit[] }

export type EvidenceField =
	| 'name'
	| 'description'
	| 'place'
	| 'distance'
	| 'class'
	| 'year'
	| 'number'
	| 'decision'
	| 'community'
	| 'component'
	| 'kind'
	| 'giver'
	| 'picture'

/** One reason for or against (căn cứ): what the contribution says, what the entry says, and its effect in log-odds. */
export type Evidence = {
	field: EvidenceField
	mine: string
	theirs: string
	effect: number
	/** For `picture`: the two files, by their media ids. */
	pictures?: { mine: string; theirs: string; kind: 'same' | 'near' }
}

export type MatchCandidate = { entryId: string; score: number; evidence: Evidence[] }

/** A proposal only: a person decides. `confidence` is the chance, 0–1, that the verdict and its first candidate are right; `also`: entries asked for by name, wherever they rank. */
export type MatchResult = { verdict: 'match' | 'new'; confidence: number; candidates: MatchCandidate[]; also: MatchCandidate[] }
