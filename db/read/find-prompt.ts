import type { Db } from '../schema.ts'

export interface PromptFile {
	readonly storageKey: string
	readonly mime: string
	readonly bytes: number
	readonly sha256: string
}

/** The sound of a prompt that stands; undefined for one replaced or taken away. */
export async function findPrompt(db: Db, id: string): Promise<PromptFile | undefined> {
	return db
		.selectFrom('prompt_recording')
		.select(['storage_key as storageKey', 'mime', 'bytes', 'sha256'])
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.executeTakeFirst()
}
