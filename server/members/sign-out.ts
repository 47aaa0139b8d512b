import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { deleteSession, deleteSessions } from '#db/write/member.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Ends this session, or with `everywhere` every session of the member. */
export async function signOut(context: Context, sessionId: string, everywhere: boolean): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	await context.db.transaction().execute(async (trx) => {
		if (everywhere) await deleteSessions(trx, memberId)
		else await deleteSession(trx, memberId, sessionId)
		await record(trx, context, { memberId }, [{ kind: 'signed-out', everywhere }])
	})
	return accept(null)
}
