import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { moveLetter } from '#db/write/notice.ts'
import { canHouse } from '#moderation/permissions.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** An administrator decides about a letter that may not have arrived: send it again, or let it be. */
export async function settleLetter(
	context: Context,
	command: { readonly noticeId: string; readonly again: boolean },
): Promise<Result<null>> {
	const { noticeId, again } = command
	if (!canHouse(context.actor, 'see-members')) return refuse({ code: 'forbidden', action: 'see-members' })
	return context.db.transaction().execute(async (trx) => {
		const at = context.now()
		const to = again ? 'waiting' : 'in-site'
		const isMoved = (await moveLetter(trx, noticeId, 'unclear', to, { at })) || (await moveLetter(trx, noticeId, 'failed', to, { at }))
		if (!isMoved) return refuse({ code: 'nothing-changed' })
		const memberId = context.actor.memberId
		const jobs = again ? [{ name: 'send-notice', payload: { noticeId } } as const] : []
		await record(trx, context, memberId === null ? {} : { memberId }, [{ kind: 'letter-settled', noticeId, again }], jobs)
		return accept(null)
	})
}
