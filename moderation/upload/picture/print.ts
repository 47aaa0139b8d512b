import { hashSide, mirroredHash, perceptualHash } from '../perceptual-hash.ts'
import { findLandmarks } from './landmarks.ts'
import { type GreyRaster, type Region, sampleRegion, wholePicture } from './raster.ts'

/** The longer side of the raster a print is taken from, and of the one in which landmarks are sought. */
export const printRasterSide = 256
const landmarkRasterSide = 128

/** Side of the little grey picture kept to verify what the hashes propose. */
export const miniatureSide = 64
const mostLandmarks = 32

export interface HashedRegion {
	readonly region: Region
	readonly hash: bigint
}

/**
 * What a picture is recognised by (dấu nhận ảnh): the hashes of the whole and of regions around what stands out in it, to be looked up, and a miniature of 64 × 64
 * grey values (the whole, stretched square) to verify what was found.
 */
export interface PicturePrint {
	readonly hashes: readonly HashedRegion[]
	readonly miniature: Uint8Array
	/** Width by height of the upright picture. */
	readonly aspect: number
}

/** The print of a grey raster whose longer side is `printRasterSide`; `undefined` when the picture is too even to be told from others. */
export function takePrint(raster: GreyRaster): PicturePrint | undefined {
	const whole = perceptualHash(sampleRegion(raster, wholePicture, hashSide))
	if (whole === null) return undefined
	const landmarks = findLandmarks(halved(raster), mostLandmarks).flatMap((region): HashedRegion[] => {
		const hash = perceptualHash(sampleRegion(raster, region, hashSide))
		return hash === null ? [] : [{ region, hash }]
	})
	return {
		hashes: [{ region: wholePicture, hash: whole }, ...landmarks],
		miniature: Uint8Array.from(sampleRegion(raster, wholePicture, miniatureSide), (value) => Math.round(value)),
		aspect: raster.width / raster.height,
	}
}

/** The hashes to look up in order to find copies of a picture, mirrored ones too. */
export function askedHashes(print: PicturePrint): bigint[] {
	return [...new Set(print.hashes.flatMap(({ hash }) => [hash, mirroredHash(hash)]))]
}

function halved(raster: GreyRaster): GreyRaster {
	const share = landmarkRasterSide / printRasterSide
	const [width, height] = [Math.max(8, Math.round(raster.width * share)), Math.max(8, Math.round(raster.height * share))]
	const [stepX, stepY] = [raster.width / width, raster.height / height]
	const data = new Float64Array(width * height)
	for (let row = 0; row < height; row++) {
		for (let column = 0; column < width; column++) {
			let sum = 0
			let count = 0
			for (let y = Math.floor(row * stepY); y < (row + 1) * stepY && y < raster.height; y++)
				for (let x = Math.floor(column * stepX); x < (column + 1) * stepX && x < raster.width; x++) {
					sum += raster.data[y * raster.width + x] ?? 0
					count++
				}
			data[row * width + column] = sum / Math.max(1, count)
		}
	}
	return { width, height, data }
}
