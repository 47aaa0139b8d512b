import { useRevalidator } from '@remix-run/react'
import type { FormEvent, MouseEvent } from 'react'
import type { MediaNoteView } from '#db/read/list-media-notes.ts'
import { clockTime } from '#moderation/verify/clock-time.ts'
import { useWords } from '../../i18n/messages.tsx'
import { sendNote } from './send-note.ts'

export interface NoteListProps {
	readonly mediaId: string
	readonly notes: readonly MediaNoteView[]
	/** Null where browsers cannot play the recording. */
	readonly onPlay: ((ms: number) => void) | null
	readonly back: string
}

/** The notes in the order of the recording; each plays from its moment. One's own can be taken back. */
export function NoteList({ mediaId, notes, onPlay, back }: NoteListProps) {
	const { verifyDesk: t } = useWords().t
	const { revalidate } = useRevalidator()
	if (notes.length === 0) return <p className="small soft">{t.noNotes}</p>
	const remove = (event: FormEvent<HTMLFormElement>): void => {
		event.preventDefault()
		const form = event.currentTarget
		sendNote(form).then(
			(sent) => (sent ? revalidate() : form.submit()),
			() => undefined,
		)
	}
	return (
		<ol className="notes" aria-label={t.notes}>
			{notes.map((note) => (
				<li key={note.id}>
					<div className="row">
						<Moment note={note} onPlay={onPlay} />
						<span className="small soft">
							{t.noteKinds[note.kind].name} · {note.by}
						</span>
						{note.isMine && (
							<form method="post" action={`/notes/${mediaId}`} onSubmit={remove}>
								<input type="hidden" name="back" value={back} />
								<input type="hidden" name="remove" value={note.id} />
								<button className="button button-quiet" aria-label={`${t.noteRemove} (${clockTime(note.fromMs)})`}>
									✕
								</button>
							</form>
						)}
					</div>
					<p className={note.kind === 'words' ? 'note-words' : 'note-remark'}>{note.body}</p>
				</li>
			))}
		</ol>
	)
}

function Moment({ note, onPlay }: { note: MediaNoteView; onPlay: NoteListProps['onPlay'] }) {
	const { verifyDesk: t } = useWords().t
	const when = note.toMs === null ? clockTime(note.fromMs) : `${clockTime(note.fromMs)}–${clockTime(note.toMs)}`
	if (!onPlay) return <b>{when}</b>
	const play = (event: MouseEvent): void => {
		event.preventDefault()
		onPlay(note.fromMs)
	}
	const part = `${note.fromMs / 1000}${note.toMs === null ? '' : `,${note.toMs / 1000}`}`
	return (
		<a className="note-moment" href={`/media/${note.mediaId}/original#t=${part}`} onClick={play} aria-label={t.playFrom(when)}>
			▶ {when}
		</a>
	)
}
