import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { Field } from '#app/components/field.tsx'
import { Waveform } from '#app/components/waveform.tsx'
import { clockOf, timeOf } from '#app/forms/mask.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { typedBefore } from '#app/typed-before.ts'
import type { PickerProps } from './picker-props.ts'

const ends = ['from', 'to'] as const
const stepMs = 500
const directions: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }

/** A stretch of a recording, on its waveform by mouse, finger or keys, or as times; played, it is silent there already. */
export function StretchPicker({ seen, typed: before, fault }: PickerProps) {
	const { t } = useWords()
	const { file } = seen
	const [typed, setTyped] = useState({ from: before('from'), to: before('to') })
	const [isLive, setLive] = useState(false)
	const start = useRef<number | null>(null)
	const numbers = useRef<HTMLDivElement>(null)
	useEffect(() => {
		setTyped((had) => ({ ...had, ...typedBefore(numbers.current, ends) }))
		setLive(true)
	}, [])
	const lengthMs = Math.max(1, Math.round((file.durationSeconds ?? 0) * 1000))
	const [fromMs, toMs] = [timeOf(typed.from), timeOf(typed.to)]
	const hasStretch = fromMs !== null && toMs !== null && toMs > fromMs
	const choose = (from: number, to: number) => {
		const first = Math.min(Math.max(from, 0), lengthMs)
		setTyped({ from: clockOf(first), to: clockOf(Math.min(Math.max(to, first), lengthMs)) })
	}
	const at = (event: PointerEvent<SVGSVGElement>) => {
		const box = event.currentTarget.getBoundingClientRect()
		return ((event.clientX - box.left) / box.width) * lengthMs
	}
	const drag = (event: PointerEvent<SVGSVGElement>) => {
		if (start.current !== null) choose(Math.min(start.current, at(event)), Math.max(start.current, at(event)))
	}
	const step = (event: KeyboardEvent) => {
		const direction = directions[event.key]
		if (direction === undefined) return
		event.preventDefault()
		if (!hasStretch) return choose(0, 2000)
		const by = direction * stepMs
		if (event.shiftKey) return choose(fromMs, Math.max(fromMs + stepMs, toMs + by))
		const moved = Math.min(Math.max(fromMs + by, 0), Math.max(0, lengthMs - (toMs - fromMs)))
		return choose(moved, moved + toMs - fromMs)
	}
	const silence = (player: HTMLMediaElement) => {
		const now = player.currentTime * 1000
		player.muted = hasStretch && now >= fromMs - 250 && now < toMs
	}
	const source = `/media/${file.id}/original${seen.maySeeUnmasked ? '?unmasked' : ''}`
	const player = {
		controls: true,
		preload: 'metadata',
		src: source,
		'aria-label': `${t.masks.whole}: ${file.caption || file.fileName}`,
		onTimeUpdate: ({ currentTarget }: { currentTarget: HTMLMediaElement }) => silence(currentTarget),
	} as const
	const peaks = seen.bareWaveform ?? file.waveform ?? []
	const covered = seen.masks.flatMap(({ part }) => (part.kind === 'mute' ? [part.stretch] : []))
	return (
		<div className="stack-tight figure">
			{file.kind === 'video' ? <video {...player} /> : <audio {...player} />}
			{peaks.length > 0 && (
				<div className="mask-stage">
					<Waveform peaks={peaks} />
					<svg
						viewBox={`0 0 ${lengthMs} 1`}
						preserveAspectRatio="none"
						aria-hidden="true"
						onPointerDown={(event) => {
							event.currentTarget.setPointerCapture(event.pointerId)
							start.current = at(event)
						}}
						onPointerMove={drag}
						onPointerUp={() => (start.current = null)}
						onPointerCancel={() => (start.current = null)}
					>
						{covered.map((one, index) => (
							<rect key={index} className="covered" x={one.fromMs} y={0} width={one.toMs - one.fromMs} height={1} />
						))}
						{isLive && hasStretch && <rect className="chosen" x={fromMs} y={0} width={toMs - fromMs} height={1} />}
					</svg>
				</div>
			)}
			{isLive && seen.mayMask && (
				<>
					<p id="stretch-hint" className="small">
						{peaks.length > 0 && t.masks.stretchHint} {t.masks.stretchKeys}
					</p>
					<button type="button" className="button button-secondary mask-handle" aria-describedby="stretch-hint stretch-at" onKeyDown={step}>
						{t.masks.stretch}
					</button>
					<output id="stretch-at" className="small">
						{hasStretch && t.masks.stretchAt(typed.from, typed.to)}
					</output>
				</>
			)}
			{seen.mayMask && (
				<div className="mask-numbers" ref={numbers}>
					{ends.map((end) => (
						<Field
							key={end}
							name={end}
							label={t.masks[end]}
							fault={fault(end)}
							autoComplete="off"
							value={typed[end]}
							onChange={({ currentTarget: { value } }) => setTyped((had) => ({ ...had, [end]: value }))}
						/>
					))}
				</div>
			)}
		</div>
	)
}
