import type { MouseEvent } from 'react'
import { layOutMap, type MapDot } from '#app/components/place-map/map-model.ts'
import '#app/components/place-map/place-map.css'
import { useWords } from '#app/i18n/messages.tsx'

/** The province as dots, one a commune: a touch chooses the nearest. The list beside it says the same to whoever cannot see or touch it. */
export function TouchMap({
	centres,
	chosen,
	onChoose,
}: {
	centres: readonly MapDot[]
	chosen: string
	onChoose: (placeId: string) => void
}) {
	const { where: words } = useWords().t.voice
	const map = layOutMap(centres, centres, 0)
	if (!map) return null
	const touch = (event: MouseEvent<SVGSVGElement>): void => {
		const frame = event.currentTarget.getBoundingClientRect()
		const x = ((event.clientX - frame.left) / frame.width) * map.width
		const y = ((event.clientY - frame.top) / frame.height) * map.height
		const nearest = map.dots.toSorted((one, other) => Math.hypot(one.x - x, one.y - y) - Math.hypot(other.x - x, other.y - y))[0]
		if (nearest) onChoose(nearest.id)
	}
	const mark = map.dots.find((dot) => dot.id === chosen)
	return (
		<div className="stack-tight">
			<p className="soft small">{words.mapMeans}</p>
			<svg className="map touch-map" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true" onClick={touch}>
				{map.dots.map((dot) => (
					<circle key={dot.id} className="map-dot" cx={dot.x} cy={dot.y} r="5" />
				))}
				{map.labelled.map((dot) => (
					<text key={dot.id} x={dot.x} y={dot.y + 17} textAnchor="middle">
						{dot.label}
					</text>
				))}
				{mark && <path className="map-mine" d="M0 0 -5 -9A9 9 0 1 1 5 -9Z" transform={`translate(${mark.x} ${mark.y}) scale(1.4)`} />}
			</svg>
		</div>
	)
}
