import { parseClockTime } from '#moderation/verify/clock-time.ts'
import { mediaNoteKinds, type MediaNoteCommand } from '#moderation/verify/media-note.ts'
import { oneOf, textOf } from './one-of.ts'

/** A note as typed: times as "1:23"; a kind that is none of ours is a remark. */
export function parseMediaNote(form: FormData, mediaId: string): MediaNoteCommand {
	const toText = textOf(form, 'to')
	return {
		mediaId,
		kind: oneOf(mediaNoteKinds, form.get('kind')) ?? 'remark',
		fromMs: parseClockTime(textOf(form, 'from')),
		toMs: parseClockTime(toText),
		toText,
		body: textOf(form, 'body'),
	}
}

/** The id of the note to take back; null when there is none that could be one. */
export function parseNoteToRemove(form: FormData): string | null {
	const id = textOf(form, 'remove')
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}
