import { randomUUID } from 'node:crypto'
import type { ContributionKind } from '#moderation/contribution.ts'
import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findEntryToHint } from '#db/read/find-about-entry.ts'
import { findBlankDraft } from '#db/read/find-blank-draft.ts'
import { insertContribution } from '#db/write/contribution.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'
import { freshCode } from './fresh-code.ts'

export interface StartCommand {
	readonly kind: ContributionKind
	/** Identifier of the entry it is about, as the giver says; one that names no public entry is passed over. */
	readonly about?: string | null
	/** The device still keeps things it has not sent: a blank draft may be the one they are for, so none is taken up again. */
	readonly isDeviceWaiting?: boolean
}

/** Opens a draft on the server and returns its id; a draft of this kind not yet touched is taken up again instead of opening a second. */
export async function startContribution(context: Context, { kind, about, isDeviceWaiting = false }: StartCommand): Promise<Result<string>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'contribute')) return refuse({ code: 'forbidden', action: 'contribute' })
	return context.db.transaction().execute(async (trx) => {
		const aboutEntryId = about ? ((await findEntryToHint(trx, about))?.id ?? null) : null
		const blank = isDeviceWaiting ? undefined : await findBlankDraft(trx, memberId, kind, aboutEntryId)
		if (blank !== undefined) return accept(blank)
		const id = randomUUID()
		const at = context.now()
		await insertContribution(trx, {
			id,
			code: await freshCode(trx),
			member_id: memberId,
			state: 'draft',
			version: 1,
			kind,
			about_entry_id: aboutEntryId,
			created_at: at,
			updated_at: at,
			state_since: at,
		})
		await record(trx, context, { contributionId: id }, [{ kind: 'contribution-started' }])
		return accept(id)
	})
}
