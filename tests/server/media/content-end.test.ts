import { expect, test } from 'vitest'
import { findTrailer, reachesItsEnd } from '#server/media/content-end.ts'
import { findSigns, testVirus } from '#server/media/embedded-signs.ts'
import { emptyZip, localZip, patterned, withComment } from './samples.ts'

const formats = ['jpeg', 'png', 'webp', 'avif'] as const
const encoded = new Map(
	await Promise.all(formats.map(async (format) => [format, await patterned(64, 48).toFormat(format).toBuffer()] as const)),
)
const picture = (format: (typeof formats)[number]) => encoded.get(format) ?? Buffer.alloc(0)

test.each(formats)('%s by itself has nothing behind its end', (format) => {
	expect(findTrailer(format, picture(format))).toBeUndefined()
})

test.each(formats)('%s with something behind its end', (format) => {
	const tail = Buffer.from('một câu viết thêm')
	expect(findTrailer(format, Buffer.concat([picture(format), tail]))).toEqual({ bytes: tail.length, look: 'unknown' })
})

test('progressive JPEG: every scan is walked', async () => {
	const jpeg = await patterned(64, 48).jpeg({ progressive: true }).toBuffer()
	expect(findTrailer('jpeg', Buffer.concat([jpeg, localZip]))).toEqual({ bytes: localZip.length, look: 'archive' })
})

test.each<[string, Buffer, string]>([
	['another picture (depth map, gain map)', picture('jpeg'), 'picture'],
	['a film (moving photo)', Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), 'film'],
	['an archive', localZip, 'archive'],
	['a Windows program', Buffer.from('MZ\x90\0', 'latin1'), 'program'],
	['a shell script', Buffer.from('#!/bin/sh\n'), 'program'],
	['web page code', Buffer.from('\n<script>alert(1)</script>'), 'markup'],
	['PHP', Buffer.from('<?php system($_GET[0]);'), 'markup'],
	['the test virus', Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${testVirus}!`), 'test-virus'],
])('behind a photo: %s', (_why, tail, look) => {
	expect(findTrailer('jpeg', Buffer.concat([picture('jpeg'), tail]))?.look).toBe(look)
})

test.each<[string, Buffer]>([
	['zero padding is nothing', Buffer.concat([picture('jpeg'), Buffer.alloc(512)])],
	['a photo cut in the middle has no end', picture('jpeg').subarray(0, 800)],
	['a JPEG of two bytes', Buffer.of(0xff, 0xd8)],
	['a segment that claims to be longer than the file', Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0)],
	['a segment of length zero', Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0)],
])('%s', (_why, content) => {
	expect(findTrailer('jpeg', content)).toBeUndefined()
})

test('a box that claims to be longer than the file ends the walk', () => {
	expect(findTrailer('heic', Buffer.from('\0\0\0\x10ftypheic\0\0\0\0\x7f\0\0\0meta....', 'latin1'))).toBeUndefined()
})

test.each<[string, Buffer, string[]]>([
	['an ordinary photo', picture('jpeg'), []],
	['script in a comment', withComment(picture('jpeg'), '<SCRIPT >alert(1)</script>'), ['script']],
	['PHP in a comment', withComment(picture('jpeg'), '<?php echo 1;'), ['php']],
	['an XMP packet is not PHP', withComment(picture('jpeg'), '<?xpacket begin=""?><x:xmpmeta/>'), []],
	['an archive behind it', Buffer.concat([picture('png'), emptyZip]), ['archive']],
	['the mark of an archive somewhere inside is none', Buffer.concat([picture('png'), emptyZip, picture('png')]), []],
	['a PDF header near the beginning', withComment(picture('jpeg'), '%PDF-1.4'), ['pdf']],
	[
		'the test virus across the edge of a window',
		Buffer.concat([Buffer.alloc(1024 * 1024 - 9, 32), Buffer.from(testVirus)]),
		['test-virus'],
	],
])('signs: %s', (_why, content, signs) => {
	expect(findSigns(content)).toEqual(signs)
})

test.each(formats)('a %s that is whole reaches its end, half of one does not', (format) => {
	const whole = picture(format)
	expect(reachesItsEnd(format, whole)).toBe(true)
	expect(reachesItsEnd(format, whole.subarray(0, whole.length / 2))).toBe(false)
})
