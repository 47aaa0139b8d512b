import type { EntryPoint, EntryRecord } from '../entry.ts'

/** Words for graves and human remains; a word too many only makes a point coarser, a word too few gives a grave away. */
const graveWords =
	/(?<![\p{L}\p{M}])(mộ|mồ|mả|lăng|nghĩa trang|nghĩa địa|hài cốt|di cốt|xương người|msat|atâo|graves?|tombs?|burials?|cemetery|cemeteries|human remains|skeletons?)(?![\p{L}\p{M}])/iu

/**
 * Whether the exact spot of an entry is kept from the public (vị trí nhạy cảm): archaeological sites, movable objects and antiquities,
 * graves and human remains, which draw diggers and thieves.
 */
export function hasSensitiveSpot(record: Pick<EntryRecord, 'heritageClass' | 'heritageType' | 'names' | 'descriptions'>): boolean {
	if (record.heritageType === 'khao_co' || record.heritageClass === 'hien_vat') return true
	return tellsOfGraves(record)
}

/** Whether a record speaks of graves or human remains (mộ, hài cốt). */
export function tellsOfGraves(record: Pick<EntryRecord, 'names' | 'descriptions'>): boolean {
	return [...record.names, ...record.descriptions].some(({ text }) => graveWords.test(text.normalize('NFC')))
}

/** The point as the public gets it: rounded to two decimals (about a kilometre) where the spot is sensitive. */
export function publicPoint(
	record: Pick<EntryRecord, 'heritageClass' | 'heritageType' | 'names' | 'descriptions' | 'point'>,
): EntryPoint | null {
	if (!record.point) return null
	if (!hasSensitiveSpot(record)) return record.point
	const coarse = (degrees: number): number => Math.round(degrees * 100) / 100
	return { latitude: coarse(record.point.latitude), longitude: coarse(record.point.longitude), basis: null }
}
