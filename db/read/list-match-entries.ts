import { sql } from 'kysely'
import type { EntryRecord } from '#moderation/entry.ts'
import type { MatchEntry } from '#moderation/verify/match-types.ts'
import type { Db } from '../schema.ts'

/** More entries than this are not held in memory for matching. */
const most = 50_000

/** A word that changes whenever any entry does. */
export async function findRegistryStamp(db: Db): Promise<string> {
	const row = await db
		.selectFrom('entry')
		.select((eb) => [eb.fn.countAll<number>().as('entries'), sql<number>`coalesce(sum(version), 0)::int`.as('versions')])
		.executeTakeFirstOrThrow()
	return `${row.entries} ${row.versions}`
}

/** The registry as matching reads it, hidden entries too: a gift may be about one. Ids are identifiers. */
export async function listMatchEntries(db: Db): Promise<MatchEntry[]> {
	const rows = await db
		.selectFrom('entry')
		.select((eb) => [
			'identifier',
			'record',
			eb
				.selectFrom('place_name')
				.select((name) => sql<string[]>`coalesce(array_agg(${name.ref('name')}), '{}')`.as('names'))
				.whereRef('place_name.place_id', '=', 'entry.place_id')
				.where('standing', '=', 'official')
				.as('places_today'),
			eb
				.selectFrom('place_code')
				.select((code) => sql<string[]>`coalesce(array_agg(${code.ref('code')}), '{}')`.as('codes'))
				.whereRef('place_code.place_id', '=', 'entry.place_id')
				.where('valid_to', 'is', null)
				.as('unit_codes'),
		])
		.orderBy('identifier')
		.limit(most)
		.execute()
	return rows.map((row) => ({
		...matchEntry(row.identifier, row.record),
		placesToday: row.places_today ?? [],
		unitCodes: row.unit_codes ?? [],
	}))
}

function matchEntry(identifier: string, record: EntryRecord): Omit<MatchEntry, 'placesToday' | 'unitCodes'> {
	const years = record.ranks.flatMap((rank) => [rank.year, rank.decisionDate ? Number(rank.decisionDate.slice(0, 4)) : null])
	return {
		id: identifier,
		names: record.names.map(({ lang, text }) => ({ lang, text })),
		heritageClass: record.heritageClass,
		heritageType: record.heritageType ?? '',
		communities: record.communities.map((community) => community.name),
		placeTexts: [
			[record.place.communeAsWritten, record.place.districtAsWritten].filter(Boolean).join(', '),
			record.place.note ?? '',
		].filter(Boolean),
		point: record.point ? { lat: record.point.latitude, lon: record.point.longitude } : null,
		decisionNumbers: record.ranks.flatMap((rank) => rank.decisionNumber ?? []),
		years: [...new Set([...years, record.year])].filter((year) => year !== null),
		descriptions: [...record.descriptions, ...record.accounts].map(({ lang, text }) => ({ lang, text })),
		notes: record.notes ?? '',
		parentId: record.parent,
		ranks: record.ranks.map((rank) => rank.rank),
	}
}
