import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { screenMedia } from '#moderation/screen/media.ts'
import { findSigns } from '#server/media/embedded-signs.ts'
import { findAvEngine } from '#server/media/find-av-engine.ts'
import { openMediaWorker } from '#server/media/media-worker.ts'
import { drawScene } from '#tests/support/draw-scene.ts'
import { localZip, tone, wav, withComment } from './samples.ts'

/* What hides in files: noticed when they are read, and gone from what is made of them for the public. */
const folder = mkdtempSync(join(tmpdir(), 'hidden-'))
const worker = openMediaWorker()
const engine = await findAvEngine(process.env)
afterAll(async () => {
	await worker.close()
	rmSync(folder, { recursive: true, force: true })
})

let count = 0
function file(content: Buffer): string {
	const path = join(folder, `${++count}`)
	writeFileSync(path, content)
	return path
}
async function codesOf(content: Buffer): Promise<string[]> {
	const read = await worker.processMedia(file(content))
	if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.refusal)}`)
	await read.release()
	return screenMedia(read.media).map(({ code }) => code)
}
const rights = {
	creator: null,
	credit: 'x',
	title: 'y',
	licenceUri: 'https://creativecommons.org/licenses/by/4.0/',
	webStatement: 'https://ben-nuoc.example/1',
}
async function publicCopies(content: Buffer): Promise<Buffer[]> {
	const made = await worker.publishDerivative(file(content), rights)
	if (!made.ok) throw new Error('refused')
	const copies = await Promise.all(made.derivatives.map(({ path }) => readFile(path)))
	await made.release()
	return copies
}

const jpeg = await drawScene(1).jpeg().toBuffer()
const png = await drawScene(1).png().toBuffer()
const sound = wav(6, tone)
const secret = 'bí mật giấu trong tệp'
const behind = (content: Buffer, tail: Buffer | string) => Buffer.concat([content, Buffer.from(tail)])

test.each<[string, Buffer, string[]]>([
	['a photo and an archive in one', behind(jpeg, localZip), ['polyglot', 'trailing-data', 'small-picture']],
	['a PNG and an archive in one', behind(png, localZip), ['polyglot', 'trailing-data', 'small-picture']],
	[
		'a self-unpacking RAR behind a photo',
		behind(jpeg, Buffer.from('Rar!\x1a\x07\x00xx', 'latin1')),
		['polyglot', 'trailing-data', 'small-picture'],
	],
	[
		'a Windows program behind a photo',
		behind(jpeg, 'MZ….This program cannot be run in DOS mode.'),
		['polyglot', 'trailing-data', 'small-picture'],
	],
	['a page that loads another in a comment', withComment(jpeg, '<iframe src=//x>'), ['embedded-script', 'small-picture']],
	['PHP in a comment', withComment(jpeg, '<?php system(1);'), ['embedded-script', 'small-picture']],
	['words behind a photo', behind(jpeg, secret), ['trailing-data', 'small-picture']],
])('%s is noticed, and nothing of it is in the public copies', async (_why, content, codes) => {
	expect(await codesOf(content)).toEqual(codes)
	for (const copy of await publicCopies(content)) {
		expect(findSigns(copy)).toEqual([])
		expect(copy.includes(secret)).toBe(false)
	}
})

describe.skipIf(!engine)('sound (wants ffmpeg, or the package node-av)', () => {
	test.each<[string, Buffer, string[]]>([
		['as it should be', sound, []],
		['an archive behind it', behind(sound, localZip), ['polyglot', 'trailing-data']],
		['words behind it', behind(sound, secret), ['trailing-data']],
		['zero padding is nothing', behind(sound, Buffer.alloc(500)), []],
		['labels are ordinary', behind(sound, Buffer.from('TAG'.padEnd(128, '\0'))), []],
		['recorded too loud', wav(6, (time) => Math.max(-1, Math.min(1, 3 * Math.sin(time * 440 * 2 * Math.PI)))), ['clipped-sound']],
		['without a microphone', wav(6, () => 0), ['silent-sound']],
		['from very far', wav(6, (time) => tone(time) * 0.02), ['quiet-sound']],
	])('%s', async (_why, content, codes) => {
		expect(await codesOf(content)).toEqual(codes)
	})

	test('nothing of what hides behind a sound is in its public copy', async () => {
		const copies = await publicCopies(behind(behind(sound, secret), localZip))
		expect(copies).toHaveLength(1)
		for (const copy of copies) {
			expect(copy.includes(secret)).toBe(false)
			expect(findSigns(copy)).toEqual([])
		}
	})
})
