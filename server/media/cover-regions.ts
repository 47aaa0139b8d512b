import type { Region } from '#moderation/review/mask.ts'
import type { Pixels } from './picture.ts'

/** A covered region is this many blocks wide and high: a face or a number of so few blocks tells nothing, however it is looked at. */
const blocks = 4
/** Averages are rounded to steps of this, so that no arithmetic on them brings back what they stood for. */
const step = 16

/**
 * The picture with each region (in shares of it) filled by a few blocks of averaged, rounded colour. No pixel of the original stays in a region: nothing can be
 * sharpened back. Pixels outside are as they were.
 */
export function coverRegions(pixels: Pixels, regions: readonly Region[]): Pixels {
	if (regions.length === 0) return pixels
	const covered = { ...pixels, data: Buffer.from(pixels.data) }
	for (const region of regions) coverRegion(covered, region)
	return covered
}

function coverRegion(pixels: Pixels, region: Region): void {
	const [left, right] = edges(region.x, region.width, pixels.width)
	const [top, bottom] = edges(region.y, region.height, pixels.height)
	for (let row = 0; row < blocks; row++) {
		for (let column = 0; column < blocks; column++) {
			fillBlock(pixels, {
				left: left + Math.floor((column * (right - left)) / blocks),
				right: left + Math.floor(((column + 1) * (right - left)) / blocks),
				top: top + Math.floor((row * (bottom - top)) / blocks),
				bottom: top + Math.floor(((row + 1) * (bottom - top)) / blocks),
			})
		}
	}
}

/** Widened to whole pixels and by one more, since a smaller size mixes neighbours. */
function edges(from: number, size: number, length: number): [number, number] {
	return [Math.max(0, Math.floor(from * length) - 1), Math.min(length, Math.ceil((from + size) * length) + 1)]
}

interface Block {
	readonly left: number
	readonly right: number
	readonly top: number
	readonly bottom: number
}

function fillBlock({ data, width, channels }: Pixels, { left, right, top, bottom }: Block): void {
	const count = (right - left) * (bottom - top)
	if (count <= 0) return
	for (let channel = 0; channel < channels; channel++) {
		let sum = 0
		for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += data[(y * width + x) * channels + channel] ?? 0
		const average = Math.min(255, Math.round(sum / count / step) * step)
		for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) data[(y * width + x) * channels + channel] = average
	}
}
