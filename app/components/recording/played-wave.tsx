import { useEffect, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import type { MediaNoteView } from '#db/read/list-media-notes.ts'
import { clockTime } from '#moderation/verify/clock-time.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Waveform } from '../waveform.tsx'

export interface PlayedWaveProps {
	readonly peaks: readonly number[]
	readonly notes: readonly MediaNoteView[]
	readonly atMs: number
	readonly lengthMs: number | null
	readonly onSeek: (ms: number, play?: boolean) => void
	readonly player: RefObject<HTMLMediaElement>
}

/** Milliseconds a key goes. */
const steps: Readonly<Record<string, number>> = {
	ArrowLeft: -5000,
	ArrowDown: -5000,
	ArrowRight: 5000,
	ArrowUp: 5000,
	PageDown: -30_000,
	PageUp: 30_000,
}

/** The waveform as a slider, with the notes marked on it; only a picture until scripts run. */
export function PlayedWave({ peaks, notes, atMs, lengthMs, onSeek, player }: PlayedWaveProps) {
	const { verifyDesk: t } = useWords().t
	const [isLive, setLive] = useState(false)
	useEffect(() => setLive(true), [])
	if (lengthMs === null || lengthMs <= 0) return <Waveform peaks={peaks} />
	const onKeyDown = (event: KeyboardEvent): void => {
		const step = steps[event.key]
		if (step !== undefined) onSeek(Math.min(Math.max(atMs + step, 0), lengthMs), false)
		else if (event.key === 'Home') onSeek(0, false)
		else if (event.key === 'End') onSeek(lengthMs, false)
		else if (event.key === ' ' || event.key === 'Enter') toggle(player.current)
		else return
		event.preventDefault()
	}
	const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
		const { left, width } = event.currentTarget.getBoundingClientRect()
		onSeek(((event.clientX - left) / width) * lengthMs)
	}
	const slider = {
		role: 'slider',
		tabIndex: 0,
		'aria-label': t.position,
		'aria-valuemin': 0,
		'aria-valuemax': Math.round(lengthMs / 1000),
		'aria-valuenow': Math.round(atMs / 1000),
		'aria-valuetext': t.positionIs(clockTime(atMs), clockTime(lengthMs)),
		onKeyDown,
		onPointerDown,
	} as const
	return (
		<div className="wave" {...(isLive ? slider : {})}>
			<Waveform peaks={peaks} />
			<svg className="wave-marks" viewBox="0 0 1000 64" preserveAspectRatio="none" aria-hidden="true">
				{notes.map((note) => (
					<rect
						key={note.id}
						className={`wave-note wave-${note.kind}`}
						x={share(note.fromMs, lengthMs)}
						width={Math.max(share((note.toMs ?? note.fromMs) - note.fromMs, lengthMs), 4)}
						y={note.kind === 'words' ? 0 : 54}
						height="10"
					/>
				))}
				{isLive && <rect className="wave-now" x={share(atMs, lengthMs)} width="3" y="0" height="64" />}
			</svg>
		</div>
	)
}

const share = (ms: number, lengthMs: number): number => Math.round((ms / lengthMs) * 1000)

export function toggle(player: HTMLMediaElement | null): void {
	if (player?.paused) void player.play()
	else player?.pause()
}
