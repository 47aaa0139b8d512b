import { describe, expect, test } from 'vitest'
import { fitted, mostScale, panBy, placeOf, within, zoomAt } from '#app/components/zoom/view.ts'

const frame = { width: 400, height: 300 }
const picture = { width: 4000, height: 2000 }

describe('a picture in its frame', () => {
	test('fits whole at first, in the middle', () => {
		expect(placeOf(fitted, frame, picture)).toEqual({ left: 0, top: 50, width: 400, height: 200 })
	})

	test.each([
		{ why: 'the middle', x: 0.5, y: 0.5 },
		{ why: 'the left upper quarter', x: 0.25, y: 0.4 },
	])('zooming keeps what lies under the pointer: $why', ({ x, y }) => {
		const start = within({ scale: 3, x: 0.5, y: 0.5 }, frame, picture)
		const under = (view: typeof start): number[] => {
			const { left, top, width, height } = placeOf(view, frame, picture)
			return [(x * frame.width - left) / width, (y * frame.height - top) / height]
		}
		const zoomed = zoomAt(start, 2, { x, y }, frame, picture)
		expect(zoomed.scale).toBe(6)
		under(zoomed).forEach((share, index) => expect(share).toBeCloseTo(under(start)[index] ?? NaN))
	})

	test('never smaller than fitting, never more than four pixels a pixel', () => {
		expect(zoomAt(fitted, 0.1, { x: 0.5, y: 0.5 }, frame, picture).scale).toBe(1)
		expect(zoomAt(fitted, 1e6, { x: 0.5, y: 0.5 }, frame, picture).scale).toBe(mostScale(frame, picture))
		expect(mostScale(frame, picture)).toBe(40)
	})

	test('cannot be pushed out of its frame', () => {
		const pushed = panBy({ scale: 4, x: 0.5, y: 0.5 }, 1e6, -1e6, frame, picture)
		const { left, top, height } = placeOf(pushed, frame, picture)
		expect(left).toBeCloseTo(0)
		expect(top + height).toBeCloseTo(frame.height)
	})

	test('moves by the pixels the pointer moved', () => {
		const start = { scale: 10, x: 0.5, y: 0.5 }
		const moved = panBy(start, 30, 20, frame, picture)
		const [was, is] = [placeOf(start, frame, picture), placeOf(moved, frame, picture)]
		expect([is.left - was.left, is.top - was.top].map(Math.round)).toEqual([30, 20])
	})
})
