import type { VoiceSubject } from '#moderation/contribute/voice.ts'
import type { Db, Transaction } from '../schema.ts'

/** A member's draft by voice of this subject that nothing was ever put into. */
export async function findBlankVoiceDraft(db: Db | Transaction, memberId: string, subject: VoiceSubject): Promise<string | undefined> {
	const row = await db
		.selectFrom('contribution')
		.innerJoin('voice_gift', 'voice_gift.contribution_id', 'contribution.id')
		.select('contribution.id')
		.where('contribution.member_id', '=', memberId)
		.where('contribution.state', '=', 'draft')
		.where('contribution.version', '=', 1)
		.where('voice_gift.subject', '=', subject)
		.where('voice_gift.spoken_by', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('upload').select('upload.id').whereRef('upload.contribution_id', '=', 'contribution.id'))),
		)
		.orderBy('contribution.updated_at', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row?.id
}
