import { blur, type GreyRaster, type Region } from './raster.ts'

/** Half the side of a landmark's region, in its sigmas: enough surroundings to tell it from another. */
const surroundings = 3
const leastSigma = 2
const scales = 10
const ratio = 2 ** (1 / 3)
/** Grey steps a landmark must stand out by, and how much rounder than a line it must be (Lowe 2004, section 4). */
const faintest = 1
const mostElongated = 8

interface Landmark {
	readonly x: number
	readonly y: number
	readonly sigma: number
	readonly strength: number
}

/**
 * Regions around what stands out in a picture, strongest first: extrema of the difference of Gaussians over place and size (D. Lowe, Distinctive
 * Image Features, 2004). They lie on the same things when the picture was resized, cut, recompressed or made brighter.
 */
export function findLandmarks(raster: GreyRaster, most: number): Region[] {
	const smoothed = Array.from({ length: scales }, (_, at) => blur(raster, leastSigma * ratio ** at).data)
	const layers = smoothed.slice(1).map((next, at) => next.map((value, pixel) => value - (smoothed[at]?.[pixel] ?? 0)))
	const found: Landmark[] = []
	for (let scale = 1; scale < layers.length - 1; scale++) found.push(...extremaAt(layers, scale, raster))
	const regions: Region[] = []
	for (const { x, y, sigma } of found.sort((one, other) => other.strength - one.strength)) {
		const half = sigma * surroundings
		if (x - half < -1 || y - half < -1 || x + half > raster.width || y + half > raster.height) continue
		regions.push({
			x: (x + 0.5 - half) / raster.width,
			y: (y + 0.5 - half) / raster.height,
			width: (2 * half) / raster.width,
			height: (2 * half) / raster.height,
		})
		if (regions.length === most) break
	}
	return regions
}

function extremaAt(layers: readonly Float64Array[], scale: number, { width, height }: GreyRaster): Landmark[] {
	const found: Landmark[] = []
	const at = (z: number, x: number, y: number): number => layers[z]?.[y * width + x] ?? 0
	for (let y = 1; y < height - 1; y++) {
		for (let x = 1; x < width - 1; x++) {
			const value = at(scale, x, y)
			if (Math.abs(value) < faintest || !isExtreme(at, scale, x, y, value) || isLine(at, scale, x, y, value)) continue
			found.push({
				x: x + peak(at(scale, x - 1, y), value, at(scale, x + 1, y)),
				y: y + peak(at(scale, x, y - 1), value, at(scale, x, y + 1)),
				sigma: leastSigma * ratio ** (scale + peak(at(scale - 1, x, y), value, at(scale + 1, x, y))),
				strength: Math.abs(value),
			})
		}
	}
	return found
}

type Reader = (z: number, x: number, y: number) => number

function isExtreme(at: Reader, scale: number, x: number, y: number, value: number): boolean {
	const sign = Math.sign(value)
	for (let z = scale - 1; z <= scale + 1; z++)
		for (let dy = -1; dy <= 1; dy++)
			for (let dx = -1; dx <= 1; dx++)
				if ((z !== scale || dx !== 0 || dy !== 0) && at(z, x + dx, y + dy) * sign >= value * sign) return false
	return true
}

/** A point on a line slides along it: two curvatures too unlike each other. */
function isLine(at: Reader, z: number, x: number, y: number, value: number): boolean {
	const across = at(z, x + 1, y) + at(z, x - 1, y) - 2 * value
	const down = at(z, x, y + 1) + at(z, x, y - 1) - 2 * value
	const slanted = (at(z, x + 1, y + 1) - at(z, x - 1, y + 1) - at(z, x + 1, y - 1) + at(z, x - 1, y - 1)) / 4
	const determinant = across * down - slanted * slanted
	return determinant <= 0 || (across + down) ** 2 / determinant >= (mostElongated + 1) ** 2 / mostElongated
}

/** Where between three neighbours a parabola through them has its peak, −0.5 to 0.5. */
function peak(before: number, here: number, after: number): number {
	const bend = before - 2 * here + after
	return bend === 0 ? 0 : Math.min(0.5, Math.max(-0.5, (before - after) / (2 * bend)))
}
