import type { PromptLanguage } from '#moderation/contribute/prompts.ts'
import type { Db } from '../schema.ts'

/** What a page may play: in which language, the recordings by key, and the languages in which there are any at all. */
export interface SpokenPrompts {
	readonly language: PromptLanguage
	readonly ids: Readonly<Record<string, string>>
	readonly offered: readonly PromptLanguage[]
}

export async function findSpokenPrompts(db: Db, language: PromptLanguage): Promise<SpokenPrompts> {
	const rows = await db
		.selectFrom('prompt_recording')
		.select(['id', 'key', 'language'])
		.where('ended_at', 'is', null)
		.orderBy('language')
		.orderBy('key')
		.limit(1000)
		.execute()
	return {
		language,
		ids: Object.fromEntries(rows.filter((row) => row.language === language).map((row) => [row.key, row.id])),
		offered: [...new Set(rows.map((row) => row.language))],
	}
}
