import type { ColumnType } from 'kysely'
import type { EnteredField, VoiceSubject } from '#moderation/contribute/voice.ts'

type Timestamp = ColumnType<Date, Date, Date>

/** A contribution given by voice (đóng góp bằng lời nói). */
export interface VoiceGiftTable {
	contribution_id: string
	subject: VoiceSubject
	/** The title it bears until somebody names it. */
	working_title: string
	/** Of the people named on it: for whom it is entered, and who enters it. Null: the giver speaks for themselves. */
	spoken_by: ColumnType<string | null, string | null | undefined, string | null>
	helper_id: ColumnType<string | null, string | null | undefined, string | null>
	started_at: Timestamp
}

/** Who put down the words of a field for who gave by voice (người ghi chữ), as they stand now. */
export interface EnteredFieldTable {
	contribution_id: string
	field: EnteredField
	entered_by: string
	at: Timestamp
}
