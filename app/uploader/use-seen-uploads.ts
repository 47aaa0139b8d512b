import { useCallback, useEffect, useRef, useState } from 'react'
import type { SeenUpload } from '#server/upload/see-uploads.ts'
import { askUploads } from './ask-uploads.ts'

const askEveryMs = 1500

/** What the server has of these contributions' files; asked again and again while `isWaiting`, or when `refresh` is called. `contributionIds`: joined by commas. */
export function useSeenUploads(
	contributionIds: string,
	isWaiting: boolean,
): { seen: readonly SeenUpload[]; refresh: () => Promise<readonly SeenUpload[]> } {
	const [seen, setSeen] = useState<readonly SeenUpload[]>([])
	const last = useRef<readonly SeenUpload[]>([])
	const refresh = useCallback(async () => {
		const found = await Promise.all(contributionIds.split(',').filter(Boolean).map(askUploads)).catch(() => undefined)
		// Offline: what was seen last stays until the server can be asked again.
		if (found) {
			last.current = found.flat()
			setSeen(last.current)
		}
		return last.current
	}, [contributionIds])
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
