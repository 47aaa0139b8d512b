import { distanceKm } from '#moderation/verify/distance.ts'

/** Degrees, WGS 84. */
export interface MapPoint {
	readonly latitude: number
	readonly longitude: number
}

export interface MapDot extends MapPoint {
	readonly id: string
	readonly label: string
}

export interface DrawnDot {
	readonly id: string
	readonly label: string
	readonly x: number
	readonly y: number
}

export interface MapModel {
	readonly width: number
	readonly height: number
	readonly dots: readonly DrawnDot[]
	/** Dots whose names are written: as many as fit without covering each other, those nearest the marks first. */
	readonly labelled: readonly DrawnDot[]
	readonly place: (point: MapPoint) => { readonly x: number; readonly y: number }
	/** A length of the scale bar in kilometres, and in the map's units. */
	readonly scale: { readonly km: number; readonly length: number }
}

const width = 600
const height = 420
const degreeKm = 111.2
/** Kilometres the map is high at least: around a single point too, neighbours should be seen. */
const leastKm = 36
const letter = 7.5
const line = 18

export function kilometresBetween(one: MapPoint, other: MapPoint): number {
	return distanceKm({ lat: one.latitude, lon: one.longitude }, { lat: other.latitude, lon: other.longitude })
}

/** The direction from one point to another as an eighth of the wind rose: 0 north, 1 north-east … 7 north-west. */
export function windTo(one: MapPoint, other: MapPoint): number {
	const east = (other.longitude - one.longitude) * Math.cos((one.latitude * Math.PI) / 180)
	const turn = Math.atan2(east, other.latitude - one.latitude) / (Math.PI / 4)
	return (Math.round(turn) + 8) % 8
}

/** Lays marks and communes out on a flat map around the marks: `wider` doubles what is seen. Null without a mark. */
export function layOutMap(marks: readonly MapPoint[], dots: readonly MapDot[], wider: number): MapModel | null {
	if (marks.length === 0) return null
	const [south, north] = range(marks.map((mark) => mark.latitude))
	const [west, east] = range(marks.map((mark) => mark.longitude))
	const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 }
	const shrink = Math.cos((middle.latitude * Math.PI) / 180)
	const heightKm =
		Math.max(leastKm, (north - south) * degreeKm * 1.7, (east - west) * degreeKm * shrink * 1.7 * (height / width)) * 2 ** wider
	const perKm = height / heightKm
	const place = (point: MapPoint): { x: number; y: number } => ({
		x: round(width / 2 + (point.longitude - middle.longitude) * degreeKm * shrink * perKm),
		y: round(height / 2 - (point.latitude - middle.latitude) * degreeKm * perKm),
	})
	const drawn = dots.map((dot) => ({ id: dot.id, label: dot.label, ...place(dot) })).filter(isInside)
	const km = [1, 2, 5, 10, 20, 50].findLast((length) => length * perKm <= width / 4) ?? 1
	const placed = marks.map(place)
	return { width, height, dots: drawn, labelled: withRoom(drawn, placed), place, scale: { km, length: round(km * perKm) } }
}

function range(values: readonly number[]): [number, number] {
	return [Math.min(...values), Math.max(...values)]
}

const round = (value: number): number => Math.round(value * 10) / 10

function isInside({ x, y }: { x: number; y: number }): boolean {
	return x > 8 && x < width - 8 && y > 8 && y < height - 24
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

function withRoom(dots: readonly DrawnDot[], marks: readonly { x: number; y: number }[]): DrawnDot[] {
	const nearness = (dot: DrawnDot): number => Math.min(...marks.map((mark) => Math.hypot(mark.x - dot.x, mark.y - dot.y)))
	const taken: Box[] = marks.map(({ x, y }) => [x - 16, y - 30, x + 16, y + 8])
	const chosen: DrawnDot[] = []
	for (const dot of dots.toSorted((a, b) => nearness(a) - nearness(b))) {
		const half = (dot.label.length * letter) / 2
		const box: Box = [dot.x - half, dot.y + 2, dot.x + half, dot.y + 2 + line]
		const isFree = taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3])
		if (!isFree || box[0] < 0 || box[2] > width) continue
		taken.push(box)
		chosen.push(dot)
	}
	return chosen
}
