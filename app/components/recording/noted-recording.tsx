import { useEffect, useRef, useState } from 'react'
import type { MediaNoteView } from '#db/read/list-media-notes.ts'
import { useWords } from '../../i18n/messages.tsx'
import type { Refused } from '../../refusal-response.ts'
import { NoteForm } from './note-form.tsx'
import { NoteList } from './note-list.tsx'
import { PlayedWave } from './played-wave.tsx'
import './recording.css'

/** A recording or film, as any desk knows it. */
export interface RecordingView {
	readonly id: string
	readonly kind: 'audio' | 'video'
	readonly caption: string
	readonly fileName: string
	readonly durationSeconds: number | null
	readonly waveform: readonly number[] | null
	readonly playable: boolean
}

export interface NotedRecordingProps {
	readonly recording: RecordingView
	readonly notes: readonly MediaNoteView[]
	readonly canNote: boolean
	/** Path of the page this stands on: where a note's form comes back to without scripts. */
	readonly back: string
	readonly answered?: Refused | undefined
}

/**
 * A recording with its waveform and the notes of the desks at their moments: a note plays from where it stands, the wave is a slider. Without scripts
 * the player, links into the recording (`#t=`) and a form with minutes and seconds do the same.
 */
export function NotedRecording({ recording, notes, canNote, back, answered }: NotedRecordingProps) {
	const { t } = useWords()
	const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
	const { atMs, lengthMs } = usePosition(player, recording.durationSeconds)
	const name = recording.caption || recording.fileName
	const playFrom = (ms: number, play = true): void => {
		if (!player.current) return
		player.current.currentTime = ms / 1000
		if (play) void player.current.play()
	}
	const shared = { ref: player, controls: true, preload: 'metadata', src: `/media/${recording.id}/original`, 'aria-label': name } as const
	return (
		<section className="recording stack-tight" aria-label={name} id={`notes-${recording.id}`} data-recording="">
			<p className="small">
				<b>{recording.caption}</b> <span className="soft">{recording.fileName}</span>
			</p>
			{recording.waveform && recording.waveform.length > 0 && (
				<PlayedWave peaks={recording.waveform} notes={notes} atMs={atMs} lengthMs={lengthMs} onSeek={playFrom} player={player} />
			)}
			{recording.playable ? (
				recording.kind === 'video' ? (
					<video {...shared} poster={`/media/${recording.id}/medium.webp`} />
				) : (
					<audio {...shared} />
				)
			) : (
				<p className="panel small">
					{t.parts.notPlayable} <a href={`/media/${recording.id}/original`}>{t.parts.download}</a>
				</p>
			)}
			<NoteList mediaId={recording.id} notes={notes} onPlay={recording.playable ? playFrom : null} back={back} />
			{canNote && <NoteForm mediaId={recording.id} atMs={atMs} back={back} answered={answered} player={player} />}
		</section>
	)
}

/** Where the player stands, and how long what it plays is; both in milliseconds, the length null until it is known. */
function usePosition(player: React.RefObject<HTMLMediaElement>, durationSeconds: number | null): { atMs: number; lengthMs: number | null } {
	const [atMs, setAt] = useState(0)
	const [lengthMs, setLength] = useState(durationSeconds === null ? null : durationSeconds * 1000)
	useEffect(() => {
		const element = player.current
		if (!element) return
		const tell = (): void => {
			setAt(element.currentTime * 1000)
			if (Number.isFinite(element.duration)) setLength(element.duration * 1000)
		}
		const events = ['timeupdate', 'seeked', 'loadedmetadata'] as const
		for (const event of events) element.addEventListener(event, tell)
		return () => {
			for (const event of events) element.removeEventListener(event, tell)
		}
	}, [player])
	return { atMs, lengthMs }
}
