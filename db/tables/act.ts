import type { ColumnType, Selectable } from 'kysely'
import type { ScanKind } from '#moderation/merge/act-scan.ts'

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

/** A scan of a signed act. */
export interface ActScanTable {
	id: string
	act_id: string
	file_name: string
	kind: ScanKind
	bytes: number
	sha256: string
	storage_key: string
	is_public: ColumnType<boolean, boolean | undefined, boolean>
	added_by: string
	added_at: ColumnType<Date, Date, never>
}

export type ActRow = Selectable<ActTable>
