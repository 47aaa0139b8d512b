import { useEffect, useState } from 'react'
import type { KeptFile } from '../offline/device.ts'
import type { LocalFile } from './local-file.ts'
import type { UploadEngine } from './upload-engine.client.ts'

/** The engine, loaded and started once the page is alive; undefined before. */
export function useUploadEngine(
	memberId: string,
	/** Null for the files of every contribution. */
	contributionId: string | null,
	/** Whether a file may go yet; the same function as long as nothing changes. */
	isDue?: (kept: KeptFile) => boolean,
): { engine: UploadEngine | undefined; local: readonly LocalFile[] } {
	const [engine, setEngine] = useState<UploadEngine>()
	const [local, setLocal] = useState<readonly LocalFile[]>([])
	useEffect(() => {
		let isGone = false
		let started: UploadEngine | undefined
		const start = async (): Promise<void> => {
			const { startEngine } = await import('./upload-engine.client.ts')
			if (isGone) return
			const options = { memberId, contributionId, onChange: (files: readonly LocalFile[]) => !isGone && setLocal(files) }
			started = await startEngine(isDue ? { ...options, isDue } : options)
			if (isGone) started.close()
			else setEngine(started)
		}
		void start()
		return () => {
			isGone = true
			started?.close()
		}
	}, [memberId, contributionId, isDue])
	return { engine, local }
}
