import type { ColumnType, Insertable, Selectable } from 'kysely'

type Timestamp = ColumnType<Date, Date, Date>
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>

/** A receipt slip (phiếu biên nhận): with its code and number anyone may follow, answer for and take back one contribution, without an account. */
export interface SlipTable {
	id: string
	/** Printed on it: the contribution's own code, one drawn anew, or a collection desk's. */
	code: string
	contribution_id: string
	/** argon2id of the six figures, as passwords are kept. */
	pin_hash: string
	/** Given for somebody else's gift, who may take it over with the slip. */
	is_for_another: boolean
	issued_by: string
	issued_at: Timestamp
	/** When its number was last drawn anew. */
	pin_changed_at: Later<Date>
	/** Who took the contribution over with it, and when. */
	taken_over_by: Later<string>
	taken_over_at: Later<Date>
	revoked_at: Later<Date>
}

/** Somebody who gave code and number, for some minutes (phiên xem bằng phiếu). */
export interface SlipSessionTable {
	/** SHA-256 of the token in the cookie, in hex. */
	id: string
	slip_id: string
	created_at: Timestamp
	expires_at: Timestamp
}

/** Guesses at one slip's number from one network (`from_key` of the network), by its paper, or by all strangers together. Names neither code nor address. */
export interface SlipGuessTable {
	/** HMAC of the code, hex. */
	code_key: string
	/** HMAC of where the guesses come from, hex. */
	from_key: string
	misses: number
	since: Timestamp
	last_at: Timestamp
	/** When the slip was last opened from there. */
	opened_at: Later<Date>
}

export type SlipGuessRow = Selectable<SlipGuessTable>
export type SlipRow = Selectable<SlipTable>
export type NewSlip = Insertable<SlipTable>
