import type { Insertable } from 'kysely'
import type { EnteredField } from '#moderation/contribute/voice.ts'
import type { Transaction } from '../schema.ts'
import type { VoiceGiftTable } from '../tables/voice.ts'

export async function insertVoiceGift(trx: Transaction, row: Insertable<VoiceGiftTable>): Promise<void> {
	await trx.insertInto('voice_gift').values(row).execute()
}

/** Notes who put down the words these fields hold now. */
export async function noteEntered(
	trx: Transaction,
	contributionId: string,
	fields: readonly EnteredField[],
	memberId: string,
	at: Date,
): Promise<void> {
	if (fields.length === 0) return
	await trx
		.insertInto('entered_field')
		.values(fields.map((field) => ({ contribution_id: contributionId, field, entered_by: memberId, at })))
		.onConflict((conflict) =>
			conflict
				.columns(['contribution_id', 'field'])
				.doUpdateSet((eb) => ({ entered_by: eb.ref('excluded.entered_by'), at: eb.ref('excluded.at') })),
		)
		.execute()
}

/** Ties the gift to the rows of those for whom it is entered, and of who enters it. */
export async function tieVoicePeople(
	trx: Transaction,
	contributionId: string,
	people: { readonly spokenBy: string | null; readonly helperId: string | null },
): Promise<void> {
	await trx
		.updateTable('voice_gift')
		.set({ spoken_by: people.spokenBy, helper_id: people.helperId })
		.where('contribution_id', '=', contributionId)
		.execute()
}
