import type { Act } from '#moderation/merge/act.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { lockEntryOf } from '#db/write/entry.ts'
import type { Context } from '../context.ts'
import { coverWithAct, takeAct } from './cover-with-act.ts'

export interface AttachActCommand {
	readonly identifier: string
	readonly revision: number
	readonly act: Act
}

/** Puts a change that was made already under a numbered act. */
export async function attachAct(context: Context, command: AttachActCommand): Promise<Result<{ readonly key: string }>> {
	if (!canHouse(context.actor, 'edit-entry'))
		return refuse(context.actor.memberId === null ? { code: 'sign-in-needed' } : { code: 'forbidden', action: 'edit-entry' })
	return context.db.transaction().execute(async (trx) => {
		const entry = await lockEntryOf(trx, command.identifier)
		if (!entry || command.revision < 1 || command.revision > entry.version) return refuse({ code: 'not-found' })
		const held = await takeAct(trx, context, command.act)
		if (!held.ok) return held
		if (held.value === null) return refuse({ code: 'sign-in-needed' })
		await coverWithAct(trx, context, held.value, { entryId: entry.id, number: command.revision })
		return accept({ key: held.value.key })
	})
}
