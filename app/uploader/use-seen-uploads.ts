import { useCallback, useEffect, useRef, useState } from 'react'
import type { SeenUpload } from '#server/upload/see-uploads.ts'

const askEveryMs = 1500

/** What the server has of these contributions' files; asked again and again while `isWaiting`, or when `refresh` is called. `contributionIds`: joined by commas. */
export function useSeenUploads(
	contributionIds: string,
	isWaiting: boolean,
): { seen: readonly SeenUpload[]; refresh: () => Promise<readonly SeenUpload[]> } {
	const [seen, setSeen] = useState<readonly SeenUpload[]>([])
	const last = useRef<readonly SeenUpload[]>([])
	const refresh = useCallback(async () => {
		const found = await Promise.all(contributionIds.split(',').filter(Boolean).map(ask))
		// Offline: what was seen last stays until the server can be asked again.
		if (found.every((one) => one !== undefined)) {
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

async function ask(contributionId: string): Promise<readonly SeenUpload[] | undefined> {
	try {
		const answer = await fetch(`/uploads/${contributionId}/state.json`, { headers: { accept: 'application/json' } })
		if (!answer.ok) return answer.status < 500 ? [] : undefined
		const { uploads }: { uploads: SeenUpload[] } = await answer.json()
		return uploads
	} catch {
		return undefined
	}
}
