/** Grey values 0 to 255, row by row. */
export interface GreyRaster {
	readonly width: number
	readonly height: number
	readonly data: ArrayLike<number>
}

/** Part of a picture (vùng ảnh), in shares of its width and height: 0 to 1 from left and top. */
export interface Region {
	readonly x: number
	readonly y: number
	readonly width: number
	readonly height: number
}

export const wholePicture: Region = { x: 0, y: 0, width: 1, height: 1 }

/** The grey value at a point between pixels; beyond the edge, the edge's. */
export function greyAt({ width, height, data }: GreyRaster, x: number, y: number): number {
	const left = Math.min(Math.max(x, 0), width - 1)
	const top = Math.min(Math.max(y, 0), height - 1)
	const [column, row] = [Math.floor(left), Math.floor(top)]
	const [right, below] = [Math.min(column + 1, width - 1), Math.min(row + 1, height - 1)]
	const [dx, dy] = [left - column, top - row]
	const upper = (data[row * width + column] ?? 0) * (1 - dx) + (data[row * width + right] ?? 0) * dx
	const lower = (data[below * width + column] ?? 0) * (1 - dx) + (data[below * width + right] ?? 0) * dx
	return upper * (1 - dy) + lower * dy
}

/** A region as `side` × `side` grey values; a large region is averaged over its pixels so that fine detail does not flicker. */
export function sampleRegion(raster: GreyRaster, region: Region, side: number): Float64Array {
	const samples = new Float64Array(side * side)
	const [stepX, stepY] = [(region.width * raster.width) / side, (region.height * raster.height) / side]
	const [startX, startY] = [region.x * raster.width - 0.5, region.y * raster.height - 0.5]
	const [perX, perY] = [Math.max(1, Math.round(stepX)), Math.max(1, Math.round(stepY))]
	for (let row = 0; row < side; row++) {
		for (let column = 0; column < side; column++) {
			let sum = 0
			for (let i = 0; i < perY; i++)
				for (let j = 0; j < perX; j++)
					sum += greyAt(raster, startX + (column + (j + 0.5) / perX) * stepX, startY + (row + (i + 0.5) / perY) * stepY)
			samples[row * side + column] = sum / (perX * perY)
		}
	}
	return samples
}

/** Smoothed by a Gaussian of `sigma` pixels, the edges continued outward. */
export function blur({ width, height, data }: GreyRaster, sigma: number): GreyRaster & { readonly data: Float64Array } {
	const reach = Math.ceil(sigma * 3)
	const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)))
	const total = weights.reduce((sum, weight) => sum + weight, 0)
	const along = (source: ArrayLike<number>, length: number, lines: number, step: number, stride: number): Float64Array => {
		const smooth = new Float64Array(width * height)
		for (let line = 0; line < lines; line++) {
			for (let at = 0; at < length; at++) {
				let sum = 0
				for (let k = -reach; k <= reach; k++) {
					const from = Math.min(Math.max(at + k, 0), length - 1)
					sum += (weights[k + reach] ?? 0) * (source[line * stride + from * step] ?? 0)
				}
				smooth[line * stride + at * step] = sum / total
			}
		}
		return smooth
	}
	return { width, height, data: along(along(data, width, height, 1, width), height, width, width, 1) }
}
