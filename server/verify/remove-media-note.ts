import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { mayNote } from '#moderation/verify/media-note.ts'
import { findServedMedia } from '#db/read/find-served-media.ts'
import { removeMediaNote as removeNote } from '#db/write/media-note.ts'
import { record } from '../apply.ts'
import type { Context } from '../context.ts'

/** Takes back a note one wrote oneself. Others' notes are theirs: to anyone else there is none to take back. */
export async function removeMediaNote(
	context: Context,
	command: { readonly mediaId: string; readonly noteId: string },
): Promise<Result<null>> {
	const authorId = context.actor.memberId
	if (authorId === null) return refuse({ code: 'sign-in-needed' })
	return context.db.transaction().execute(async (trx) => {
		const found = await findServedMedia(trx, command.mediaId)
		if (!found || !mayNote(context.actor, found.contribution)) return refuse({ code: 'not-found' })
		const note = { id: command.noteId, mediaId: command.mediaId, authorId }
		if (!(await removeNote(trx, note, context.now()))) return refuse({ code: 'not-found' })
		await record(trx, context, { contributionId: found.contribution.id }, [
			{ kind: 'media-note-removed', mediaId: command.mediaId, noteId: command.noteId },
		])
		return accept(null)
	})
}
