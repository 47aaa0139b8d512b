import type { ColumnType } from 'kysely'

/** ISO date of the day in Việt Nam. */
type Day = ColumnType<string, string, never>
type Count = ColumnType<number, number | undefined, number>

/** How often a public entry was read on a day (lượt xem): numbers only, nothing of who read. */
export interface EntrySeenTable {
	entry_id: string
	day: Day
	/** Pages opened. */
	pages: Count
	/** Its record taken as data, to be cited or used elsewhere. */
	records: Count
}

/** How often a public file was taken whole on a day (lượt tải). */
export interface MediaSeenTable {
	media_id: string
	day: Day
	downloads: Count
}
