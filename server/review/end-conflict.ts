import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { endConflict as endRow } from '#db/write/conflict-of-interest.ts'
import { isUuid } from '#db/is-uuid.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Takes back a declaration of one's own; it stays readable with both days. */
export async function endConflict(context: Context, { conflictId }: { conflictId: string }): Promise<Result<null>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!isUuid(conflictId)) return refuse({ code: 'not-found' })
	return context.db.transaction().execute(async (trx) => {
		if (!(await endRow(trx, memberId, conflictId, context.now()))) return refuse({ code: 'not-found' })
		await record(trx, context, { memberId }, [{ kind: 'conflict-ended', conflictId }])
		return accept(null)
	})
}
