import { useCallback, useEffect, useRef, useState } from 'react'
import type { SeenUpload } from '#server/upload/see-uploads.ts'

const askEveryMs = 1500

/** What the server has of this contribution's files; asked again and again while `isWaiting`, or when `refresh` is called. */
export function useSeenUploads(
	contributionId: string,
	isWaiting: boolean,
): { seen: readonly SeenUpload[]; refresh: () => Promise<readonly SeenUpload[]> } {
	const [seen, setSeen] = useState<readonly SeenUpload[]>([])
	const last = useRef<readonly SeenUpload[]>([])
	const refresh = useCallback(async () => {
		try {
			const answer = await fetch(`/uploads/${contributionId}/state.json`, { headers: { accept: 'application/json' } })
			if (answer.ok) {
				const { uploads }: { uploads: SeenUpload[] } = await answer.json()
				last.current = uploads
				setSeen(uploads)
			}
		} catch {
			// Offline: what was seen last stays until the server can be asked again.
		}
		return last.current
	}, [contributionId])
	useEffect(() => {
		void refresh()
	}, [refresh])
	useEffect(() => {
		if (!isWaiting) return
		const timer = setInterval(() => void refresh(), askEveryMs)
		return () => clearInterval(timer)
	}, [isWaiting, refresh])
	return { seen, refresh }
}
