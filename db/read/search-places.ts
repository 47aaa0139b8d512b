import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { PlaceKind } from '../tables/place.ts'
import { listPlaces, type PlaceView } from './list-places.ts'
import { otherReadings, placeParts, type PlacePart } from './place-query.ts'
import { scoreName, type TypedName } from './place-score.ts'

interface NameRow {
	readonly placeId: string
	readonly parentNames: readonly string[]
	readonly name: string
	readonly kind: PlaceKind
	readonly folded: string
	readonly standing: 'official' | 'variant'
	readonly nameEnded: boolean
	readonly placeEnded: boolean
}

interface Hit {
	readonly placeId: string
	readonly score: number
	readonly row: NameRow
}

/** From here on a name was typed whole: "buôn H, Krông Na" speaks of Krông Na, though Buôn Hồ begins like the village. */
const sure = 90
const longestQuery = 120
const mostHits = 20

/**
 * Units, of today and of before, whose name answers what was typed: marks, capitals, apostrophes, spaces and one slip forgiven; best first, units that
 * still stand before those that are gone. The names of a province's units (some hundreds) are read whole and compared here, for slips and
 * typing keys are beyond an index.
 */
export async function searchPlaces(db: Db, text: string, limit = 8): Promise<PlaceView[]> {
	const parts = placeParts(text.slice(0, longestQuery))
	if (parts.length === 0) return []
	const names = await readNames(db, parts.length > 1)
	const typed = await foldParts(db, parts)
	const hitsOf = typed.map((part, index) => bestHits(names, part, typed.slice(index + 1)))
	const hits = hitsOf.find((some) => (some[0]?.score ?? 0) >= sure) ?? hitsOf.find((some) => some.length > 0) ?? []
	return listPlaces(
		db,
		hits.slice(0, Math.min(limit, mostHits)).map(({ placeId, row }) => ({ placeId, name: shownName(row) })),
	)
}

function bestHits(names: readonly NameRow[], part: TypedName, within: readonly TypedName[]): Hit[] {
	const best = new Map<string, Hit>()
	for (const row of names) {
		const letters = scoreName(part, row)
		if (letters === 0) continue
		const score = letters + withinScore(row, within) + (row.placeEnded ? 0 : 1) + (row.standing === 'official' ? 0.5 : 0)
		const held = best.get(row.placeId)
		if (!held || held.score < score) best.set(row.placeId, { placeId: row.placeId, score, row })
	}
	return [...best.values()].sort((a, b) => b.score - a.score || (a.placeId < b.placeId ? -1 : 1))
}

/** "…, Buôn Đôn": a unit that lay in what is named comes before its namesakes. */
function withinScore(row: NameRow, within: readonly TypedName[]): number {
	return within.some((outer) => outer.folded[0] !== undefined && row.parentNames.includes(outer.folded[0])) ? 4 : 0
}

/** A former official name is shown as it was, with what it is today; a variant only ever leads to the official name. */
function shownName(row: NameRow): string | null {
	return row.standing === 'official' && row.nameEnded ? row.name : null
}

async function foldParts(db: Db, parts: readonly PlacePart[]): Promise<TypedName[]> {
	const readings = parts.map((part) => [part.name, ...otherReadings(part.name)])
	const { rows } = await sql<{ folded: string }>`
		select fold(reading) as folded from unnest(${readings.flat()}::text[]) with ordinality as typed (reading, at) order by at`.execute(db)
	let at = 0
	return parts.map((part, index) => {
		const count = readings[index]?.length ?? 0
		const folded = rows.slice(at, at + count).map((row) => row.folded)
		at += count
		return { text: part.name, kind: part.kind, folded }
	})
}

async function readNames(db: Db, withParents: boolean): Promise<NameRow[]> {
	const { rows } = await sql<NameRow>`
		select n.place_id as "placeId", n.name, n.kind, n.folded, n.standing, n.valid_to is not null as "nameEnded",
			place.valid_to is not null as "placeEnded",
			(select coalesce(array_agg(distinct above.folded), '{}') from place_parent parent
				join place_name above on above.place_id = parent.parent_id where ${withParents} and parent.place_id = n.place_id) as "parentNames"
		from place_name n join place on place.id = n.place_id order by n.id`.execute(db)
	return rows
}
