import { expect, test } from 'vitest'
import { hashDistance, hashSide, mirroredHash, perceptualHash } from '#moderation/upload/perceptual-hash.ts'

const raster = (grey: (column: number, row: number) => number) =>
	Array.from({ length: hashSide * hashSide }, (_, at) => grey(at % hashSide, Math.floor(at / hashSide)))
const scene = (column: number, row: number) =>
	128 + 60 * Math.sin(column * 0.37 + row * 0.11) + 40 * Math.cos(row * 0.53 - column * 0.05) + (column > 20 && row < 9 ? 30 : 0)
const hashOf = (grey: (column: number, row: number) => number) => {
	const hash = perceptualHash(raster(grey))
	if (hash === null) throw new Error('too even to be hashed')
	return hash
}

test.each([
	['a white page', () => 255],
	['an encoder’s noise on a white page', (column: number, row: number) => 254 + ((column + row) % 2)],
	['a faint shade', (column: number) => 200 + column / 8],
])('%s has no telling hash', (_why, grey) => {
	expect(perceptualHash(raster(grey))).toBeNull()
})

test.each<[string, (column: number, row: number) => number, number]>([
	['brighter, with less contrast', (column, row) => scene(column, row) * 0.6 + 90, 0],
	['darker', (column, row) => scene(column, row) * 0.5, 0],
	['grainy', (column, row) => scene(column, row) + ((column * 7 + row * 13) % 5) - 2, 5],
])('the same scene %s is at most %3$i bits away', (_why, grey, most) => {
	expect(hashDistance(hashOf(scene), hashOf(grey))).toBeLessThanOrEqual(most)
})

test('another scene is far', () => {
	expect(
		hashDistance(
			hashOf(scene),
			hashOf((column, row) => 128 + 90 * Math.sin(column * 0.2 * (row + 3) * 0.1)),
		),
	).toBeGreaterThan(16)
})

test('the hash of a mirrored scene is told from the hash alone', () => {
	const mirrored = hashOf((column, row) => scene(hashSide - 1 - column, row))
	expect(hashDistance(mirroredHash(hashOf(scene)), mirrored)).toBeLessThanOrEqual(2)
	expect(mirroredHash(mirroredHash(12345n))).toBe(12345n)
})

test.each([
	['itself', 0xffffn, 0xffffn, 0],
	['one bit', 0n, 1n, 1],
	['all bits', 0xffffffffffffffffn, 0n, 64],
])('distance: %s', (_why, one, other, distance) => {
	expect(hashDistance(one, other)).toBe(distance)
})
