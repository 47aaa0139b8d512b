/** A box of ISO/IEC 14496-12: length, name, content. */
function box(name: string, ...content: (Buffer | string | readonly number[])[]): Buffer {
	const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
	const header = Buffer.alloc(8)
	header.writeUInt32BE(body.length + 8)
	header.write(name, 4, 'latin1')
	return Buffer.concat([header, body])
}

const u32 = (...values: number[]) => {
	const bytes = Buffer.alloc(values.length * 4)
	values.forEach((value, at) => bytes.writeInt32BE(value, at * 4))
	return bytes
}
const u16 = (...values: number[]) => {
	const bytes = Buffer.alloc(values.length * 2)
	values.forEach((value, at) => bytes.writeUInt16BE(value, at * 2))
	return bytes
}
const one = 0x10000
/** As phones held upright write it: a quarter turn clockwise. */
const matrices = { none: [one, 0, 0, 0, one, 0, 0, 0, 0x40000000], quarter: [0, one, 0, -one, 0, 0, 0, 0, 0x40000000] }

interface Film {
	readonly width: number
	readonly height: number
	readonly frames: number
	readonly turn: keyof typeof matrices
	/** ISO 6709, written where phones write it. */
	readonly location: string
}

/** A silent QuickTime film of unpacked frames, one a second, left half red and right half blue: needs no encoder, every FFmpeg reads it. */
export function filmOf({ width, height, frames, turn, location }: Film): Buffer {
	const frame = Buffer.alloc(width * height * 3)
	for (let at = 0; at < width * height; at++) frame[at * 3 + (at % width < width / 2 ? 0 : 2)] = 255
	const matrix = u32(...matrices[turn])
	const head = box('ftyp', 'qt  ', u32(0), 'qt  ')
	const data = box('mdat', ...Array.from({ length: frames }, () => frame))
	const description = [
		u32(0),
		u16(0, 1),
		u32(0, 0, 512, 512),
		u16(width, height),
		u32(72 * one, 72 * one, 0),
		u16(1),
		Buffer.alloc(32),
		u16(24, 0xffff),
	]
	const table = box(
		'stbl',
		box('stsd', u32(0, 1), box('raw ', ...description)),
		box('stts', u32(0, 1, frames, 1000)),
		box('stsc', u32(0, 1, 1, frames, 1)),
		box('stsz', u32(0, frame.length, frames)),
		box('stco', u32(0, 1, head.length + 8)),
	)
	const information = box('minf', box('vmhd', u32(1, 0, 0)), box('dinf', box('dref', u32(0, 1), box('url ', u32(1)))), table)
	const handler = box('hdlr', u32(0), 'mhlrvide', u32(0, 0, 0), [0])
	const track = box(
		'trak',
		box('tkhd', u32(7, 0, 0, 1, 0, frames * 1000, 0, 0, 0, 0), matrix, u32(width * one, height * one)),
		box('mdia', box('mdhd', u32(0, 0, 0, 1000, frames * 1000, 0)), handler, information),
	)
	const place = box('udta', box('\xa9xyz', u16(location.length, 0), location))
	const movie = box('mvhd', u32(0, 0, 0, 1000, frames * 1000, one), u16(256, 0), u32(0, 0), u32(...matrices.none), Buffer.alloc(24), u32(2))
	return Buffer.concat([head, data, box('moov', movie, track, place)])
}
