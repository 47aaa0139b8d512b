import { open, type FileHandle } from 'node:fs/promises'
import { type MediaKind } from '#moderation/upload/limits.ts'
import type { MediaFacts } from '#moderation/upload/media-facts.ts'
import { lookOf } from './content-end.ts'
import { readers } from './av-engine.ts'

const mostBoxes = 100_000
const lookBytes = 64 * 1024

/** What lies behind the proper end of a film or sound made of boxes (ISO 14496-12) or of RIFF; undefined for nothing, zero padding, and kinds without a marked end. */
export async function findRecordingTrailer(path: string, kind: MediaKind, bytes: number): Promise<MediaFacts['trailer']> {
	const handle = await open(path, 'r')
	try {
		const end = readers[kind] === 'mov' ? await boxesEnd(handle, bytes) : kind === 'wav' ? await riffEnd(handle) : undefined
		if (end === undefined || end >= bytes) return undefined
		const tail = await stretch(handle, end, Math.min(lookBytes, bytes - end))
		return tail.every((byte) => byte === 0) ? undefined : { bytes: bytes - end, look: lookOf(tail) }
	} finally {
		await handle.close()
	}
}

async function stretch(handle: FileHandle, start: number, length: number): Promise<Buffer> {
	const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start)
	return buffer.subarray(0, bytesRead)
}

/** The end of the last box that holds together; undefined when one is cut off, which is a fault and no trailer. */
async function boxesEnd(handle: FileHandle, bytes: number): Promise<number | undefined> {
	let at = 0
	for (let count = 0; at + 8 <= bytes && count < mostBoxes; count++) {
		const head = await stretch(handle, at, 16)
		if (!/^[\x20-\x7e\xa9]{4}$/.test(head.toString('latin1', 4, 8))) return at
		const size = head.readUInt32BE(0)
		if (size === 0) return bytes
		const length = size === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : size
		if (length < 8) return at
		if (at + length > bytes) return isKnownBox(head) ? undefined : at
		at += length
	}
	return at
}

/** Text behind the end can look like a box's name with a huge length before it: only a film's own boxes are believed. */
const isKnownBox = (head: Buffer) => /^(?:mdat|moov|free|skip|wide|moof|mfra|sidx|styp|uuid|meta|udta)$/.test(head.toString('latin1', 4, 8))

async function riffEnd(handle: FileHandle): Promise<number | undefined> {
	const head = await stretch(handle, 0, 8)
	const size = head.length === 8 ? head.readUInt32LE(4) : 0
	const isUnknown = size === 0 || size >= 0xffff_fff0 || head.toString('latin1', 0, 4) !== 'RIFF'
	return isUnknown ? undefined : 8 + size + (size % 2)
}
