import type { EntryRecord, EntryStanding } from '#moderation/entry.ts'

/** The fields of an entry form by name, as typed: what the form is drawn from, fresh or refused. */
export type EntryValues = Readonly<Record<string, string>>

/** Lists of the form; each row of each has its own fields, `name-0-text`, `name-1-text`, … */
export const entryLists = ['name', 'rank', 'community', 'description'] as const
export type EntryList = (typeof entryLists)[number]
export const mostRows = 40

/** How an entry stands in the fields of the form. `places`: words for the two place fields. */
export function entryValues(
	entry: { readonly version: number; readonly standing: EntryStanding; readonly record: EntryRecord },
	places: { readonly then: string; readonly now: string },
): EntryValues {
	const { record } = entry
	const text = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value))
	return {
		version: String(entry.version),
		standing: entry.standing,
		...rows('name', record.names, ({ lang, text: words, kind, contributionId }) => ({
			lang,
			text: words,
			kind,
			contribution: contributionId,
		})),
		...rows('rank', record.ranks, (rank) => ({
			rank: rank.rank,
			number: text(rank.decisionNumber),
			date: text(rank.decisionDate),
			year: text(rank.year),
			source: text(rank.source),
		})),
		...rows('community', record.communities, ({ name, localGroup, contributionId }) => ({
			name,
			localGroup,
			contribution: contributionId,
		})),
		...rows('description', record.descriptions, ({ lang, text: words, contributionId }) => ({
			lang,
			text: words,
			contribution: contributionId,
		})),
		heritageClass: record.heritageClass,
		heritageType: text(record.heritageType),
		districtAsWritten: text(record.place.districtAsWritten),
		communeAsWritten: text(record.place.communeAsWritten),
		placeNote: text(record.place.note),
		placeIdThen: text(record.place.placeIdThen),
		placeThenText: record.place.placeIdThen === null ? '' : places.then,
		placeId: text(record.place.placeId),
		placeText: record.place.placeId === null ? '' : places.now,
		latitude: text(record.point?.latitude),
		longitude: text(record.point?.longitude),
		pointBasis: text(record.point?.basis),
		year: text(record.year),
		period: text(record.period),
		maker: text(record.maker),
		source: text(record.source),
		certainty: text(record.certainty),
		notes: text(record.notes),
		parent: text(record.parent),
	}
}

/** How many rows of a list to draw: those filled and one to fill, or as many as were asked for. */
export function rowCount(values: EntryValues, list: EntryList): number {
	const filled = Object.entries(values).flatMap(([name, value]) => {
		const index = new RegExp(`^${list}-(\\d{1,3})-`).exec(name)?.[1]
		return index !== undefined && value !== '' ? [Number(index) + 1] : []
	})
	const asked = Number(values[`rows-${list}`] ?? 0)
	return Math.min(Math.max(...filled.map((count) => count + 1), Number.isInteger(asked) ? asked : 0, 1), mostRows)
}

function rows<Row>(
	list: EntryList,
	items: readonly Row[],
	fields: (row: Row) => Record<string, string | undefined>,
): Record<string, string> {
	return Object.fromEntries(
		items.flatMap((item, index) =>
			Object.entries(fields(item)).map(([field, value]) => [`${list}-${index}-${field}`, value ?? ''] as const),
		),
	)
}
