/** The raster a picture is shrunk to before hashing: 9 grey values a row give 8 comparisons. */
export const hashRaster = { width: 9, height: 8 } as const

/** Neighbouring grey values nearer than this are noise of the encoder. */
const faintest = 2
const fewestEdges = 6

/**
 * The difference hash of a picture (dHash, Neal Krawetz 2013) as 16 hexadecimal digits: bit = "darker than its right neighbour". `pixels` holds
 * 9 × 8 grey values row by row. `null` when the picture is too even for its hash to tell anything (a white page equals every white page).
 */
export function differenceHash(pixels: ArrayLike<number>): string | null {
	let hash = 0n
	let edges = 0
	for (let row = 0; row < hashRaster.height; row++) {
		for (let column = 0; column < hashRaster.width - 1; column++) {
			const here = pixels[row * hashRaster.width + column] ?? 0
			const right = pixels[row * hashRaster.width + column + 1] ?? 0
			if (Math.abs(here - right) >= faintest) edges++
			hash = (hash << 1n) | (right - here >= faintest ? 1n : 0n)
		}
	}
	return edges < fewestEdges ? null : hash.toString(16).padStart(16, '0')
}

/** How many of the 64 bits differ: 0 the same picture, up to about 8 the same picture saved anew, 32 unrelated. */
export function hashDistance(one: string, other: string): number {
	let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
	let count = 0
	for (; differing > 0n; differing >>= 1n) count += Number(differing & 1n)
	return count
}
