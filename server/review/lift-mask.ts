import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { maskedBy, maskWordsMax, requireMaskAuthority } from '#moderation/review/mask.ts'
import { listMasks } from '#db/read/list-masks.ts'
import { liftMaskRow } from '#db/write/mask.ts'
import type { Context } from '../context.ts'
import { holdFile } from './hold-file.ts'
import { settleMasks } from './settle-masks.ts'

export interface LiftMaskCommand {
	readonly contributionId: string
	readonly mediaId: string
	readonly maskId: string
	readonly version: number
	readonly maskVersion: number
	readonly words: string
}

/** Uncovers a part that was covered, by whoever might cover it; copies are made anew with the masks that stay. */
export async function liftMask(context: Context, command: LiftMaskCommand): Promise<Result<null>> {
	return context.db.transaction().execute(async (trx) => {
		const held = await holdFile(trx, context, command)
		if (!held.ok) return held
		const { contribution, media, file } = held.value
		const now = context.now()
		const authority = requireMaskAuthority(contribution, file, command, context.actor, now)
		if (!authority.ok) return authority
		const words = command.words.normalize('NFC').trim()
		if (words.length > maskWordsMax)
			return refuse({ code: 'invalid', faults: [{ field: 'words', code: 'too-long', max: maskWordsMax, length: words.length }] })
		const by = context.actor.memberId
		if (by === null) return refuse({ code: 'sign-in-needed' })
		if (!(await liftMaskRow(trx, media.id, command.maskId, { by, at: now, words }))) return refuse({ code: 'nothing-changed' })
		const left = (await listMasks(trx, media.id)).map(({ part }) => part)
		const said = words === '' ? {} : { words: { plain: words } }
		const event = { kind: 'mask-lifted' as const, mediaId: media.id, maskId: command.maskId, ...said }
		await settleMasks(trx, { ...context, now: () => now }, media, maskedBy(left), event)
		return accept(null)
	})
}
