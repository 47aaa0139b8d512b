import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Region, Stretch } from '#moderation/review/mask.ts'
import { Field } from '#app/components/field.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { typedBefore } from '#app/typed-before.ts'
import { asPercent } from './as-percent.ts'
import { drawCovered, drawFilled } from './draw-covered.ts'
import { FilmFrame, Moment } from './film-frame.tsx'
import { dragged, stepped } from './move-region.ts'
import type { PickerProps } from './picker-props.ts'

const sides = ['x', 'y', 'width', 'height'] as const
type Typed = Record<(typeof sides)[number], string>

function regionOf(typed: Typed): Region | null {
	const [x = NaN, y = NaN, width = NaN, height = NaN] = sides.map((side) =>
		typed[side].trim() === '' ? NaN : Number(typed[side].replace(',', '.')) / 100,
	)
	return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001 ? { x, y, width, height } : null
}

const typedOf = ({ x, y, width, height }: Region): Typed => ({
	x: asPercent(x),
	y: asPercent(y),
	width: asPercent(width),
	height: asPercent(height),
})

const isShownAt = (during: Stretch | undefined, seconds: number) =>
	!during || (during.fromMs <= seconds * 1000 && seconds * 1000 <= during.toMs)

/** A rectangle over the picture, or over the film where it stands still, by mouse, finger, keys or numbers; what is under it shows as it will be covered. */
export function RegionPicker({ seen, typed: before, fault }: PickerProps) {
	const { t } = useWords()
	const [typed, setTyped] = useState<Typed>({ x: before('x'), y: before('y'), width: before('width'), height: before('height') })
	const [isLive, setLive] = useState(false)
	const [moment, setMoment] = useState(0)
	const picture = useRef<HTMLImageElement>(null)
	const film = useRef<HTMLVideoElement>(null)
	const preview = useRef<HTMLCanvasElement>(null)
	const start = useRef<{ x: number; y: number; held: Region | null } | null>(null)
	const region = regionOf(typed)
	const numbers = useRef<HTMLDivElement>(null)
	useEffect(() => {
		setTyped((had) => ({ ...had, ...typedBefore(numbers.current, sides) }))
		setLive(true)
	}, [])
	const redraw = () => {
		if (!preview.current) return
		if (film.current) drawFilled(preview.current, film.current, region)
		else if (picture.current) drawCovered(preview.current, picture.current, region)
	}
	const show = (seconds: number) => {
		setMoment(seconds)
		if (film.current) film.current.currentTime = seconds
	}
	useEffect(() => void redraw())
	const at = (event: PointerEvent<SVGSVGElement>) => {
		const box = event.currentTarget.getBoundingClientRect()
		return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
	}
	const take = (event: PointerEvent<SVGSVGElement>) => {
		event.currentTarget.setPointerCapture(event.pointerId)
		const { x, y } = at(event)
		const isInside = region && x > region.x && x < region.x + region.width && y > region.y && y < region.y + region.height
		start.current = { x, y, held: isInside ? region : null }
	}
	const drag = (event: PointerEvent<SVGSVGElement>) => start.current && setTyped(typedOf(dragged(start.current, at(event))))
	const step = (event: KeyboardEvent) => {
		const next = stepped(region, event.key, event.shiftKey)
		if (!next) return
		event.preventDefault()
		setTyped(typedOf(next))
	}
	const source = `/media/${seen.file.id}/large.jpg${seen.maySeeUnmasked ? '?unmasked' : ''}`
	const isFilm = seen.file.kind === 'video'
	const covered = seen.masks.flatMap(({ part }) => (part.kind === 'blur' && isShownAt(part.during, moment) ? [part.region] : []))
	return (
		<div className="stack-tight">
			<div className="mask-stage">
				{isFilm ? (
					<FilmFrame seen={seen} frame={film} seconds={0} onShown={redraw} />
				) : (
					<img
						ref={picture}
						src={source}
						alt={`${t.masks.whole}: ${seen.file.caption || seen.file.fileName}`}
						onLoad={redraw}
						draggable={false}
					/>
				)}
				<canvas ref={preview} aria-hidden="true" />
				<svg
					viewBox="0 0 1 1"
					preserveAspectRatio="none"
					aria-hidden="true"
					onPointerDown={take}
					onPointerMove={drag}
					onPointerUp={() => (start.current = null)}
					onPointerCancel={() => (start.current = null)}
				>
					{covered.map((one, index) => (
						<rect key={index} className="covered" {...one} />
					))}
					{isLive && region && <rect className="chosen" {...region} />}
				</svg>
			</div>
			{isLive && isFilm && <Moment lengthSeconds={seen.file.durationSeconds ?? 0} seconds={moment} onChoose={show} />}
			{isLive && seen.mayMask && (
				<>
					<p id="frame-hint" className="small">
						{t.masks.frameHint}
					</p>
					<button type="button" className="button button-secondary mask-handle" aria-describedby="frame-hint frame-at" onKeyDown={step}>
						{t.masks.frame}
					</button>
					<output id="frame-at" className="small">
						{region && t.masks.frameAt(typed.x, typed.y, typed.width, typed.height)}
					</output>
				</>
			)}
			{seen.mayMask && (
				<div className="mask-numbers" ref={numbers}>
					{sides.map((side) => (
						<Field
							key={side}
							name={side}
							label={t.masks[side]}
							fault={fault(side)}
							inputMode="decimal"
							autoComplete="off"
							value={typed[side]}
							onChange={({ currentTarget: { value } }) => setTyped((had) => ({ ...had, [side]: value }))}
						/>
					))}
				</div>
			)}
		</div>
	)
}
