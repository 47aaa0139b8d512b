import type { VoiceSubject } from '#moderation/contribute/voice.ts'
import type { Db, Transaction } from '../schema.ts'

export interface VoiceGift {
	readonly subject: VoiceSubject
	readonly workingTitle: string
	/** Of the people named: for whom it is entered, and who enters it; null when the giver speaks for themselves. */
	readonly spokenBy: string | null
	readonly helperId: string | null
	/** How to reach the one it is entered for; for the giver and the desks alone. */
	readonly contact: string
}

/** How a contribution was given by voice; undefined when it was not. */
export async function findVoiceGift(db: Db | Transaction, contributionId: string): Promise<VoiceGift | undefined> {
	const row = await db
		.selectFrom('voice_gift')
		.leftJoin('contribution_person as spoken', 'spoken.id', 'voice_gift.spoken_by')
		.select(['subject', 'working_title', 'spoken_by', 'helper_id', 'spoken.contact'])
		.where('voice_gift.contribution_id', '=', contributionId)
		.executeTakeFirst()
	if (!row) return undefined
	return {
		subject: row.subject,
		workingTitle: row.working_title,
		spokenBy: row.spoken_by,
		helperId: row.helper_id,
		contact: row.contact ?? '',
	}
}
