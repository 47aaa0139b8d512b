import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashDistance } from '#moderation/upload/perceptual-hash.ts'
import { comparePrints } from '#moderation/upload/picture/compare.ts'
import { askedHashes, type PicturePrint } from '#moderation/upload/picture/print.ts'
import { printPicture } from '#server/media/derive.ts'
import { drawPage, drawScene } from '#tests/support/draw-scene.ts'

/*
 * What is found again of pictures after what people do to them, counted over made-up pictures, and over collected photographs where they are there. A copy counts as
 * found only if the index would have brought it (one of its hashes within one bit in one band) and the comparison confirmed it.
 */
interface Known {
	readonly name: string
	readonly content: Buffer
	readonly width: number
	readonly height: number
	readonly print: PicturePrint
}
type Change = (picture: Sharp, width: number, height: number) => Sharp

const cut =
	(left: number, top: number, across: number, down: number): Change =>
	(picture, width, height) =>
		picture.extract({
			left: Math.floor(left * width),
			top: Math.floor(top * height),
			width: Math.floor(across * width),
			height: Math.floor(down * height),
		})

/** Name, what is done, and the least share found again. */
const changes: readonly (readonly [string, Change, number])[] = [
	['resized to a quarter', (picture, width) => picture.resize(Math.round(width / 4)).jpeg(), 0.95],
	['JPEG of quality 30', (picture) => picture.jpeg({ quality: 30 }), 0.95],
	['JPEG of quality 10', (picture) => picture.jpeg({ quality: 10 }), 0.9],
	['WebP of quality 40', (picture) => picture.webp({ quality: 40 }), 0.95],
	['brighter by 40 %', (picture) => picture.modulate({ brightness: 1.4 }), 0.9],
	['darker by 40 %', (picture) => picture.modulate({ brightness: 0.6 }), 0.9],
	['more contrast', (picture) => picture.linear(1.4, -40), 0.9],
	['without colour', (picture) => picture.greyscale(), 0.95],
	['mirrored', (picture) => picture.flop(), 0.9],
	['cut by 5 % at each side', cut(0.05, 0.05, 0.9, 0.9), 0.9],
	['cut to 80 % of each side', cut(0, 0.1, 0.8, 0.8), 0.85],
	['cut to 70 % of each side, small, poor', (picture, width, height) => cut(0.3, 0.3, 0.7, 0.7)(picture, width, height), 0.8],
	['cut to 60 % of each side', cut(0.2, 0.2, 0.6, 0.6), 0.75],
	['cut to half of each side', cut(0.4, 0.1, 0.5, 0.5), 0.5],
	['a tall strip', cut(0.15, 0, 0.6, 1), 0.8],
	[
		'framed in white',
		(picture, width, height) => {
			const [x, y] = [Math.round(width * 0.08), Math.round(height * 0.08)]
			return picture.extend({ top: y, bottom: y, left: x, right: x, background: 'white' })
		},
		0.8,
	],
]

async function printOf(content: Buffer): Promise<PicturePrint | undefined> {
	const { data, info } = await sharp(content)
		.flatten({ background: 'white' })
		.toColourspace('srgb')
		.raw()
		.toBuffer({ resolveWithObject: true })
	return printPicture({ data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 })
}

const bands = [0n, 16n, 32n, 48n]
const bitsOf = (value: bigint) => hashDistance(value, 0n)

/** What the index does, without a database. */
function wouldBring(asked: PicturePrint, kept: PicturePrint): boolean {
	return askedHashes(asked).some((hash) =>
		kept.hashes.some((other) => {
			const differing = hash ^ other.hash
			return bitsOf(differing) <= 9 && bands.some((band) => bitsOf((differing >> band) & 0xffffn) <= 1)
		}),
	)
}
const isFound = (asked: PicturePrint, kept: PicturePrint) => wouldBring(asked, kept) && comparePrints(asked, kept) !== undefined

