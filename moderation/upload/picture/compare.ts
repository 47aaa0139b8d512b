import { hashDistance, mirroredHash } from '../perceptual-hash.ts'
import { type HashedRegion, miniatureSide, type PicturePrint } from './print.ts'
import { greyAt, type GreyRaster, type Region } from './raster.ts'

/** Bits in which the hashes of one thing in two pictures may differ: what the index finds for certain. */
const nearBits = 7

/** How one picture lies on another: a share of the other's width and height; mirrored if need be. */
export interface Likeness {
	/** Correlation of the parts both show, after their coarse light is taken away: 1 is the same. */
	readonly correlation: number
	/** Where in the second picture the first lies; wider than 1 when the first shows more than the second. */
	readonly region: Region
	readonly isMirrored: boolean
}

/** A near copy correlates at least so much. Unrelated pictures stay below 0.6, see the test of transformations. */
const copyCorrelation = 0.8
const leastOverlap = 0.12
const steps = [0.04, 0.02, 0.01, 0.005] as const
const mostTried = 40

/** Whether and how `one` is a copy of `other`, by pairs of their hashes: each pair proposes how the one lies on the other, the miniatures tell. */
export function comparePrints(one: PicturePrint, other: PicturePrint): Likeness | undefined {
	const pairs: { readonly distance: number; readonly region: Region; readonly isMirrored: boolean }[] = []
	for (const mine of one.hashes) {
		for (const theirs of other.hashes) {
			for (const isMirrored of [false, true]) {
				const distance = hashDistance(isMirrored ? mirroredHash(mine.hash) : mine.hash, theirs.hash)
				if (distance <= nearBits + 3) pairs.push({ distance, region: layOn(mine, theirs, isMirrored), isMirrored })
			}
		}
	}
	const best = pairs
		.filter(({ region }) => isPlausible(region, one.aspect / other.aspect))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, mostTried)
		.map(({ region, isMirrored }) => settle(one, other, region, isMirrored))
		.sort((a, b) => b.correlation - a.correlation)[0]
	return best && best.correlation >= copyCorrelation ? best : undefined
}

/** Where the whole first picture lies in the second, if this region of it is that region of the second. */
function layOn(mine: HashedRegion, theirs: HashedRegion, isMirrored: boolean): Region {
	const { region: a } = mine
	const { region: b } = theirs
	const x = isMirrored ? 1 - a.x - a.width : a.x
	const [width, height] = [b.width / a.width, b.height / a.height]
	return { x: b.x - x * width, y: b.y - a.y * height, width, height }
}

/** Not stretched much in one direction, and with enough of both pictures in common. */
function isPlausible(region: Region, aspects: number): boolean {
	const stretch = region.width / region.height / aspects
	return stretch > 0.75 && stretch < 1.34 && overlap(region) >= leastOverlap && region.width * region.height <= 1 / leastOverlap
}

/** The share of the smaller of the two pictures that both show. */
function overlap({ x, y, width, height }: Region): number {
	const across = Math.min(1, x + width) - Math.max(0, x)
	const down = Math.min(1, y + height) - Math.max(0, y)
	return across <= 0 || down <= 0 ? 0 : (across * down) / Math.min(1, width * height)
}

/** Moves the first picture over the second to where they agree best. */
function settle(one: PicturePrint, other: PicturePrint, from: Region, isMirrored: boolean): Likeness {
	const [mine, theirs] = [asRaster(one), asRaster(other)]
	let region = from
	let correlation = correlate(mine, theirs, region, isMirrored)
	for (const step of steps) {
		for (let isBetter = true; isBetter;) {
			isBetter = false
			for (const moved of moves(region, step)) {
				const found = overlap(moved) < leastOverlap ? -1 : correlate(mine, theirs, moved, isMirrored)
				if (found <= correlation + 0.001) continue
				;[region, correlation, isBetter] = [moved, found, true]
			}
		}
	}
	return { correlation, region, isMirrored }
}

function moves({ x, y, width, height }: Region, step: number): Region[] {
	const [dx, dy] = [step * width, step * height]
	return [
		{ x: x - dx, y, width, height },
		{ x: x + dx, y, width, height },
		{ x, y: y - dy, width, height },
		{ x, y: y + dy, width, height },
		{ x: x - dx / 2, y: y - dy / 2, width: width + dx, height: height + dy },
		{ x: x + dx / 2, y: y + dy / 2, width: width - dx, height: height - dy },
		{ x: x - dx / 2, y, width: width + dx, height },
		{ x: x + dx / 2, y, width: width - dx, height },
	]
}

const asRaster = ({ miniature }: PicturePrint): GreyRaster => ({ width: miniatureSide, height: miniatureSide, data: miniature })

/** Points a side at which two pictures are compared. */
const grid = 28

function correlate(one: GreyRaster, other: GreyRaster, region: Region, isMirrored: boolean): number {
	const left = Math.max(0, region.x)
	const top = Math.max(0, region.y)
	const across = Math.min(1, region.x + region.width) - left
	const down = Math.min(1, region.y + region.height) - top
	const mine = new Float64Array(grid * grid)
	const theirs = new Float64Array(grid * grid)
	for (let row = 0; row < grid; row++) {
		for (let column = 0; column < grid; column++) {
			const x = left + ((column + 0.5) / grid) * across
			const y = top + ((row + 0.5) / grid) * down
			const share = (x - region.x) / region.width
			mine[row * grid + column] = greyAt(
				one,
				(isMirrored ? 1 - share : share) * miniatureSide - 0.5,
				((y - region.y) / region.height) * miniatureSide - 0.5,
			)
			theirs[row * grid + column] = greyAt(other, x * miniatureSide - 0.5, y * miniatureSide - 0.5)
		}
	}
	return correlation(withoutCoarse(mine), withoutCoarse(theirs))
}

/** Takes away what neighbours within three points share: light falling in, sky over ground. */
function withoutCoarse(values: Float64Array): Float64Array {
	const reach = 4
	const sums = new Float64Array((grid + 1) * (grid + 1))
	for (let y = 0; y < grid; y++)
		for (let x = 0; x < grid; x++)
			sums[(y + 1) * (grid + 1) + x + 1] =
				(values[y * grid + x] ?? 0) +
				(sums[y * (grid + 1) + x + 1] ?? 0) +
				(sums[(y + 1) * (grid + 1) + x] ?? 0) -
				(sums[y * (grid + 1) + x] ?? 0)
	return values.map((value, at) => {
		const [x, y] = [at % grid, Math.floor(at / grid)]
		const [x0, x1, y0, y1] = [Math.max(0, x - reach), Math.min(grid, x + reach + 1), Math.max(0, y - reach), Math.min(grid, y + reach + 1)]
		const sum =
			(sums[y1 * (grid + 1) + x1] ?? 0) -
			(sums[y0 * (grid + 1) + x1] ?? 0) -
			(sums[y1 * (grid + 1) + x0] ?? 0) +
			(sums[y0 * (grid + 1) + x0] ?? 0)
		return value - sum / ((x1 - x0) * (y1 - y0))
	})
}

function correlation(one: Float64Array, other: Float64Array): number {
	const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
	const [a, b] = [mean(one), mean(other)]
	let [both, mine, theirs] = [0, 0, 0]
	for (let at = 0; at < one.length; at++) {
		const [x, y] = [(one[at] ?? 0) - a, (other[at] ?? 0) - b]
		both += x * y
		mine += x * x
		theirs += y * y
	}
	return mine === 0 || theirs === 0 ? 0 : both / Math.sqrt(mine * theirs)
}
