/** Grey values a side that a region is shrunk to before hashing. */
export const hashSide = 32

const bits = 64
/** The lowest frequencies but the mean, which is brightness: pairs of (across, down), coarse ones first. */
const frequencies = Array.from({ length: 12 * 12 }, (_, at): readonly [number, number] => [at % 12, Math.floor(at / 12)])
	.filter(([across, down]) => across + down > 0)
	.sort((one, other) => one[0] + one[1] - other[0] - other[1] || one[0] - other[0])
	.slice(0, bits)

const cosines = Array.from({ length: 12 }, (_, frequency) =>
	Float64Array.from({ length: hashSide }, (_, at) => Math.cos((Math.PI * frequency * (2 * at + 1)) / (2 * hashSide))),
)

/** Spread in grey values below which a region is too even for its hash to tell anything (a white page equals every white page). */
const evenest = 3

/**
 * The perceptual hash (dấu vân của ảnh) of 32 × 32 grey values: 64 bits, each the sign of one low frequency of their discrete cosine transform (pHash:
 * C. Zauner 2010). Kept by resizing, recompression, brightness and contrast. `null` when the values are too even.
 */
export function perceptualHash(grey: ArrayLike<number>): bigint | null {
	if (spread(grey) < evenest) return null
	const rows = transformRows(grey)
	let hash = 0n
	for (const [across, down] of frequencies) {
		let sum = 0
		for (let row = 0; row < hashSide; row++) sum += (rows[row * 12 + across] ?? 0) * (cosines[down]?.[row] ?? 0)
		hash = (hash << 1n) | (sum > 0 ? 1n : 0n)
	}
	return hash
}

function transformRows(grey: ArrayLike<number>): Float64Array {
	const rows = new Float64Array(hashSide * 12)
	for (let row = 0; row < hashSide; row++) {
		for (const [frequency, wave] of cosines.entries()) {
			let sum = 0
			for (let at = 0; at < hashSide; at++) sum += (grey[row * hashSide + at] ?? 0) * (wave[at] ?? 0)
			rows[row * 12 + frequency] = sum
		}
	}
	return rows
}

function spread(grey: ArrayLike<number>): number {
	let sum = 0
	let squares = 0
	for (let at = 0; at < grey.length; at++) {
		sum += grey[at] ?? 0
		squares += (grey[at] ?? 0) ** 2
	}
	const mean = sum / grey.length
	return Math.sqrt(Math.max(0, squares / grey.length - mean * mean))
}

const mirror = frequencies.reduce((mask, [across]) => (mask << 1n) | BigInt(across % 2), 0n)

/** The hash of the same picture seen in a mirror: waves that are odd across change their sign. */
export const mirroredHash = (hash: bigint): bigint => hash ^ mirror

/** How many of the 64 bits differ: 0 the same, up to about 7 the same thing saved anew, 32 unrelated. */
export function hashDistance(one: bigint, other: bigint): number {
	let differing = one ^ other
	let count = 0
	for (; differing > 0n; differing &= differing - 1n) count++
	return count
}
