import { randomUUID } from 'node:crypto'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { decideMask, maskedBy, type MaskCommand, type MaskPart } from '#moderation/review/mask.ts'
import { insertMask } from '#db/write/mask.ts'
import type { Context } from '../context.ts'
import { holdFile } from './hold-file.ts'
import { settleMasks } from './settle-masks.ts'

export interface MaskMediaCommand extends MaskCommand {
	readonly contributionId: string
	readonly mediaId: string
}

/**
 * Covers a part of a file. With the same commit every copy without this mask goes out of service: nothing public of the file is there until the new copies
 * are made. The original stays as it was given.
 */
export async function maskMedia(context: Context, command: MaskMediaCommand): Promise<Result<{ readonly maskId: string }>> {
	return context.db.transaction().execute(async (trx) => {
		const held = await holdFile(trx, context, command)
		if (!held.ok) return held
		const { contribution, media, file } = held.value
		const now = context.now()
		const decided = decideMask(contribution, file, command, context.actor, now)
		if (!decided.ok) return decided
		const by = context.actor.memberId
		if (by === null) return refuse({ code: 'sign-in-needed' })
		const words = command.words.normalize('NFC').trim()
		const { reason } = command
		const maskId = randomUUID()
		await insertMask(trx, { id: maskId, media_id: media.id, ...columnsOf(decided.value), reason, words, made_by: by, made_at: now })
		const said = words === '' ? {} : { words: { plain: words } }
		await settleMasks(trx, { ...context, now: () => now }, media, maskedBy([...file.masks, decided.value]), {
			kind: 'media-masked',
			mediaId: media.id,
			maskId,
			what: decided.value.kind,
			reason,
			...said,
		})
		return accept({ maskId })
	})
}

function columnsOf(part: MaskPart) {
	const none = { x: null, y: null, width: null, height: null, from_ms: null, to_ms: null }
	switch (part.kind) {
		case 'hide':
			return { ...none, kind: part.kind }
		case 'mute':
			return { ...none, kind: part.kind, from_ms: part.stretch.fromMs, to_ms: part.stretch.toMs }
		case 'blur':
			return { ...none, kind: part.kind, ...part.region, from_ms: part.during?.fromMs ?? null, to_ms: part.during?.toMs ?? null }
	}
}
