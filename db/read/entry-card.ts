import { sql, type RawBuilder } from 'kysely'
import type { HeritageClass, HeritageRank } from '#moderation/heritage.ts'
import type { PlaceKind } from '../tables/place.ts'

/** An entry as lists show it (thẻ hồ sơ). */
export interface EntryListItem {
	readonly identifier: string
	readonly title: string
	readonly heritageClass: HeritageClass
	readonly ranks: readonly HeritageRank[]
	readonly place: { readonly name: string; readonly kind: PlaceKind } | null
	readonly picture: { readonly mediaId: string; readonly caption: string; readonly credit: string } | null
}

export interface CardRow {
	identifier: string
	title: string
	heritage_class: HeritageClass
	ranks: HeritageRank[]
	place_name: string | null
	place_kind: PlaceKind | null
	media_id: string | null
	caption: string | null
	credit: string | null
}

/** Columns of a card from `entry e` and what `cardJoins` joins to it. */
export const cardColumns: RawBuilder<unknown> = sql`
	e.identifier, e.title, e.heritage_class, e.ranks, place.name as place_name, place.kind as place_kind,
	picture.media_id, picture.caption, picture.credit`

/** For `entry e`: the name its place has today, and its first published picture. */
export const cardJoins: RawBuilder<unknown> = sql`
	left join lateral (
		select n.name, n.kind from place_name n
		where n.place_id = coalesce(e.place_id, e.place_id_then) and n.standing = 'official'
		order by n.valid_to desc nulls first limit 1
	) place on true
	left join lateral (
		select m.media_id, m.caption, m.credit from entry_media m join media f on f.id = m.media_id and f.kind = 'image'
		where m.entry_id = e.id and m.published_at is not null and m.hidden_at is null
		order by m.position limit 1
	) picture on true`

export function toCard(row: CardRow): EntryListItem {
	return {
		identifier: row.identifier,
		title: row.title,
		heritageClass: row.heritage_class,
		ranks: row.ranks,
		place: row.place_name !== null && row.place_kind !== null ? { name: row.place_name, kind: row.place_kind } : null,
		picture: row.media_id !== null ? { mediaId: row.media_id, caption: row.caption ?? '', credit: row.credit ?? '' } : null,
	}
}
