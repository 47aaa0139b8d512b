import type { Region } from '#moderation/review/mask.ts'

/** As the server covers it: this many blocks each way. */
const blocks = 4

/** As the server fills a place in a film. */
const filled = '#606060'

/** Shows over a film how a region of it will look. */
export function drawFilled(canvas: HTMLCanvasElement, film: HTMLElement, region: Region | null): void {
	const brush = canvas.getContext('2d')
	if (!brush) return
	canvas.width = film.clientWidth
	canvas.height = film.clientHeight
	if (!region) return
	brush.fillStyle = filled
	brush.fillRect(region.x * canvas.width, region.y * canvas.height, region.width * canvas.width, region.height * canvas.height)
}

/** Shows over a picture how a region of it will look. */
export function drawCovered(canvas: HTMLCanvasElement, picture: HTMLImageElement, region: Region | null): void {
	const brush = canvas.getContext('2d')
	if (!brush || picture.naturalWidth === 0) return
	canvas.width = picture.clientWidth
	canvas.height = picture.clientHeight
	if (!region) return
	const { naturalWidth, naturalHeight } = picture
	const small = document.createElement('canvas')
	small.width = blocks
	small.height = blocks
	const averaging = small.getContext('2d')
	if (!averaging) return
	averaging.imageSmoothingQuality = 'high'
	const from = [region.x * naturalWidth, region.y * naturalHeight, region.width * naturalWidth, region.height * naturalHeight] as const
	averaging.drawImage(picture, ...from, 0, 0, blocks, blocks)
	brush.imageSmoothingEnabled = false
	const to = [region.x * canvas.width, region.y * canvas.height, region.width * canvas.width, region.height * canvas.height] as const
	brush.drawImage(small, 0, 0, blocks, blocks, ...to)
}
