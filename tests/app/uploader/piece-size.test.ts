import { expect, test } from 'vitest'
import { adaptPieces, firstPiece } from '#app/uploader/piece-size.ts'

const KiB = 1024
const MiB = 1024 * KiB

test.each<{ why: string; notes: [sent: number, at: number][]; size: number }>([
	{ why: 'nothing known yet', notes: [[0, 0]], size: firstPiece },
	{
		why: 'too short a while to judge by',
		notes: [
			[0, 0],
			[900 * KiB, 100],
		],
		size: firstPiece,
	},
	{
		why: 'a weak line of 18.75 kB/s gets the smallest pieces',
		notes: [
			[0, 0],
			[18_750, 1000],
		],
		size: 256 * KiB,
	},
	{
		why: 'a middling line gets what it carries in ten seconds',
		notes: [
			[0, 0],
			[100 * KiB, 1000],
		],
		size: 1024 * KiB,
	},
	{
		why: 'a good line is not given more than the largest',
		notes: [
			[0, 0],
			[50 * MiB, 1000],
		],
		size: 8 * MiB,
	},
	{
		why: 'a line that gets worse gets smaller pieces',
		notes: [
			[0, 0],
			[400 * KiB, 1000],
			[400 * KiB + 100 * KiB, 2000],
		],
		size: 39 * 64 * KiB,
	},
	{
		why: 'the next file starts from zero on the same line',
		notes: [
			[0, 0],
			[100 * KiB, 1000],
			[0, 5000],
			[100 * KiB, 6000],
		],
		size: 1024 * KiB,
	},
	{
		why: 'a line that stands still is not judged',
		notes: [
			[0, 0],
			[100 * KiB, 1000],
			[100 * KiB, 90_000],
		],
		size: 1024 * KiB,
	},
])('$why', ({ notes, size }) => {
	const pieces = adaptPieces()
	expect(notes.map(([sent, at]) => pieces.note(sent, at)).at(-1)).toBe(size)
})

test('after each break half as large, and larger again once several went through', () => {
	const pieces = adaptPieces()
	pieces.note(0, 0)
	expect(pieces.note(10 * MiB, 1000)).toBe(8 * MiB)
	expect([pieces.broke(), pieces.broke(), pieces.broke()]).toEqual([4 * MiB, 2 * MiB, MiB])
	for (let count = 0; count < 9; count++) expect(pieces.broke()).toBeGreaterThanOrEqual(256 * KiB)
	expect(pieces.broke()).toBe(256 * KiB)
	const grown = Array.from({ length: 12 }, (_, at) => pieces.note(at * 512 * KiB, at * 1000))
	expect(Math.max(...grown)).toBeGreaterThan(256 * KiB)
	expect(grown.every((size, at) => at === 0 || size <= 2 * (grown[at - 1] ?? 0))).toBe(true)
})
