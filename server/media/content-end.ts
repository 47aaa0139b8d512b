import type { MediaKind } from '#moderation/upload/limits.ts'
import type { TrailerLook } from '#moderation/upload/media-facts.ts'
import { testVirus } from './embedded-signs.ts'

/** ITU T.81 section B.1.1: after a scan's header, 0xFF counts as a marker only when no stuffing zero and no restart number follows. */
function jpegEnd(b: Buffer): number | undefined {
	let at = 2
	while (at + 4 <= b.length) {
		if (b[at] !== 0xff) return undefined
		const marker = b[at + 1] ?? 0
		if (marker === 0xff) at++
		else if (marker === 0xd9) return at + 2
		else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
		else {
			at += 2 + b.readUInt16BE(at + 2)
			if (marker === 0xda) at = afterScan(b, at)
		}
	}
	return b[at] === 0xff && b[at + 1] === 0xd9 ? at + 2 : undefined
}

function afterScan(b: Buffer, from: number): number {
	for (let at = b.indexOf(0xff, from); at >= 0 && at + 1 < b.length; at = b.indexOf(0xff, at + 1)) {
		const next = b[at + 1] ?? 0
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
	}
	return b.length
}

function pngEnd(b: Buffer): number | undefined {
	for (let at = 8; at + 12 <= b.length;) {
		const end = at + 12 + b.readUInt32BE(at)
		if (b.toString('latin1', at + 4, at + 8) === 'IEND') return end
		at = end
	}
	return undefined
}

const riffEnd = (b: Buffer) => 8 + b.readUInt32LE(4) + (b.readUInt32LE(4) % 2)

/** The end of the last box that holds together; size 0 means "to the end of the file". */
function boxesEnd(b: Buffer): number | undefined {
	let at = 0
	while (at + 8 <= b.length && /^[\x20-\x7e\xa9]{4}$/.test(b.toString('latin1', at + 4, at + 8))) {
		const size = b.readUInt32BE(at)
		if (size === 0) return b.length
		const length = size === 1 && at + 16 <= b.length ? Number(b.readBigUInt64BE(at + 8)) : size
		if (length < 8 || at + length > b.length) return undefined
		at += length
	}
	return at
}

const ends: Partial<Record<MediaKind, (b: Buffer) => number | undefined>> = {
	jpeg: jpegEnd,
	png: pngEnd,
	webp: riffEnd,
	heic: boxesEnd,
	avif: boxesEnd,
}

/** Whether a picture reaches its proper end; what then cannot be read is damaged, not cut off. Kinds without a marked end are taken to. */
export function reachesItsEnd(kind: MediaKind, content: Buffer): boolean {
	const find = ends[kind]
	const end = find && content.length >= 12 ? find(content) : 0
	return end !== undefined && end <= content.length
}

/** What bytes behind a proper end look like. */
export function lookOf(tail: Buffer): TrailerLook {
	const start = tail.subarray(0, 512)
	const text = start.toString('latin1')
	if (text.includes(testVirus)) return 'test-virus'
	if (start[0] === 0xff && start[1] === 0xd8) return 'picture'
	if (text.slice(4, 8) === 'ftyp') return 'film'
	if (text.includes('MotionPhoto_Data') || text.startsWith('SEFH')) return 'film'
	if (/^(?:TAG|APETAGEX|ID3)/.test(text)) return 'tags'
	if (/^(?:PK\x03\x04|Rar!|7z\xbc\xaf|\x1f\x8b)/.test(text)) return 'archive'
	if (/^(?:MZ|\x7fELF|#!)/.test(text)) return 'program'
	return /<(?:\?php|script|html|svg|!doctype)/i.test(text) ? 'markup' : 'unknown'
}

const isPadding = (tail: Buffer) => tail.every((byte) => byte === 0)

/** What lies behind a picture's proper end; `undefined` when nothing does, when it is zero padding, or when the end cannot be told. */
export function findTrailer(kind: MediaKind, content: Buffer): { bytes: number; look: TrailerLook } | undefined {
	const end = content.length >= 12 ? ends[kind]?.(content) : undefined
	if (end === undefined || end >= content.length) return undefined
	const tail = content.subarray(end)
	return isPadding(tail) ? undefined : { bytes: tail.length, look: lookOf(tail) }
}
