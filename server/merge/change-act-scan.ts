import type { Act } from '#moderation/merge/act.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { deleteActScan, lockAct, updateActScan } from '#db/write/act.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

export interface ChangeScanCommand {
	readonly scanId: string
	/** `show` puts it before the public, `hide` takes it from there, `remove` deletes it. */
	readonly change: 'show' | 'hide' | 'remove'
}

/** An officer shows a scan of an act to everyone, hides it again, or removes one that was added by mistake. */
export async function changeActScan(
	context: Context,
	act: Pick<Act, 'office' | 'year' | 'number'>,
	{ scanId, change }: ChangeScanCommand,
): Promise<Result<null>> {
	if (!canHouse(context.actor, 'edit-entry'))
		return refuse(context.actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'edit-entry' })
	const gone = await context.db.transaction().execute(async (trx): Promise<Result<string | null>> => {
		const held = await lockAct(trx, act)
		if (!held) return refuse({ code: 'not-found' })
		if (change === 'remove') {
			const key = await deleteActScan(trx, held.id, scanId)
			if (key === undefined) return refuse({ code: 'not-found' })
			await record(trx, context, {}, [{ kind: 'act-scan-removed', actId: held.id, scanId }])
			return accept(key)
		}
		const isPublic = change === 'show'
		if (!(await updateActScan(trx, held.id, scanId, isPublic))) return refuse({ code: 'nothing-changed' })
		await record(trx, context, {}, [{ kind: 'act-scan-shown', actId: held.id, scanId, isPublic }])
		return accept(null)
	})
	if (!gone.ok) return gone
	// After the row: a file left behind harms nobody, a row without its file would.
	if (gone.value !== null) await context.storage.delete(gone.value)
	return accept(null)
}
