import { useEffect, useState } from 'react'
import type { LocalFile } from './local-file.ts'
import type { UploadEngine } from './upload-engine.client.ts'

type Refresh = () => Promise<readonly { readonly id: string; readonly sha256: string | null; readonly state: string }[]>

/** The engine, loaded and started once the page is alive; undefined before. */
export function useUploadEngine(
	memberId: string,
	contributionId: string,
	refresh: Refresh,
): { engine: UploadEngine | undefined; local: readonly LocalFile[] } {
	const [engine, setEngine] = useState<UploadEngine>()
	const [local, setLocal] = useState<readonly LocalFile[]>([])
	useEffect(() => {
		let isGone = false
		let started: UploadEngine | undefined
		const findUnfinished = async (_contributionId: string, sha256: string): Promise<string | undefined> =>
			(await refresh()).find((upload) => upload.sha256 === sha256 && upload.state === 'coming')?.id
		const start = async (): Promise<void> => {
			const { startEngine } = await import('./upload-engine.client.ts')
			if (isGone) return
			started = await startEngine({ memberId, contributionId, findUnfinished, onChange: (files) => !isGone && setLocal(files) })
			if (isGone) started.close()
			else setEngine(started)
		}
		void start()
		return () => {
			isGone = true
			started?.close()
		}
	}, [memberId, contributionId, refresh])
	return { engine, local }
}
