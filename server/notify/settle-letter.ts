import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { isUuid } from '#db/is-uuid.ts'
import { moveLetter, type LetterTable } from '#db/write/letter.ts'
import type { Job } from '#moderation/job.ts'
import { canHouse } from '#moderation/permissions.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** An administrator decides about a letter that may not have arrived: send it again, or let it be. */
export async function settleLetter(
	context: Context,
	/** Of a notice, or of a letter to a reporter. */
	command: { readonly noticeId: string; readonly again: boolean },
): Promise<Result<null>> {
	const { noticeId, again } = command
	if (!canHouse(context.actor, 'see-members')) return refuse({ code: 'forbidden', action: 'see-members' })
	if (!isUuid(noticeId)) return refuse({ code: 'nothing-changed' })
	return context.db.transaction().execute(async (trx) => {
		const at = context.now()
		const to = again ? 'waiting' : 'in-site'
		const isMovedIn = async (table: LetterTable): Promise<boolean> =>
			(await moveLetter(trx, table, noticeId, 'unclear', to, { at })) || (await moveLetter(trx, table, noticeId, 'failed', to, { at }))
		const isNotice = await isMovedIn('notice')
		if (!isNotice && !(await isMovedIn('report_letter'))) return refuse({ code: 'nothing-changed' })
		const memberId = context.actor.memberId
		const jobs = again ? [jobOf(isNotice, noticeId)] : []
		await record(trx, context, memberId === null ? {} : { memberId }, [{ kind: 'letter-settled', noticeId, again }], jobs)
		return accept(null)
	})
}

function jobOf(isNotice: boolean, id: string): Job {
	return isNotice ? { name: 'send-notice', payload: { noticeId: id } } : { name: 'send-report-letter', payload: { letterId: id } }
}
