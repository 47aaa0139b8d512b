import { deflateSync, crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** Small files made on the spot; nobody's photographs. */

/** A picture whose four quarters are red, green, blue, white (left to right, top to bottom), so that its turn can be told. */
export function quarters(width: number, height: number): Sharp {
	const data = Buffer.alloc(width * height * 3)
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const colour = [0xff0000, 0x00ff00, 0x0000ff, 0xffffff][(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] ?? 0
			data.writeUIntBE(colour, (y * width + x) * 3, 3)
		}
	}
	return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A picture with detail everywhere, always the same. */
export function patterned(width: number, height: number): Sharp {
	const data = Buffer.alloc(width * height * 3)
	let state = 7
	for (let at = 0; at < data.length; at++) {
		state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
		const wave = Math.sin(at / 300) * 60 + Math.sin(Math.floor(at / (width * 3)) / 20) * 60
		data[at] = 128 + wave + ((state >> 16) % 16)
	}
	return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A phone's photo (plain ASCII, all that the library writes into EXIF): position of Buôn Ma Thuột, device, names. */
export const phonePhoto = (): Promise<Buffer> =>
	patterned(640, 480)
		.withExif({
			IFD0: { Make: 'Thu', Model: 'May 1', Artist: 'HWang Nie', Copyright: 'Nha HWang' },
			IFD2: { DateTimeOriginal: '2024:05:01 17:03:00' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 40/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '108/1 3/1 0/1' },
		})
		.jpeg()
		.toBuffer()

/** PCM WAV, one channel, 16 bits; `sample` gives −1 … 1 for a time in seconds. */
export function wav(seconds: number, sample: (time: number) => number, rate = 8000): Buffer {
	const count = Math.round(seconds * rate)
	const header = Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\x02\0\x10\0data\0\0\0\0', 'latin1')
	header.writeUInt32LE(36 + count * 2, 4)
	header.writeUInt32LE(rate, 24)
	header.writeUInt32LE(rate * 2, 28)
	header.writeUInt32LE(count * 2, 40)
	const samples = Buffer.alloc(count * 2)
	for (let at = 0; at < count; at++) samples.writeInt16LE(Math.round(sample(at / rate) * 32_767), at * 2)
	return Buffer.concat([header, samples])
}

export const tone = (time: number) => 0.5 * Math.sin(time * 440 * 2 * Math.PI)

function pngChunk(type: string, content: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
	const chunk = Buffer.alloc(body.length + 8)
	chunk.writeUInt32BE(content.length)
	body.copy(chunk, 4)
	chunk.writeUInt32BE(crc32(body), body.length + 4)
	return chunk
}

/** A black one-bit PNG that is honest about its size: a few kilobytes that unpack to many megapixels. */
export function pngOf(width: number, height: number, rows = height): Buffer {
	const header = Buffer.alloc(13)
	header.writeUInt32BE(width)
	header.writeUInt32BE(height, 4)
	header.writeUInt8(1, 8)
	const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * rows), { level: 1 })
	const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
	return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))])
}

/** The same JPEG with a comment right after its beginning. */
export function withComment(jpeg: Buffer, comment: string): Buffer {
	const text = Buffer.from(comment)
	const header = Buffer.of(0xff, 0xfe, (text.length + 2) >> 8, (text.length + 2) & 0xff)
	return Buffer.concat([jpeg.subarray(0, 2), header, text, jpeg.subarray(2)])
}

/** An empty ZIP archive: the end record alone. */
export const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])
export const localZip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), Buffer.alloc(40), emptyZip])

/** Things that are no picture, sound or film, whatever they are called. */
export const impostors: readonly (readonly [string, string, Buffer, string | null])[] = [
	['SVG with script', 'ảnh.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'image/svg+xml'],
	['SVG behind an XML header', 'ảnh.png', Buffer.from('<?xml version="1.0"?><!-- a --><svg width="1"/>'), 'image/svg+xml'],
	['a web page', 'ảnh.jpg', Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>'), 'text/html'],
	[
		'a Windows program',
		'ghi-am.mp3',
		Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(500)]),
		'application/x-msdownload',
	],
	['a Linux program', 'phim.mp4', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(100)]), 'application/x-elf'],
	['an archive', 'ảnh.jpg', localZip, 'application/zip'],
	[
		'a playlist that points elsewhere',
		'phim.mp4',
		Buffer.from('#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n'),
		'application/vnd.apple.mpegurl',
	],
	['an FFmpeg script', 'ghi-am.mp3', Buffer.from("ffconcat version 1.0\nfile '/etc/passwd'\n"), 'text/x-ffconcat'],
	['a PDF', 'ảnh.jpg', Buffer.from('%PDF-1.7\n1 0 obj <</JS (app.alert(1))>>\n'), 'application/pdf'],
	['a GIF', 'ảnh.jpg', Buffer.from('GIF89a/*\x01\x01*/=1;alert(1)', 'latin1'), 'image/gif'],
	['a story as text', 'ảnh.jpg', Buffer.from('Ngày xưa ở buôn Ako Dhong…'), 'text/plain'],
	['JSON that calls itself WebP', 'a.webp', Buffer.from('{"a": "RIFF WEBP"}'), 'text/plain'],
	['one byte', 'a.jpg', Buffer.of(0xff), null],
	['the two bytes every JPEG begins with', 'a.jpg', Buffer.of(0xff, 0xd8), null],
	['four bytes like an MP3 frame', 'a.mp3', Buffer.of(0xff, 0xfb, 0x90, 0x64), null],
	[
		'noise with MP3-like bytes in it',
		'a.mp3',
		Buffer.from(Array.from({ length: 9000 }, (_, at) => (at * 97 + ((at * at) >> 5)) & 0xff)),
		null,
	],
]
