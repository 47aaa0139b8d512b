import Uppy from '@uppy/core'
import Tus from '@uppy/tus'
import type { MediaPart } from '#moderation/upload/part.ts'
import type { KeptFile, Keeping } from '../offline/device.ts'
import { findKeptFile, forgetFile, keepFile, listKeptFiles, sameHashAsKept } from '../offline/kept-files.ts'
import { onLineBack } from '../offline/line-back.ts'
import { mayUseLine, untilLineAllowed } from '../offline/link.ts'
import { findBegun } from './ask-uploads.ts'
import { makeBackOff } from './back-off.ts'
import { hashFile } from './hash-file.ts'
import type { LocalFile } from './local-file.ts'
import { adaptPieces } from './piece-size.ts'
import { refusalIn, tusSettings, type Body, type Meta } from './tus-settings.ts'

export interface EngineOptions {
	readonly memberId: string
	/** `null`: everything this member keeps on this device. */
	readonly contributionId: string | null
	/** Whether a kept file may go yet; absent: all may. */
	readonly isDue?: (kept: KeptFile) => boolean
	readonly onChange: (files: readonly LocalFile[]) => void
}

/** Sends files one after the other, goes on after every break, and keeps them in the browser until they are safe. */
export interface UploadEngine {
	/** `part`: what they are within the contribution; the gift itself unless said otherwise. True once this device keeps them all. */
	add(files: readonly File[], part?: MediaPart): Promise<boolean>
	/** Takes up what was kept on this device meanwhile. */
	look(): Promise<void>
	retry(id: string): void
	/** Goes on without waiting any longer, as when the line is back. */
	tryNow(): void
	/** Gives the file up; what the server has of it is removed. */
	discard(id: string): void
	/** The file is safe, or refused for good: the browser need not keep it any longer. */
	release(id: string): void
	/** Its line is gone: the file is forgotten altogether. */
	settle(id: string): void
	/** Stops sending; what was sent stays, and the files stay in the browser. */
	close(): void
}

/** A file with the copy this device keeps of it. */
interface Held {
	readonly kept: KeptFile
	/** When the copy is made, or has failed. */
	readonly keeping: Promise<Keeping>
	/** Kept in an earlier session, or by another window. */
	readonly isFromBefore?: boolean
}

