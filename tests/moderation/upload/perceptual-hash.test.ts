import { expect, test } from 'vitest'
import { differenceHash, hashDistance } from '#moderation/upload/perceptual-hash.ts'

const raster = (grey: (column: number, row: number) => number) => Array.from({ length: 72 }, (_, at) => grey(at % 9, Math.floor(at / 9)))
const rising = raster((column) => column * 20)
const waves = raster((column, row) => 128 + 100 * Math.sin(column * 1.7 + row * 0.9))

test.each([
	['brighter to the right: every bit set', rising, 'ffffffffffffffff'],
	['darker to the right: none set', raster((column) => 200 - column * 20), '0000000000000000'],
	['a white page has no telling hash', raster(() => 255), null],
	['an encoder’s noise on a white page neither', raster((column, row) => 254 + ((column + row) % 2)), null],
	['one edge on an empty page neither', raster((column, row) => (row === 3 && column > 4 ? 200 : 255)), null],
])('%s', (_why, pixels, hash) => {
	expect(differenceHash(pixels)).toBe(hash)
})

test('the same picture a little brighter and with less contrast keeps its hash', () => {
	expect(differenceHash(waves.map((grey) => grey * 0.8 + 30))).toBe(differenceHash(waves))
})

test.each([
	['itself', 'ffffffffffffffff', 'ffffffffffffffff', 0],
	['one bit', '0000000000000001', '0000000000000000', 1],
	['all bits', 'ffffffffffffffff', '0000000000000000', 64],
])('distance: %s', (_why, one, other, distance) => {
	expect(hashDistance(one, other)).toBe(distance)
})
