import { useEffect } from 'react'
import { onLineBack } from '#app/offline/line-back.ts'

export interface SaveTimes {
	/** The server does not have every word. */
	readonly isUnsaved: boolean
	readonly saveNow: () => void
	/** The browser says that there is a line again: what was asked over the old one is not answered any more. */
	readonly onLine: () => void
}

/** Saves without waiting when the page is left, looked at again, or has a line again; has the browser ask before unsaved words are left. */
export function useSaveTimes({ isUnsaved, saveNow, onLine }: SaveTimes): void {
	useEffect(() => {
		const over = new AbortController()
		const { signal } = over
		window.addEventListener('online', onLine, { signal })
		if (isUnsaved) {
			onLineBack(saveNow, signal)
			document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && saveNow(), { signal })
			window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal })
		}
		return () => over.abort()
	}, [isUnsaved, saveNow, onLine])
}
