import { randomUUID } from 'node:crypto'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { decideMediaNote, mayNote, type MediaNoteCommand } from '#moderation/verify/media-note.ts'
import { findServedMedia } from '#db/read/find-served-media.ts'
import { insertMediaNote } from '#db/write/media-note.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Writes a note at a moment, or a stretch, of a recording or film; returns the note's id. */
export async function noteMedia(context: Context, command: MediaNoteCommand): Promise<Result<string>> {
	const authorId = context.actor.memberId
	if (authorId === null) return refuse({ code: 'sign-in-needed' })
	return context.db.transaction().execute(async (trx) => {
		const found = await findServedMedia(trx, command.mediaId)
		if (!found || !mayNote(context.actor, found.contribution)) return refuse({ code: 'not-found' })
		if (found.media.kind !== 'audio' && found.media.kind !== 'video') return refuse({ code: 'not-found' })
		const seconds = found.media.duration_seconds
		const decided = decideMediaNote(command, seconds === null ? null : Math.ceil(seconds * 1000))
		if (!decided.ok) return decided
		const { kind, fromMs, toMs, body } = decided.value
		const id = randomUUID()
		await insertMediaNote(trx, {
			id,
			media_id: command.mediaId,
			kind,
			from_ms: fromMs,
			to_ms: toMs,
			body,
			author_id: authorId,
			at: context.now(),
		})
		await record(trx, context, { contributionId: found.contribution.id }, [
			{ kind: 'media-noted', mediaId: command.mediaId, noteId: id, noteKind: kind, words: { plain: body } },
		])
		return accept(id)
	})
}
