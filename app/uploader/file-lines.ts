import type { MediaPart } from '#moderation/upload/part.ts'
import type { UploadRefusal } from '#moderation/upload/upload-refusal.ts'
import type { SeenUpload } from '#server/upload/see-uploads.ts'
import type { Keeping } from '../offline/device.ts'
import type { LocalFile } from './local-file.ts'

/** One line of the uploader: a file and where it truly is. */
export interface FileLine {
	readonly key: string
	readonly name: string
	readonly part: MediaPart
	readonly bytes: number
	readonly state: LocalFile['phase'] | 'safe' | 'broken'
	/** 0 to 100, for the states on the way. */
	readonly percent: number
	readonly refusal: UploadRefusal | null
	readonly duplicate: SeenUpload['duplicate']
	readonly localId: string | null
	readonly uploadId: string | null
	/** What it has become on the server, once it is safe there. */
	readonly mediaId: string | null
	/** Anything but `kept`: this page alone has it. */
	readonly keeping: Keeping
}

/** How long a refused upload from before is still worth a line, in milliseconds. */
const refusedShownMs = 24 * 60 * 60 * 1000

/**
 * What this device is doing beside what the server has. The server's word wins once all is sent: "safe" is only said when the server said it. Uploads of
 * other times or devices show when they are unfinished, or were refused lately and not sent again since.
 */
export function fileLines(local: readonly LocalFile[], seen: readonly SeenUpload[], now: number): FileLine[] {
	const mine = new Set(local.map(({ uploadId }) => uploadId))
	const under = new Set(local.map(({ name, bytes }) => `${bytes} ${name.normalize('NFC')}`))
	const others = seen.filter((upload, index) => !mine.has(upload.id) && isWorthALine(upload, seen.slice(0, index), under, now))
	return [...local.map((file) => lineOf(file, seen)), ...others.map(lineFromBefore)]
}

/** Safe, nothing to say of it, and among the files the page lists: one row is enough. */
export function isListed({ state, duplicate, mediaId }: FileLine, listed: readonly string[]): boolean {
	return state === 'safe' && duplicate === null && mediaId !== null && listed.includes(mediaId)
}

function lineOf(file: LocalFile, seen: readonly SeenUpload[]): FileLine {
	const upload = file.phase === 'sent' ? seen.find(({ id }) => id === file.uploadId) : undefined
	const told = upload && upload.state !== 'coming' && upload.state !== 'arrived' ? upload.state : undefined
	return {
		key: file.id,
		name: file.name,
		part: file.part,
		bytes: file.bytes,
		state: told ?? file.phase,
		percent: percentOf(file.done, file.bytes),
		refusal: told === 'refused' ? (upload?.refusal ?? null) : file.refusal,
		duplicate: upload?.duplicate ?? null,
		localId: file.id,
		uploadId: file.uploadId,
		mediaId: upload?.mediaId ?? null,
		keeping: file.keeping,
	}
}

function isWorthALine(upload: SeenUpload, newer: readonly SeenUpload[], under: ReadonlySet<string>, now: number): boolean {
	if (upload.state === 'arrived') return true
	const isAgain = newer.some(({ fileName, bytes }) => fileName === upload.fileName && bytes === upload.bytes)
	if (isAgain || under.has(`${upload.bytes} ${upload.fileName}`)) return false
	return upload.state === 'coming' || (upload.state === 'refused' && now - Date.parse(upload.at) < refusedShownMs)
}

function lineFromBefore(upload: SeenUpload): FileLine {
	const state = { coming: 'broken', arrived: 'sent', safe: 'safe', refused: 'refused' } as const
	return {
		key: upload.id,
		name: upload.fileName,
		part: upload.part,
		bytes: upload.bytes,
		state: state[upload.state],
		percent: percentOf(upload.sent, upload.bytes),
		refusal: upload.refusal,
		duplicate: upload.duplicate,
		localId: null,
		uploadId: upload.id,
		mediaId: upload.mediaId,
		keeping: 'kept',
	}
}

/** Never 100 before all is there. */
function percentOf(done: number, bytes: number): number {
	return done >= bytes ? 100 : Math.min(99, Math.floor((done / bytes) * 100))
}

/** It has not reached the server, and may still: whoever leaves now should know. */
export function isUnderWay({ state, localId }: FileLine): boolean {
	return localId !== null && state !== 'safe' && state !== 'refused'
}

/** Whoever leaves the page now loses it: this device does not keep it, and the server does not have it. */
export function isOnPageOnly(line: FileLine): boolean {
	return line.keeping !== 'kept' && line.localId !== null && line.state !== 'safe' && line.state !== 'changed'
}
