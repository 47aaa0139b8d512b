import { useEffect } from 'react'

/** Has the browser ask before the page is left, for what would be lost with it. */
export function useLeaveWarning(isNeeded: boolean): void {
	useEffect(() => {
		if (!isNeeded) return
		const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
		window.addEventListener('beforeunload', warn)
		return () => window.removeEventListener('beforeunload', warn)
	}, [isNeeded])
}
