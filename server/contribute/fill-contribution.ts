import type { DraftChange } from '#moderation/contribute/draft.ts'
import { decideFill } from '#moderation/contribute/fill.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { draftOf } from '#db/read/draft-of.ts'
import { findVoiceGift } from '#db/read/find-voice-gift.ts'
import { isPlace } from '#db/read/is-place.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { draftPatch } from '#db/write/draft-patch.ts'
import { noteEntered } from '#db/write/voice.ts'
import { applyOutcome } from '../apply.ts'
import type { Context } from '../context.ts'

export interface FillCommand {
	readonly contributionId: string
	/** The version they had before them. */
	readonly version: number
	readonly change: DraftChange
}

/** Puts down words for a gift by voice, and who did; returns the version that now stands. */
export async function fillContribution(context: Context, { contributionId, version, change }: FillCommand): Promise<Result<number>> {
	return context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, contributionId)
		if (!locked || !(await findVoiceGift(trx, contributionId))) return refuse({ code: 'not-found' })
		const decided = decideFill(context.actor, locked.facts, draftOf(locked.row), version, change)
		if (!decided.ok) return decided
		if (decided.value === null) return accept(locked.facts.version)
		if (change.placeId && !(await isPlace(trx, change.placeId)))
			return refuse({ code: 'invalid', faults: [{ field: 'placeId', code: 'not-allowed' }] })
		const applied = await applyOutcome(trx, context, locked.facts, decided.value.outcome, draftPatch(change))
		if (!applied.ok) return applied
		await noteEntered(trx, contributionId, decided.value.fields, context.actor.memberId ?? locked.row.member_id, context.now())
		return accept(applied.value.version)
	})
}
