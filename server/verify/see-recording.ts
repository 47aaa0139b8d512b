import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { mayNote } from '#moderation/verify/media-note.ts'
import { findServedMedia } from '#db/read/find-served-media.ts'
import { listMediaNotes, type MediaNoteView } from '#db/read/list-media-notes.ts'
import type { Context } from '../context.ts'

/** A recording or film as its notes' page shows it. */
export interface SeenRecording {
	readonly id: string
	readonly contributionId: string
	readonly kind: 'audio' | 'video'
	readonly caption: string
	readonly fileName: string
	readonly durationSeconds: number | null
	readonly waveform: readonly number[] | null
	readonly playable: boolean
	readonly mime: string | null
	readonly notes: readonly MediaNoteView[]
}

/** A recording with its notes, for the desks that may read them; for anyone else it is not there. */
export async function seeRecording(context: Context, mediaId: string): Promise<Result<SeenRecording>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(mediaId)) return refuse({ code: 'not-found' })
	const found = await findServedMedia(context.db, mediaId)
	if (!found || !mayNote(context.actor, found.contribution)) return refuse({ code: 'not-found' })
	const { media } = found
	if (media.kind !== 'audio' && media.kind !== 'video') return refuse({ code: 'not-found' })
	return accept({
		id: media.id,
		contributionId: media.contribution_id,
		kind: media.kind,
		caption: media.caption,
		fileName: media.file_name,
		durationSeconds: media.duration_seconds,
		waveform: media.waveform,
		playable: media.playable,
		mime: media.mime,
		notes: await listMediaNotes(context.db, [mediaId], memberId),
	})
}
