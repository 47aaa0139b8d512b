import type { ColumnType } from 'kysely'
import type { PromptLanguage } from '#moderation/contribute/prompts.ts'

/** A prompt as somebody read it aloud (lời nhắc đã ghi âm). */
export interface PromptRecordingTable {
	id: string
	key: string
	language: PromptLanguage
	/** The words on the page when it was read, in Vietnamese: other words since then want another reading. */
	words: string
	sha256: string
	storage_key: string
	mime: string
	bytes: ColumnType<number, number, never>
	recorded_by: string
	at: ColumnType<Date, Date, never>
	ended_at: ColumnType<Date | null, null | undefined, Date>
}
