import { randomUUID } from 'node:crypto'
import { kindOfSubject, workingTitle, type VoiceSubject } from '#moderation/contribute/voice.ts'
import { dayHere } from '#moderation/day-here.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findBlankVoiceDraft } from '#db/read/find-blank-voice-draft.ts'
import { insertContribution } from '#db/write/contribution.ts'
import { insertVoiceGift } from '#db/write/voice.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { freshCode } from './fresh-code.ts'

export interface StartVoiceCommand {
	readonly subject: VoiceSubject
	/** Of the plain title it bears until somebody names it. */
	readonly language: 'vi' | 'en'
	/** The device still keeps things it has not sent: a blank draft may be the one they are for, so none is taken up again. */
	readonly isDeviceWaiting?: boolean
}

/** Opens a draft to be given by voice, with a plain title, and returns its id; one of this subject that nothing was put into is taken up again. */
export async function startVoiceGift(
	context: Context,
	{ subject, language, isDeviceWaiting = false }: StartVoiceCommand,
): Promise<Result<string>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'contribute')) return refuse({ code: 'forbidden', action: 'contribute' })
	return context.db.transaction().execute(async (trx) => {
		const blank = isDeviceWaiting ? undefined : await findBlankVoiceDraft(trx, memberId, subject)
		if (blank !== undefined) return accept(blank)
		const id = randomUUID()
		const at = context.now()
		const title = workingTitle(subject, dayHere(at), language)
		await insertContribution(trx, {
			id,
			code: await freshCode(trx),
			member_id: memberId,
			state: 'draft',
			version: 1,
			kind: kindOfSubject[subject],
			title,
			created_at: at,
			updated_at: at,
			state_since: at,
		})
		await insertVoiceGift(trx, { contribution_id: id, subject, working_title: title, started_at: at })
		await record(trx, context, { contributionId: id }, [{ kind: 'contribution-started' }])
		return accept(id)
	})
}
