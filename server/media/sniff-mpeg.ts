/** Bytes of junk put up with before the first frame: cutting tools and broken tags leave some. */
const maxJunk = 8 * 1024
const framesInARow = 3

const bitrates: Readonly<Record<'v1' | 'v2', readonly (readonly number[])[]>> = {
	v1: [
		[0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
		[0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
		[0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
	],
	v2: [
		[0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
		[0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
		[0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
	],
}
const sampleRates = [44_100, 48_000, 32_000]

type Frame = { readonly kind: 'mp3' | 'aac'; readonly length: number }

function adtsFrame(b: Uint8Array, at: number): Frame | undefined {
	const length = (((b[at + 3] ?? 0) & 0x03) << 11) | ((b[at + 4] ?? 0) << 3) | ((b[at + 5] ?? 0) >> 5)
	const isKnownRate = (((b[at + 2] ?? 0) >> 2) & 0x0f) < 13
	return isKnownRate && length >= 7 ? { kind: 'aac', length } : undefined
}

/** ISO/IEC 11172-3 section 2.4.2.3: layer III has bits 01; the length counts the header. */
function mpegFrame(b: Uint8Array, at: number): Frame | undefined {
	const [second = 0, third = 0] = [b[at + 1], b[at + 2]]
	const version = (second >> 3) & 3
	const layer = 4 - ((second >> 1) & 3)
	const kbit = bitrates[version === 3 ? 'v1' : 'v2'][3 - layer]?.[third >> 4]
	const rate = (sampleRates[(third >> 2) & 3] ?? 0) >> (version === 3 ? 0 : version === 2 ? 1 : 2)
	if (version === 1 || !kbit || !rate) return undefined
	const padding = (third >> 1) & 1
	if (layer === 1) return { kind: 'mp3', length: (Math.floor((12_000 * kbit) / rate) + padding) * 4 }
	const slots = layer === 3 && version !== 3 ? 72_000 : 144_000
	return { kind: 'mp3', length: Math.floor((slots * kbit) / rate) + padding }
}

function frameAt(b: Uint8Array, at: number): Frame | undefined {
	const second = b[at + 1] ?? 0
	if (b[at] !== 0xff || (second & 0xe0) !== 0xe0) return undefined
	return (second & 0xf6) === 0xf0 ? adtsFrame(b, at) : mpegFrame(b, at)
}

/** Frames of one kind that follow each other from here; at the very start, a file that ends before three frames will do. */
function rowFrom(b: Uint8Array, start: number, mayBeShort: boolean): 'mp3' | 'aac' | undefined {
	const first = frameAt(b, start)
	let at = start
	for (let seen = 0; first && seen < framesInARow; seen++) {
		if (mayBeShort && seen > 0 && at === b.byteLength) return first.kind
		const frame = frameAt(b, at)
		if (frame?.kind !== first.kind) return undefined
		at += frame.length
	}
	return first?.kind
}

/** Where an ID3v2 tag ends (its size has 7 bits a byte), or 0. */
function afterTag(b: Uint8Array): number {
	if (b[0] !== 0x49 || b[1] !== 0x44 || b[2] !== 0x33 || b.byteLength < 10) return 0
	const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((b[at] ?? 0) & 0x7f), 0)
	return 10 + size
}

/**
 * Whether bare MPEG sound (MP3, or AAC in ADTS) begins here: several frames in a row, since a single frame header is two bytes that any file may
 * hold. A tag larger than the head that was read leaves only its word for it.
 */
export function findMpegAudio(head: Uint8Array): 'mp3' | 'aac' | undefined {
	const start = afterTag(head)
	if (start >= head.byteLength) return start > 0 ? 'mp3' : undefined
	for (let at = start; at < Math.min(start + maxJunk, head.byteLength - 6); at++) {
		const kind = rowFrom(head, at, at === start)
		if (kind) return kind
	}
	return start > 0 ? 'mp3' : undefined
}
