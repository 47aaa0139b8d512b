import { useEffect, useId, useState } from 'react'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../button.tsx'
import { kilometresBetween, layOutMap, windTo, type MapDot, type MapModel, type MapPoint } from './map-model.ts'
import './place-map.css'

/** Where one side says it is: one point, or several of which it is one. */
export interface MapSide {
	readonly points: readonly MapPoint[]
	/** What the point is, in words: "tâm xã Krông Na". */
	readonly words: string
}

export interface PlaceMapProps {
	readonly mine: MapSide | null
	readonly theirs: MapSide | null
	/** Communes of today with their middles. */
	readonly centres: readonly MapDot[]
}

/** Two places on one light map drawn from what the house holds, and the same in words. No borders are drawn: none are known for certain. */
export function PlaceMap({ mine, theirs, centres }: PlaceMapProps) {
	const { verifyDesk: t } = useWords().t
	const [wider, setWider] = useState(0)
	const [isLive, setLive] = useState(false)
	useEffect(() => setLive(true), [])
	const marks = [...(mine?.points ?? []), ...(theirs?.points ?? [])]
	const map = layOutMap(marks, centres, wider)
	return (
		<section aria-labelledby="map" className="stack-tight">
			<div className="row">
				<h2 id="map">{t.mapTitle}</h2>
				{isLive && map && (
					<>
						<Button type="button" onClick={() => setWider(Math.min(wider + 1, 3))} disabled={wider >= 3}>
							{t.mapWider}
						</Button>
						<Button type="button" onClick={() => setWider(Math.max(wider - 1, -1))} disabled={wider <= -1}>
							{t.mapCloser}
						</Button>
					</>
				)}
			</div>
			<MapWords mine={mine} theirs={theirs} centres={centres} />
			{map && <Drawing map={map} mine={mine} theirs={theirs} />}
			<p className="small soft">{t.mapNote}</p>
		</section>
	)
}

function MapWords({ mine, theirs, centres }: PlaceMapProps) {
	const { t, locale } = useWords()
	const words = t.verifyDesk
	const [from, to] = [mine?.points[0], theirs?.points[0]]
	const km = from && to ? kilometresBetween(from, to) : null
	const isTold = mine?.points.length === 1 && theirs?.points.length === 1
	const near = (from ?? to) && nearest(from ?? to, centres, 5)
	return (
		<div className="text">
			<p>
				{!from && !to && words.mapNone}
				{from && !to && words.mapOnlyMine}
				{!from && to && words.mapOnlyTheirs}
				{from &&
					to &&
					km !== null &&
					isTold &&
					(km < 0.5 ? words.mapSame : words.mapDistance(far(km, locale), words.winds[windTo(from, to)] ?? ''))}
			</p>
			<ul className="map-key small">
				{mine && (
					<li>
						<MarkShape side="mine" /> {words.mapMine(mine.words)}
					</li>
				)}
				{theirs && (
					<li>
						<MarkShape side="theirs" /> {words.mapTheirs(theirs.words)}
					</li>
				)}
			</ul>
			{near && <p className="small soft">{words.mapNear(near.map((dot) => dot.label).join(', '))}</p>}
		</div>
	)
}

const far = (km: number, locale: string): string => km.toLocaleString(locale, { maximumFractionDigits: km < 10 ? 1 : 0 })

function nearest(point: MapPoint | undefined, centres: readonly MapDot[], count: number): readonly MapDot[] {
	if (!point) return []
	const away = (dot: MapDot): number => kilometresBetween(point, dot)
	return centres.toSorted((a, b) => away(a) - away(b)).slice(0, count)
}

function MarkShape({ side }: { side: 'mine' | 'theirs' }) {
	return (
		<svg className="map-sign" viewBox="-12 -26 24 30" aria-hidden="true">
			<Pin side={side} />
		</svg>
	)
}

/** The contribution's mark is a pin with a round head, the registry's a square one: told apart by shape, not colour alone. */
function Pin({ side }: { side: 'mine' | 'theirs' }) {
	return side === 'mine' ? (
		<path className="map-mine" d="M0 0 -5 -9A9 9 0 1 1 5 -9Z" />
	) : (
		<path className="map-theirs" d="M0 0 -5 -8H-9V-24H9V-8H5Z" />
	)
}

function Drawing({ map, mine, theirs }: { map: MapModel; mine: MapSide | null; theirs: MapSide | null }) {
	const { verifyDesk: t } = useWords().t
	const id = useId()
	const [from, to] = [mine?.points[0], theirs?.points[0]]
	const joined = from && to && [map.place(from), map.place(to)]
	return (
		<svg className="map" viewBox={`0 0 ${map.width} ${map.height}`} role="img" aria-labelledby={id}>
			<title id={id}>{[mine && t.mapMine(mine.words), theirs && t.mapTheirs(theirs.words)].filter(Boolean).join('. ')}</title>
			{map.dots.map((dot) => (
				<circle key={dot.id} className="map-dot" cx={dot.x} cy={dot.y} r="3" />
			))}
			{map.labelled.map((dot) => (
				<text key={dot.id} x={dot.x} y={dot.y + 15} textAnchor="middle">
					{dot.label}
				</text>
			))}
			{joined && <path className="map-line" d={`M${joined[0]?.x} ${joined[0]?.y}L${joined[1]?.x} ${joined[1]?.y}`} />}
			{(['theirs', 'mine'] as const).map((side) =>
				((side === 'mine' ? mine : theirs)?.points ?? []).map((point, index) => {
					const { x, y } = map.place(point)
					return (
						<g key={`${side} ${index}`} transform={`translate(${x} ${y})`}>
							<Pin side={side} />
						</g>
					)
				}),
			)}
			<g transform={`translate(16 ${map.height - 12})`}>
				<path className="map-scale" d={`M0 -5V0H${map.scale.length}V-5`} />
				<text x={map.scale.length + 8} y="2">
					{t.mapScale(String(map.scale.km))}
				</text>
			</g>
		</svg>
	)
}
