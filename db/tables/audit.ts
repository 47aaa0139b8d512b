import type { ColumnType } from 'kysely'

type Fixed<Value> = ColumnType<Value, Value, never>

/** An event's place in the chain (mắt xích): which comes before it, and the hash over both. Written once by the linker. */
export interface AuditLinkTable {
	position: Fixed<number>
	event_id: Fixed<number>
	day: Fixed<string>
	previous: Fixed<Buffer>
	hash: Fixed<Buffer>
}

/** The end of a day in the chain (niêm phong ngày), Asia/Ho_Chi_Minh; seals are chained among themselves. */
export interface AuditSealTable {
	day: Fixed<string>
	position: Fixed<number>
	event_id: Fixed<number>
	count: Fixed<number>
	head: Fixed<Buffer>
	sealed_at: Fixed<Date>
	previous: Fixed<Buffer>
	hash: Fixed<Buffer>
}

/** Where the chain ends now: one row, locked by whoever links. */
export interface AuditHeadTable {
	one: boolean
	position: number
	event_id: number
	hash: Buffer
	day: string | null
	/** Links of that day so far. */
	count: number
	sealed_day: string | null
	seals: number
	seal_hash: Buffer
}

/** Events committed and not linked yet. */
export interface AuditTailTable {
	event_id: number
}

/** The salt of what events say `sealed` of one subject (a contribution, an entry or a member). Deleting the row makes those hashes say nothing. */
export interface EventSaltTable {
	subject: string
	salt: Buffer
}
