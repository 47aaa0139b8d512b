import Uppy from '@uppy/core'
import Tus from '@uppy/tus'
import type { MediaPart } from '#moderation/upload/part.ts'
import { hashFile } from './hash-file.ts'
import { openKeptFiles, type PartFile } from './kept-files.ts'
import type { LocalFile } from './local-file.ts'
import { refusalIn, tusSettings, type Body, type Meta } from './tus-settings.ts'

export interface EngineOptions {
	readonly memberId: string
	readonly contributionId: string
	/** The unfinished upload of the same content on the server, begun here or on any other device. */
	readonly findUnfinished: (sha256: string) => Promise<string | undefined>
	readonly onChange: (files: readonly LocalFile[]) => void
}

/** Sends files one after the other, goes on after every break, and keeps them in the browser until they are safe. */
export interface UploadEngine {
	/** `part`: what they are within the contribution; the gift itself unless said otherwise. */
	add(files: readonly File[], part?: MediaPart): void
	retry(id: string): void
	/** Gives the file up; what the server has of it is removed. */
	discard(id: string): void
	/** The file is safe, or refused for good: the browser need not keep it any longer. */
	release(id: string): void
	/** Its line is gone: the file is forgotten altogether. */
	settle(id: string): void
	/** Stops sending; what was sent stays, and the files stay in the browser. */
	close(): void
}

const pauseMs = 8000

export async function startEngine({ memberId, contributionId, findUnfinished, onChange }: EngineOptions): Promise<UploadEngine> {
	const closing = new AbortController()
	const kept = await openKeptFiles(memberId, contributionId)
	const files = new Map<string, LocalFile>()
	const waiting: string[] = []
	let isSending = false

	const uppy = new Uppy<Meta, Body>({ id: `contribution-${contributionId}`, autoProceed: false })
	const change = (id: string, patch: Partial<LocalFile>): void => {
		const file = files.get(id)
		if (!file) return
		files.set(id, { ...file, ...patch })
		onChange([...files.values()])
	}
	uppy.use(
		Tus<Meta, Body>,
		tusSettings((id) => change(id, { phase: 'retrying' })),
	)
	uppy.on('upload-progress', (file, progress) => {
		if (file && files.get(file.id)?.phase !== 'sent') change(file.id, { phase: 'sending', done: Number(progress.bytesUploaded) })
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

	async function sendAll(): Promise<void> {
		if (isSending) return
		isSending = true
		try {
			for (let id = waiting.shift(); id !== undefined && !closing.signal.aborted; id = waiting.shift()) await send(id)
		} finally {
			isSending = false
		}
	}

	async function send(id: string): Promise<void> {
		await prepare(id)
		while (files.has(id) && !closing.signal.aborted) {
			change(id, { phase: 'sending' })
			await uppy.retryUpload(id).catch(() => undefined)
			const phase = files.get(id)?.phase
			if (phase === 'sent' || phase === 'refused') return
			change(id, { phase: 'retrying' })
			await untilOnline(closing.signal)
		}
	}

	/** Takes the fingerprint and looks whether the server has a part of this content already. */
	async function prepare(id: string): Promise<void> {
		const file = uppy.getFile(id)
		if (!file?.data || file.meta.sha256) return
		change(id, { phase: 'hashing', done: 0 })
		const sha256 = await hashFile(file.data as Blob, (done) => change(id, { done }), closing.signal)
		if (!sha256 || !files.has(id)) return
		uppy.setFileMeta(id, { sha256 })
		const uploadId = await findUnfinished(sha256).catch(() => undefined)
		if (uploadId) uppy.setFileState(id, { tus: { uploadUrl: `/files/${uploadId}` } })
		change(id, { done: 0 })
	}

	function add(chosen: readonly PartFile[]): void {
		for (const { file, part } of chosen) {
			const id = added(file, part)
			if (id === undefined) continue
			files.set(id, { id, name: file.name, part, bytes: file.size, phase: 'waiting', done: 0, uploadId: null, refusal: null })
			waiting.push(id)
			void kept.keep(id, { file, part })
		}
		onChange([...files.values()])
		void sendAll()
	}

	/** Undefined when the same file is on its way already. */
	function added(file: File, part: MediaPart): string | undefined {
		try {
			return uppy.addFile({ name: file.name, type: file.type, data: file, meta: { contributionId, part } })
		} catch {
			return undefined
		}
	}

	function remove(id: string): void {
		files.delete(id)
		void kept.forget(id)
		if (uppy.getFile(id)) uppy.removeFile(id)
		onChange([...files.values()])
	}

	add(await kept.list())
	return {
		add: (chosen, part = 'gift') => add(chosen.map((file) => ({ file, part }))),
		retry(id) {
			const data = uppy.getFile(id)?.data
			const part = files.get(id)?.part ?? 'gift'
			remove(id)
			if (data instanceof File) add([{ file: data, part }])
		},
		discard: remove,
		release: (id) => void kept.forget(id),
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

/** Until the line is back, or a while has passed: not every break shows as being offline. */
function untilOnline(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, pauseMs)
		const now = (): void => {
			clearTimeout(timer)
			resolve()
		}
		window.addEventListener('online', now, { once: true })
		signal.addEventListener('abort', now, { once: true })
	})
}
