import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useWords } from '../../i18n/messages.tsx'
import { fitOf, panBy, placeOf, within, zoomAt, type Size, type View } from './view.ts'
import { largeOf, originalOf, showsOriginal, type ZoomPicture } from './zoom-picture.ts'

export interface ZoomPaneProps {
	readonly picture: ZoomPicture
	readonly view: View
	readonly onView: (change: (view: View) => View) => void
	/** Tells the dialog how keys act on this pane. */
	readonly onReady: (act: PaneActs) => void
}

export interface PaneActs {
	zoom(factor: number): void
	pan(right: number, down: number): void
}

/** One picture in its frame: drawn where the view says, moved by pointer, pinch and wheel; the original comes once the copy would blur. */
export function ZoomPane({ picture, view, onView, onReady }: ZoomPaneProps) {
	const { verifyDesk: t } = useWords().t
	const pane = useRef<HTMLDivElement>(null)
	const frame = useFrame(pane)
	const [size, setSize] = useState<Size | null>(null)
	const { source, isOriginal, isLoading } = useSource(picture, frame && size && fitOf(frame, size) * view.scale * size.width)
	const change = (make: (view: View, frame: Size, size: Size) => View): void => {
		if (frame && size) onView((now) => make(now, frame, size))
	}
	const zoom = (factor: number, point = { x: 0.5, y: 0.5 }): void => change((now, ...sizes) => zoomAt(now, factor, point, ...sizes))
	const pan = (right: number, down: number): void => change((now, ...sizes) => panBy(now, right, down, ...sizes))
	const pointers = usePointers(pane, zoom, pan)
	useWheel(pane, zoom)
	useEffect(() => {
		onReady({ zoom, pan })
	})
	const place = frame && size && placeOf(within(view, frame, size), frame, size)
	return (
		<figure className="zoom-pane">
			<div ref={pane} className="zoom-frame" tabIndex={0} role="group" aria-label={picture.label} {...pointers}>
				<img
					src={source}
					alt={picture.label}
					draggable={false}
					style={place ?? { visibility: 'hidden' }}
					onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setSize({ width, height })}
				/>
			</div>
			<figcaption className="small">
				<span>{picture.label}</span>
				<span className="soft">
					{t.zoomScale(Math.round(view.scale * 100))} · {isLoading ? t.zoomLoading : isOriginal ? t.zoomOriginal : t.zoomCopy}
				</span>
			</figcaption>
		</figure>
	)
}

/** The largest copy first; the original, where browsers show it and the viewer may have it, once it is shown wider than the copy. */
function useSource(picture: ZoomPicture, shownWidth: number | null): { source: string; isOriginal: boolean; isLoading: boolean } {
	const [loaded, setLoaded] = useState<string | null>(null)
	const [asked, setAsked] = useState<string | null>(null)
	const copyWidth = 2400
	const longest = Math.max(picture.width ?? 0, picture.height ?? 0)
	const isWanted = shownWidth !== null && longest > copyWidth && shownWidth * devicePixelRatio > copyWidth * 0.9 && showsOriginal(picture)
	useEffect(() => {
		if (!isWanted || asked === picture.id) return
		setAsked(picture.id)
		const image = new Image()
		image.onload = () => setLoaded(picture.id)
		image.src = originalOf(picture.id)
	}, [isWanted, asked, picture.id])
	const isOriginal = loaded === picture.id
	return {
		source: isOriginal ? originalOf(picture.id) : largeOf(picture.id),
		isOriginal,
		isLoading: isWanted && !isOriginal && asked === null,
	}
}

function useFrame(pane: React.RefObject<HTMLElement>): Size | null {
	const [frame, setFrame] = useState<Size | null>(null)
	useEffect(() => {
		const element = pane.current
		if (!element) return
		const observer = new ResizeObserver(() => setFrame({ width: element.clientWidth, height: element.clientHeight }))
		observer.observe(element)
		return () => observer.disconnect()
	}, [pane])
	return frame
}

type Zoom = (factor: number, point?: { x: number; y: number }) => void

/** React listens to wheels passively; to keep the page from scrolling too, this must not. */
function useWheel(pane: React.RefObject<HTMLElement>, zoom: Zoom): void {
	const latest = useRef(zoom)
	useEffect(() => {
		latest.current = zoom
	})
	useEffect(() => {
		const element = pane.current
		if (!element) return
		const onWheel = (event: WheelEvent): void => {
			event.preventDefault()
			latest.current(Math.exp(-event.deltaY * 0.002), pointIn(element, event))
		}
		element.addEventListener('wheel', onWheel, { passive: false })
		return () => element.removeEventListener('wheel', onWheel)
	}, [pane])
}

function pointIn(element: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
	const { left, top, width, height } = element.getBoundingClientRect()
	return { x: (clientX - left) / width, y: (clientY - top) / height }
}

/** One pointer drags, two pinch, a double click zooms in. */
function usePointers(pane: React.RefObject<HTMLElement>, zoom: Zoom, pan: PaneActs['pan']) {
	const held = useRef(new Map<number, { clientX: number; clientY: number }>())
	const spread = (): number => {
		const [one, other] = [...held.current.values()]
		return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0
	}
	const release = (event: PointerEvent): void => {
		held.current.delete(event.pointerId)
	}
	return {
		onPointerDown(event: PointerEvent<HTMLElement>) {
			event.currentTarget.setPointerCapture(event.pointerId)
			held.current.set(event.pointerId, event)
		},
		onPointerMove(event: PointerEvent) {
			const was = held.current.get(event.pointerId)
			if (!was || !pane.current) return
			const before = spread()
			held.current.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY })
			if (held.current.size > 1) zoom(spread() / Math.max(before, 1), pointIn(pane.current, event))
			else pan(event.clientX - was.clientX, event.clientY - was.clientY)
		},
		onPointerUp: release,
		onPointerCancel: release,
		onDoubleClick(event: React.MouseEvent) {
			if (pane.current) zoom(2, pointIn(pane.current, event))
		},
	}
}
