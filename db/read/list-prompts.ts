import type { PromptLanguage } from '#moderation/contribute/prompts.ts'
import type { Db } from '../schema.ts'

export interface PromptRecording {
	readonly id: string
	readonly key: string
	/** The words that were on the page when it was read. */
	readonly words: string
	readonly recordedBy: string
	readonly at: string
}

/** The prompts of one language that somebody has read; far fewer than 200. */
export async function listPrompts(db: Db, language: PromptLanguage): Promise<PromptRecording[]> {
	const rows = await db
		.selectFrom('prompt_recording')
		.innerJoin('member', 'member.id', 'prompt_recording.recorded_by')
		.select(['prompt_recording.id', 'key', 'words', 'member.display_name', 'at'])
		.where('language', '=', language)
		.where('ended_at', 'is', null)
		.orderBy('key')
		.limit(200)
		.execute()
	return rows.map((row) => ({ id: row.id, key: row.key, words: row.words, recordedBy: row.display_name, at: row.at.toISOString() }))
}
