import type { EntryRecord } from '../entry.ts'
import type { MatchEntry } from './match-types.ts'

/** A record of the registry as matching reads it. `todayName`: the full name of the unit that holds its ground today. */
export function toMatchEntry(identifier: string, record: EntryRecord, todayName: string | null): MatchEntry {
	const { place, point } = record
	const written = [place.communeAsWritten, place.districtAsWritten].filter((part) => part !== null).join(', ')
	return {
		id: identifier,
		names: record.names.map(({ lang, text }) => ({ lang, text })),
		heritageClass: record.heritageClass,
		heritageType: record.heritageType ?? '',
		communities: record.communities.map((community) => community.name),
		placeTexts: [written, place.note ?? ''].filter(Boolean),
		placesToday: todayName === null ? [] : [todayName],
		unitCodes: place.placeId === null ? [] : [place.placeId],
		point: point ? { lat: point.latitude, lon: point.longitude } : null,
		decisionNumbers: record.ranks.flatMap((rank) => rank.decisionNumber ?? []),
		years: [
			record.year,
			...record.ranks.flatMap((rank) => [rank.year, rank.decisionDate === null ? null : Number(rank.decisionDate.slice(0, 4))]),
		].filter((year) => year !== null),
		descriptions: [...record.descriptions, ...record.accounts].map(({ lang, text }) => ({ lang, text })),
		notes: [record.notes, record.maker, record.period].filter(Boolean).join('. '),
		parentId: record.parent,
		ranks: record.ranks.map((rank) => rank.rank),
	}
}