export async function startEngine({ memberId, contributionId, isDue, onChange }: EngineOptions): Promise<UploadEngine> {
	const closing = new AbortController()
	const files = new Map<string, LocalFile>()
	const held = new Map<string, Held>()
	const waiting: string[] = []
	const pieces = adaptPieces()
	let isSending = false

	const uppy = new Uppy<Meta, Body>({ id: `contribution-${contributionId ?? 'all'}`, autoProceed: false })
	const change = (id: string, patch: Partial<LocalFile>): void => {
		const file = files.get(id)
		if (!file) return
		files.set(id, { ...file, ...patch })
		onChange([...files.values()])
	}
	const senders = () => uppy.getPlugin<Tus<Meta, Body>>('Tus')?.uploaders ?? {}
	const backOff = makeBackOff()
	const acknowledged = new Map<string, number>()
	const onAcknowledged = (id: string, bytes: number, uploadUrl: string): void => {
		if (uppy.getFile(id)) uppy.setFileState(id, { tus: { uploadUrl } })
		if (bytes > (acknowledged.get(id) ?? 0)) backOff.progress()
		acknowledged.set(id, bytes)
	}
	uppy.use(Tus<Meta, Body>, tusSettings({ onBreak: (id) => change(id, { phase: 'retrying' }), onAcknowledged }))
	uppy.on('upload-progress', (file, progress) => {
		if (!file || files.get(file.id)?.phase === 'sent') return
		const done = Number(progress.bytesUploaded)
		const sender = senders()[file.id]
		if (sender) sender.options.chunkSize = pieces.note(done, performance.now())
		change(file.id, { phase: 'sending', done })
	})
	uppy.on('upload-success', (file, response) => {
		if (file) change(file.id, { phase: 'sent', done: files.get(file.id)?.bytes ?? 0, uploadId: idIn(response.uploadURL) })
	})
	uppy.on('upload-error', (file, _error, response) => {
		const xhr: unknown = response?.body?.['xhr']
		const refusal = xhr instanceof XMLHttpRequest ? refusalIn(xhr.responseText) : undefined
		if (file) change(file.id, refusal ? { phase: 'refused', refusal } : { phase: 'retrying' })
	})
	const onOffline = (): void => {
		for (const file of files.values()) if (file.phase === 'sending') change(file.id, { phase: 'retrying' })
	}
	window.addEventListener('offline', onOffline, { signal: closing.signal })
	onLineBack(tryNow, closing.signal)
	closing.signal.addEventListener('abort', backOff.tryNow)

	/** A request the broken line swallowed is not waited for: it begins again where the server says. */
	function tryNow(): void {
		backOff.tryNow()
		for (const [id, sender] of Object.entries(senders()))
			if (sender && files.get(id)?.phase === 'retrying' && navigator.onLine) void sender.abort().then(() => sender.start())
	}

	async function sendAll(): Promise<void> {
		if (isSending) return
		isSending = true
		try {
			await alone(closing.signal, async () => {
				for (let id = waiting.shift(); id !== undefined && !closing.signal.aborted; id = waiting.shift()) await send(id)
			})
		} finally {
			isSending = false
		}
		if (waiting.length > 0 && !closing.signal.aborted) await sendAll()
	}

	async function send(id: string): Promise<void> {
		if (!(await isStillHere(id))) return drop(id)
		await prepare(id)
		while (isOnItsWay(id)) {
			if (!mayUseLine()) {
				change(id, { phase: 'held' })
				await untilLineAllowed(closing.signal)
				if (!isOnItsWay(id)) return
			}
			backOff.begin()
			change(id, { phase: 'sending' })
			if (await isPlaced(id)) await uppy.retryUpload(id).catch(() => undefined)
			const phase = files.get(id)?.phase
			if (!isOnItsWay(id) || phase === 'sent') return
			// Of a file changed on the disk a browser may not even know how long it is, and the server refuses what it makes of it.
			if (!(await isReadable(uppy.getFile(id)?.data))) return change(id, { phase: 'changed' })
			if (phase === 'refused') return
			uppy.getPlugin<Tus<Meta, Body>>('Tus')?.setOptions({ chunkSize: pieces.broke() })
			change(id, { phase: 'retrying' })
			await backOff.pause()
		}
	}

	const isOnItsWay = (id: string): boolean => files.has(id) && files.get(id)?.phase !== 'changed' && !closing.signal.aborted

	/** Another window of this browser may have sent it meanwhile. */
	async function isStillHere(id: string): Promise<boolean> {
		const one = held.get(id)
		if (!one || !files.has(id)) return false
		const keeping = await one.keeping
		change(id, { keeping })
		if (keeping !== 'kept') return true
		const copy = await findKeptFile(one.kept)
		if (copy === 'unknown') return true
		if (copy && uppy.getFile(id)) uppy.setFileState(id, { data: copy.file })
		return copy !== undefined
	}

	/** False while the server cannot be asked whether it has this content already, or a part of it: to begin anew would waste what was sent. */
	async function isPlaced(id: string): Promise<boolean> {
		const file = uppy.getFile(id)
		if (!file?.meta.sha256 || file.tus?.uploadUrl) return true
		try {
			const { contributionId = '', sha256 } = file.meta
			const uploadId = await findBegun({ contributionId, sha256, isFromBefore: held.get(id)?.isFromBefore === true })
			if (uploadId && uppy.getFile(id)) uppy.setFileState(id, { tus: { uploadUrl: `/files/${uploadId}` } })
			return true
		} catch {
			return false
		}
	}

	/** Takes the fingerprint. */
	async function prepare(id: string): Promise<void> {
		const file = uppy.getFile(id)
		const one = held.get(id)
		if (!one || !(file?.data instanceof Blob) || file.meta.sha256) return
		change(id, { phase: 'hashing', done: 0 })
		const hashed = await hashFile(file.data, (done) => change(id, { done }), closing.signal)
		if (hashed === 'unreadable' || (hashed !== undefined && !(await sameHashAsKept(one.kept, hashed))))
			return change(id, { phase: 'changed' })
		if (hashed === undefined || !files.has(id)) return
		uppy.setFileMeta(id, { sha256: hashed })
		change(id, { done: 0 })
	}

	function take(given: readonly Held[]): void {
		for (const one of given) {
			const { file, contributionId: whose, part = 'gift' } = one.kept
			const id = added(file, whose, part)
			if (id === undefined) continue
			held.set(id, one)
			files.set(id, {
				...{ id, contributionId: whose, name: file.name, part, bytes: file.size, phase: 'waiting', done: 0, uploadId: null },
				...{ refusal: null, keeping: 'kept' },
			})
			waiting.push(id)
		}
		onChange([...files.values()])
		void sendAll()
	}

	async function add(chosen: readonly File[], part: MediaPart = 'gift'): Promise<boolean> {
		if (contributionId === null) return false
		const given = chosen.map((file) => {
			const kept: KeptFile = { memberId, contributionId, id: crypto.randomUUID(), file, part, at: Date.now() }
			return { kept, keeping: isKnown(file, contributionId) ? Promise.resolve('kept' as const) : keepFile(kept) }
		})
		take(given)
		return (await Promise.all(given.map(({ keeping }) => keeping))).every((keeping) => keeping === 'kept')
	}

	const isKnown = (file: File, whose: string): boolean =>
		uppy.getFiles().some(({ data, name, size, meta }) => {
			const isSame = name === file.name && size === file.size && meta.contributionId === whose
			return isSame && data instanceof File && data.lastModified === file.lastModified
		})

	/** Undefined when the same file is on its way already. */
	function added(file: File, whose: string, part: MediaPart): string | undefined {
		if (isKnown(file, whose)) return undefined
		try {
			return uppy.addFile({ name: file.name, type: file.type, data: file, meta: { contributionId: whose, relativePath: whose, part } })
		} catch {
			return undefined
		}
	}

	function drop(id: string): void {
		files.delete(id)
		if (uppy.getFile(id)) uppy.removeFile(id)
		onChange([...files.values()])
	}

	const release = (id: string): void => {
		const one = held.get(id)
		if (one) void one.keeping.then(() => forgetFile(one.kept))
	}

	function remove(id: string): void {
		release(id)
		held.delete(id)
		drop(id)
	}

	async function look(): Promise<void> {
		const kept = await listKeptFiles(memberId, contributionId)
		const known = new Set([...held.values()].map((one) => one.kept.id))
		const due = kept.filter((one) => !known.has(one.id) && (isDue?.(one) ?? true))
		if (!closing.signal.aborted) take(due.map((one) => ({ kept: one, keeping: Promise.resolve('kept'), isFromBefore: true })))
	}

	await look()
	return {
		add,
		look,
		retry(id) {
			const one = held.get(id)
			held.delete(id)
			drop(id)
			if (one) take([{ kept: one.kept, keeping: keepFile(one.kept) }])
		},
		tryNow,
		discard: remove,
		release,
		settle: remove,
		close() {
			closing.abort()
			uppy.pauseAll()
		},
	}
}

function idIn(url: string | undefined): string | null {
	return /([0-9a-f]{32})$/.exec(url ?? '')?.[1] ?? null
}

/** One file at a time from this device, however many windows are open; browsers without locks send from each. */
async function alone(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
	if (!('locks' in navigator)) return work()
	await navigator.locks.request('ben-nuoc:sending', { signal }, work).catch((error: unknown) => {
		if (!signal.aborted) throw error
	})
}

async function isReadable(data: unknown): Promise<boolean> {
	if (!(data instanceof Blob)) return true
	return data
		.slice(0, 1)
		.arrayBuffer()
		.then(
			() => true,
			() => false,
		)
}
