import type { EntryStanding } from '#moderation/entry.ts'
import type { HeritageClass, HeritageRank } from '#moderation/heritage.ts'
import type { Db } from '../schema.ts'

/** A public entry in a few words, for the desks. */
export interface EntryBrief {
	readonly id: string
	readonly identifier: string
	readonly title: string
	readonly heritageClass: HeritageClass
	readonly ranks: readonly HeritageRank[]
	readonly standing: EntryStanding
	readonly description: string
	readonly place: string
}

export async function listEntryBriefs(db: Db, identifiers: readonly string[]): Promise<EntryBrief[]> {
	if (identifiers.length === 0) return []
	const rows = await db
		.selectFrom('entry')
		.select(['id', 'identifier', 'title', 'heritage_class as heritageClass', 'ranks', 'standing', 'record'])
		.where('identifier', 'in', [...identifiers])
		.where('visibility', '=', 'public')
		.limit(100)
		.execute()
	return rows.map(({ record, ...row }) => ({
		...row,
		description: record.descriptions[0]?.text ?? '',
		place: [record.place.communeAsWritten, record.place.districtAsWritten].filter(Boolean).join(', '),
	}))
}
