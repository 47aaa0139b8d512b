import type { EntryRecord } from '#moderation/entry.ts'
import type { EntryTable } from '../tables/entry.ts'

type ProjectedColumns = Pick<
	EntryTable,
	| 'title'
	| 'heritage_class'
	| 'heritage_type'
	| 'ranks'
	| 'communities'
	| 'place_id'
	| 'place_id_then'
	| 'parent_identifier'
	| 'names_text'
	| 'search_text'
>

/**
 * The columns lists and search use, taken from the record. `search_text` holds only what the public may read: no desk notes, and no note on the way to where
 * the public is not to go.
 * `placeNames`: official names of the resolved places and of the units above them.
 */
export function entryColumns(
	identifier: string,
	record: EntryRecord,
	placeNames: readonly string[],
	{ isWayTold }: { readonly isWayTold: boolean },
): ProjectedColumns {
	const official = record.names.find((name) => name.kind === 'official' && name.lang === 'vi') ?? record.names[0]
	const texts = [
		identifier,
		...record.names.map((name) => name.text),
		...record.descriptions.map((description) => description.text),
		...record.accounts.flatMap((account) => [account.text, account.teller]),
		...[record.place.communeAsWritten, record.place.districtAsWritten, isWayTold ? record.place.note : null],
		...placeNames,
		...record.communities.flatMap((community) => [community.name, community.localGroup]),
		...[record.maker, record.period, record.year?.toString()],
		...record.ranks.map((rank) => rank.decisionNumber),
	]
	return {
		title: official?.text ?? identifier,
		heritage_class: record.heritageClass,
		heritage_type: record.heritageType,
		ranks: [...new Set(record.ranks.map((rank) => rank.rank))],
		communities: record.communities.map((community) => community.name),
		place_id: record.place.placeId,
		place_id_then: record.place.placeIdThen,
		parent_identifier: record.parent,
		names_text: record.names.map((name) => name.text).join('\n'),
		search_text: [...new Set(texts.filter((text) => text))].join('\n').normalize('NFC').toLowerCase(),
	}
}
