import type { ColumnType, Selectable } from 'kysely'

/** A numbered act (biên bản). */
export interface ActTable {
	id: string
	office: string
	year: number
	number: number
	signer: string
	/** ISO date. */
	signed_on: string
	note: string
	recorded_by: string
	recorded_at: ColumnType<Date, Date, Date>
}

/** A change of an entry done under an act. */
export interface ActRevisionTable {
	act_id: string
	entry_id: string
	number: number
}

export type ActRow = Selectable<ActTable>
