import type { EntryPoint, EntryRecord } from '../entry.ts'
import type { HighValueClass } from '../verify/judgements.ts'

/**
 * Why the exact spot of an entry is kept from the public (vị trí nhạy cảm): sites and antiquities draw diggers and thieves, graves and sacred places are not
 * for visitors, and a home is somebody's.
 */
const spotReasons = ['archaeology', 'antiquity', 'grave', 'sacred', 'home'] as const
export type SpotReason = (typeof spotReasons)[number]

const between = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(${words})(?![\\p{L}\\p{M}])`, 'iu')
/** A word too many only makes a point coarser, a word too few gives a grave away. */
const graveWords = between(
	'mộ|mồ|mả|lăng|nghĩa trang|nghĩa địa|hài cốt|di cốt|xương người|msat|atâo|graves?|tombs?|burials?|cemetery|cemeteries|human remains|skeletons?',
)
/** Places, not the feelings they raise: "linh thiêng" alone is said of every temple. */
const sacredWords = between(
	'(rừng|cây|đá|suối|hồ|núi|đồi|đất|hang|bến nước|giọt nước|nơi|chỗ|khu|vùng) (thiêng|cấm|cúng)|(sacred|forbidden) (forests?|groves?|trees?|stones?|springs?|sites?|mountains?|caves?)',
)
const homeWords = between(
	'tư gia|nhà riêng|(nhà|nhà dài|nhà sàn) (của )?(ông|bà|cụ|già làng|gia đình|nghệ nhân|dòng họ|anh|chị|ama|aduôn|aê|mẹ)|private (house|home|houses|homes)|(house|home) of (mr|mrs|the)',
)

type Described = Pick<EntryRecord, 'heritageClass' | 'heritageType' | 'names' | 'descriptions'>

/** Reasons for keeping a spot back, from the record itself and from what reviewers marked on the gifts in it. */
export function spotReasonsOf(
	record: Described & Partial<Pick<EntryRecord, 'accounts'>>,
	care: readonly HighValueClass[] = [],
): SpotReason[] {
	const found: Record<SpotReason, boolean> = {
		archaeology: record.heritageType === 'khao_co',
		antiquity: record.heritageClass === 'hien_vat',
		grave: tellsOfGraves(record) || care.includes('human-remains'),
		sacred: care.includes('sacred') || speaks(record, sacredWords),
		home: speaks(record, homeWords),
	}
	return spotReasons.filter((reason) => found[reason])
}

/** Whether a record speaks of graves or human remains (mộ, hài cốt). */
export function tellsOfGraves(record: Pick<EntryRecord, 'names' | 'descriptions'>): boolean {
	return speaks(record, graveWords)
}

function speaks(record: Pick<EntryRecord, 'names' | 'descriptions'>, words: RegExp): boolean {
	return [...record.names, ...record.descriptions].some(({ text }) => words.test(text.normalize('NFC')))
}

export interface Spot {
	readonly point: EntryPoint | null
	/** The note on the way there, as far as it may be told. */
	readonly note: string | null
	readonly isCoarse: boolean
	readonly reasons: readonly SpotReason[]
}

/** What of a spot is known beside the record. */
export interface SpotFacts {
	readonly care?: readonly HighValueClass[]
	/** The middle of its commune. */
	readonly centre?: { readonly latitude: number; readonly longitude: number } | null
}

/**
 * THE decision on where the public is told something is, asked once for all outputs alike: a sensitive spot is told as the middle of its commune, where that is
 * not known as a tenth of a degree (some eleven kilometres), and notes on the way to graves, sacred places and homes are not told. Anything sorted, mapped,
 * exported or written into a file takes its place from here.
 */
export function publicSpot(record: Described & Pick<EntryRecord, 'point' | 'place'>, { care = [], centre = null }: SpotFacts = {}): Spot {
	const reasons = spotReasonsOf(record, care)
	if (reasons.length === 0) return { point: record.point, note: record.place.note, isCoarse: false, reasons }
	const hidesWay = reasons.some((reason) => reason !== 'antiquity' && reason !== 'archaeology')
	return {
		point: record.point && coarse(record.point, centre),
		note: hidesWay ? null : record.place.note,
		isCoarse: record.point !== null,
		reasons,
	}
}

function coarse(point: EntryPoint, centre: SpotFacts['centre']): EntryPoint {
	const tenth = (degrees: number): number => Math.round(degrees * 10) / 10
	const { latitude, longitude } = centre ?? { latitude: tenth(point.latitude), longitude: tenth(point.longitude) }
	return { latitude, longitude, basis: null }
}
