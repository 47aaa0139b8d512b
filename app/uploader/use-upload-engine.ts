import { useEffect, useState } from 'react'
import type { LocalFile } from './local-file.ts'
import type { UploadEngine } from './upload-engine.client.ts'

/** The engine, loaded and started once the page is alive; undefined before. */
export function useUploadEngine(
	memberId: string,
	contributionId: string,
): { engine: UploadEngine | undefined; local: readonly LocalFile[] } {
	const [engine, setEngine] = useState<UploadEngine>()
	const [local, setLocal] = useState<readonly LocalFile[]>([])
	useEffect(() => {
		let isGone = false
		let started: UploadEngine | undefined
		const start = async (): Promise<void> => {
			const { startEngine } = await import('./upload-engine.client.ts')
			if (isGone) return
			started = await startEngine({ memberId, contributionId, onChange: (files) => !isGone && setLocal(files) })
			if (isGone) started.close()
			else setEngine(started)
		}
		void start()
		return () => {
			isGone = true
			started?.close()
		}
	}, [memberId, contributionId])
	return { engine, local }
}