async function know(name: string, picture: Sharp): Promise<Known | undefined> {
	const { data, info } = await picture.jpeg({ quality: 92 }).toBuffer({ resolveWithObject: true })
	const print = await printOf(data)
	return print && { name, content: data, width: info.width, height: info.height, print }
}

interface Score {
	readonly what: string
	readonly found: number
	readonly missed: readonly string[]
	readonly wrong: number
}

async function score(known: readonly Known[], what: string, change: Change): Promise<Score> {
	const missed: string[] = []
	let wrong = 0
	for (const one of known) {
		const changed = await printOf(await change(sharp(one.content), one.width, one.height).toBuffer())
		if (!changed || !isFound(changed, one.print)) missed.push(one.name)
		if (changed) wrong += known.filter((other) => other !== one && isFound(changed, other.print)).length
	}
	return { what, found: known.length - missed.length, missed, wrong }
}

const lineOf = ({ what, found, missed, wrong }: Score, of: number) =>
	`  ${what.padEnd(42)} found ${String(found).padStart(3)}  missed ${String(missed.length).padStart(3)}  false ${wrong} of ${of * (of - 1)}${missed.length > 0 ? `  (${missed.slice(0, 4).join(', ')})` : ''}\n`

describe('made-up pictures', () => {
	const known: Known[] = []
	beforeAll(async () => {
		for (let number = 1; number <= 16; number++) {
			const scene = await know(`scene ${number}`, drawScene(number))
			if (scene) known.push(scene)
		}
		process.stdout.write(`\nmade-up pictures, ${known.length}:\n`)
	}, 120_000)

	test.each(changes)('%s', { timeout: 120_000 }, async (what, change, least) => {
		const found = await score(known, what, change)
		process.stdout.write(lineOf(found, known.length))
		expect(found.found / known.length, found.missed.join(', ')).toBeGreaterThanOrEqual(least)
		expect(found.wrong).toBe(0)
	})

	test('pages of writing are not taken for each other', { timeout: 120_000 }, async () => {
		const pages: Known[] = []
		for (let number = 1; number <= 16; number++) {
			const page = await know(`page ${number}`, drawPage(number))
			if (page) pages.push(page)
		}
		const all = [...known, ...pages]
		const wrong = all.flatMap((one) =>
			all.filter((other) => other !== one && isFound(one.print, other.print)).map((other) => `${one.name} = ${other.name}`),
		)
		process.stdout.write(`  ${'pages and scenes beside each other'.padEnd(42)} false ${wrong.length} of ${all.length * (all.length - 1)}\n`)
		expect(wrong).toEqual([])
	})
})

const collected = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'media', 'photo')
const withCollected = describe.skipIf(!existsSync(collected))

withCollected('collected photographs (../shared/media/photo)', () => {
	const known: Known[] = []
	beforeAll(async () => {
		for (const path of walk(collected)) {
			const picture = await know(
				path.slice(collected.length + 1),
				sharp(path, { autoOrient: true, failOn: 'none' })
					.flatten({ background: 'white' })
					.resize(1400, 1400, { fit: 'inside', withoutEnlargement: true }),
			).catch(() => undefined)
			const isPhotograph = picture && Math.min(picture.width, picture.height) >= 400 && picture.print.hashes.length >= 5
			if (isPhotograph && !known.some((one) => comparePrints(one.print, picture.print))) known.push(picture)
		}
		process.stdout.write(`\ncollected photographs, ${known.length}:\n`)
	}, 240_000)

	test.each(changes)('%s', { timeout: 240_000 }, async (what, change, least) => {
		const found = await score(known, what, change)
		process.stdout.write(lineOf(found, known.length))
		expect(found.found / known.length, found.missed.join(', ')).toBeGreaterThanOrEqual(least - 0.1)
		expect(found.wrong).toBe(0)
	})
})

function walk(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name)
		if (statSync(path).isDirectory()) return walk(path)
		return /\.(?:jpe?g|png|webp|avif)$/i.test(name) ? [path] : []
	})
}
