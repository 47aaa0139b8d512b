import { describe, expect, test } from 'vitest'
import { kilometresBetween, layOutMap, windTo } from '#app/components/place-map/map-model.ts'

const buonDon = { latitude: 12.9, longitude: 107.75 }
const lak = { latitude: 12.4, longitude: 108.2 }
const dot = (label: string, latitude: number, longitude: number) => ({ id: label, label, latitude, longitude })

test.each([
	{ to: { latitude: 13, longitude: 108 }, wind: 0, why: 'north' },
	{ to: { latitude: 12.5, longitude: 108.5 }, wind: 2, why: 'east' },
	{ to: { latitude: 12, longitude: 108 }, wind: 4, why: 'south' },
	{ to: { latitude: 12.5, longitude: 107 }, wind: 6, why: 'west' },
	{ to: { latitude: 12, longitude: 107.49 }, wind: 5, why: 'south-west' },
])('$why', ({ to, wind }) => expect(windTo({ latitude: 12.5, longitude: 108 }, to)).toBe(wind))

describe('the map', () => {
	test('there is none without a mark', () => expect(layOutMap([], [dot('Lắk', 12.4, 108.2)], 0)).toBeNull())

	test('shows both marks inside, north above south', () => {
		const map = layOutMap([buonDon, lak], [], 0)
		const [north, south] = [map?.place(buonDon), map?.place(lak)]
		expect(north?.y).toBeLessThan(south?.y ?? 0)
		for (const { x, y } of [north, south].filter((one) => one !== undefined)) {
			expect(x).toBeGreaterThan(20)
			expect(x).toBeLessThan((map?.width ?? 0) - 20)
			expect(y).toBeGreaterThan(20)
			expect(y).toBeLessThan((map?.height ?? 0) - 20)
		}
	})

	test('is true to scale: the bar is as long as it says', () => {
		const map = layOutMap([buonDon, lak], [], 0)
		const [one, other] = [map?.place(buonDon), map?.place(lak)]
		const length = Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0))
		expect(((length / (map?.scale.length ?? 1)) * (map?.scale.km ?? 0)) / kilometresBetween(buonDon, lak)).toBeCloseTo(1, 1)
	})

	test('wider shows more communes, and none outside', () => {
		const around = Array.from({ length: 60 }, (_, index) =>
			dot(`x${index}`, 12.4 + (index % 8) * 0.1, 107.6 + Math.floor(index / 8) * 0.12),
		)
		const [near, far] = [layOutMap([lak], around, 0), layOutMap([lak], around, 2)]
		expect(far?.dots.length).toBeGreaterThan(near?.dots.length ?? 0)
		expect(near?.dots.every(({ x, y }) => x > 0 && x < near.width && y > 0 && y < near.height)).toBe(true)
	})

	test('writes no name over another', () => {
		const crowded = Array.from({ length: 30 }, (_, index) => dot('Thị trấn nào đó', 12.4 + index * 0.004, 108.2 + index * 0.004))
		const map = layOutMap([lak], crowded, 0)
		expect(map?.labelled.length).toBeGreaterThan(0)
		expect(map?.labelled.length).toBeLessThan(10)
	})
})
