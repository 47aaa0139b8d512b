import type { Insertable } from 'kysely'
import type { PromptLanguage } from '#moderation/contribute/prompts.ts'
import type { Transaction } from '../schema.ts'
import type { PromptRecordingTable } from '../tables/prompt.ts'

/** Ends the recording of a prompt in one language; its id, or undefined when none stood. */
export async function endPrompt(trx: Transaction, language: PromptLanguage, key: string, at: Date): Promise<string | undefined> {
	const row = await trx
		.updateTable('prompt_recording')
		.set({ ended_at: at })
		.where('language', '=', language)
		.where('key', '=', key)
		.where('ended_at', 'is', null)
		.returning('id')
		.executeTakeFirst()
	return row?.id
}

export async function insertPrompt(trx: Transaction, row: Insertable<PromptRecordingTable>): Promise<void> {
	await trx.insertInto('prompt_recording').values(row).execute()
}
