import type { HashAnswer } from './hash-worker.ts'

/**
 * SHA-256 of a file in hex, computed beside the page; undefined when this browser cannot: the server then computes it alone, and the file is no less safe,
 * only not compared with what lies on the device. `unreadable`: it was moved, removed or changed since it was chosen.
 */
export function hashFile(file: Blob, onRead: (bytes: number) => void, signal: AbortSignal): Promise<string | 'unreadable' | undefined> {
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' })
		const end = (sha256?: string): void => {
			worker.terminate()
			resolve(sha256)
		}
		signal.addEventListener('abort', () => end(), { once: true })
		worker.addEventListener('error', () => end())
		worker.addEventListener('message', ({ data }: MessageEvent<HashAnswer>) => {
			if ('read' in data) onRead(data.read)
			else end('sha256' in data ? data.sha256 : /^Not(?:Readable|Found)Error/.test(data.failed) ? 'unreadable' : undefined)
		})
		worker.postMessage(file)
	})
}
