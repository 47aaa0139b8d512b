import type { ColumnType } from 'kysely'
import type { AwaitedConsent } from '#moderation/collection-day/intake.ts'

type Timestamp = ColumnType<Date, Date, Date>

/** A desk of a collection day (bàn nhận): one device of one member, with slips of its own. */
export interface CollectionDeskTable {
	id: string
	/** The three signs its slips begin with. */
	signs: string
	/** Village hall and desk, as its member calls it. */
	name: string
	member_id: string
	opened_at: Timestamp
}

/** Slip numbers given to a desk beforehand, both ends included; never taken back, never given twice (dải số phiếu). */
export interface SlipRangeTable {
	id: string
	desk_id: string
	first_serial: number
	last_serial: number
	given_by: string
	given_at: Timestamp
}

/** What a desk took in without a line (lượt nhận), once it has arrived; its id is the contribution's. */
export interface IntakeTable {
	contribution_id: string
	desk_id: string
	slip_serial: number
	/** As the desk's clock said, set right by how far that clock was off when it was sent. */
	taken_at: Timestamp
	clock_off_seconds: number
	received_at: Timestamp
	/** A consent whose proof, a recording or a signed paper, is still to come; null when there is none to wait for. */
	awaited_consent: ColumnType<AwaitedConsent | null, string | null, string | null>
}
