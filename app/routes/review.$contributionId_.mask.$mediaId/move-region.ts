import type { Region } from '#moderation/review/mask.ts'

interface Point {
	readonly x: number
	readonly y: number
}

const within = (value: number, most = 1) => Math.min(Math.max(value, 0), most)
const least = 0.02

/** The rectangle between two points; or, when one was held at the first point, that one moved. */
export function dragged(start: Point & { readonly held: Region | null }, now: Point): Region {
	const { held } = start
	if (held) return { ...held, x: within(held.x + now.x - start.x, 1 - held.width), y: within(held.y + now.y - start.y, 1 - held.height) }
	const [left, right] = [within(Math.min(start.x, now.x)), within(Math.max(start.x, now.x))]
	const [top, bottom] = [within(Math.min(start.y, now.y)), within(Math.max(start.y, now.y))]
	return {
		x: Math.min(left, 1 - least),
		y: Math.min(top, 1 - least),
		width: Math.max(right - left, least),
		height: Math.max(bottom - top, least),
	}
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
}
const step = 0.01

/** Where a key moves the rectangle, or how it resizes it; the first key sets one in the middle. Undefined: the key is for something else. */
export function stepped(region: Region | null, key: string, isResizing: boolean): Region | undefined {
	const [across, down] = arrows[key] ?? []
	if (across === undefined || down === undefined) return undefined
	if (!region) return { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }
	const { x, y, width, height } = region
	if (!isResizing) return { width, height, x: within(x + across * step, 1 - width), y: within(y + down * step, 1 - height) }
	return {
		x,
		y,
		width: Math.max(least, within(width + across * step, 1 - x)),
		height: Math.max(least, within(height + down * step, 1 - y)),
	}
}
