import { expect, test } from 'vitest'
import { sniff } from '#server/media/sniff.ts'
import { impostors, patterned, tone, wav } from './samples.ts'

const box = (type: string, ...content: (string | Buffer)[]) => {
	const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
	const header = Buffer.alloc(8)
	header.writeUInt32BE(body.length + 8)
	header.write(type, 4, 'latin1')
	return Buffer.concat([header, body])
}
const ftyp = (major: string, ...others: string[]) => Buffer.concat([box('ftyp', major, '\0\0\0\0', ...others), Buffer.alloc(64)])
const ogg = (codec: string) =>
	Buffer.concat([Buffer.from('OggS', 'latin1'), Buffer.alloc(24), Buffer.from(codec, 'latin1'), Buffer.alloc(64)])
const frames = (header: number[], length: number, count: number) =>
	Buffer.concat(Array.from({ length: count }, () => Buffer.concat([Buffer.from(header), Buffer.alloc(length - header.length)])))
/** MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes. */
const mp3 = (count: number) => frames([0xff, 0xfb, 0x90, 0x64], 417, count)
/** AAC LC in ADTS, 44.1 kHz, 128 bytes a frame. */
const adts = (count: number) => frames([0xff, 0xf1, 0x50, 0x80, 0x10, 0x1f, 0xfc], 128, count)
const id3 = (size: number) =>
	Buffer.concat([Buffer.from('ID3\x04\0\0', 'latin1'), Buffer.of(0, 0, size >> 7, size & 0x7f), Buffer.alloc(size)])
const ebml = (type: string) =>
	Buffer.concat([Buffer.of(0x1a, 0x45, 0xdf, 0xa3, 0x8f, 0x42, 0x82, 0x80 + type.length), Buffer.from(type), Buffer.alloc(64)])

test.each<[string, Buffer, string]>([
	['HEIC of a phone', ftyp('heic', 'mif1', 'heic'), 'heic'],
	['HEIF that only says so among its brands', ftyp('mif1', 'mif1', 'heic'), 'heic'],
	['AVIF', ftyp('avif', 'mif1', 'miaf'), 'avif'],
	['AVIF behind the general picture brand', ftyp('mif1', 'avif'), 'avif'],
	[
		'AVIF in the new short form, which careless sniffers call a film',
		Buffer.concat([box('ftyp', 'mif3', 'avif'), Buffer.alloc(32)]),
		'avif',
	],
	['HEIC named as an image sequence', ftyp('msf1', 'hevc', 'heic'), 'heic'],
	['MP4', ftyp('isom', 'iso2', 'avc1', 'mp41'), 'mp4'],
	['M4A', ftyp('M4A ', 'mp42', 'isom'), 'm4a'],
	['QuickTime', ftyp('qt  ', 'qt  '), 'mov'],
	['old QuickTime without brands', Buffer.concat([box('wide'), box('mdat', Buffer.alloc(64))]), 'mov'],
	['3GP', ftyp('3gp5', 'isom'), '3gp'],
	['WAV', wav(0.1, tone), 'wav'],
	['WAV beyond 4 GB', Buffer.concat([Buffer.from('RF64\xff\xff\xff\xffWAVEds64', 'latin1'), Buffer.alloc(64)]), 'wav'],
	['FLAC', Buffer.concat([Buffer.from('fLaC', 'latin1'), Buffer.alloc(64)]), 'flac'],
	['Opus in Ogg', ogg('OpusHead'), 'ogg'],
	['Vorbis in Ogg', ogg('\x01vorbis'), 'ogg'],
	['Speex in Ogg', ogg('Speex   '), 'ogg'],
	['WebM', ebml('webm'), 'webm'],
	['bare MP3 frames', mp3(4), 'mp3'],
	['a very short MP3: two whole frames', mp3(2), 'mp3'],
	['MP3 behind a tag', Buffer.concat([id3(300), mp3(3)]), 'mp3'],
	['MP3 behind a tag and junk', Buffer.concat([id3(300), Buffer.alloc(1295, 7), mp3(4)]), 'mp3'],
	['MP3 behind a tag larger than the head that was read', id3(16_000).subarray(0, 9000), 'mp3'],
	['AAC frames', adts(4), 'aac'],
	['AAC behind a tag', Buffer.concat([id3(100), adts(4)]), 'aac'],
])('%s', async (_why, head, kind) => {
	expect(await sniff(head)).toEqual({ kind })
})

test.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('%s as the image library writes it', async (format) => {
	expect(await sniff(await patterned(32, 32).toFormat(format).toBuffer())).toEqual({ kind: format })
})

test.each<[string, Buffer, string | null]>([
	['film in Ogg', ogg('\x80theora'), 'video/ogg'],
	['Matroska that is not WebM', ebml('matroska'), 'video/matroska'],
	['AVI', Buffer.concat([Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'), Buffer.alloc(64)]), 'video/vnd.avi'],
	['Canon raw in a film container', ftyp('crx ', 'isom'), 'image/x-canon-cr3'],
	['old phone voice recording', Buffer.concat([Buffer.from('#!AMR\n', 'latin1'), Buffer.alloc(64)]), 'audio/amr'],
])('%s is named and not taken', async (_why, head, found) => {
	expect(await sniff(head)).toMatchObject({ kind: null, found })
})

test.each(impostors)('%s called %s is not taken', async (_why, _name, content, found) => {
	expect(await sniff(content)).toEqual({ kind: null, found })
})
