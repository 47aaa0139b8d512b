import { useCallback, useEffect, useMemo } from 'react'
import type { KeptFile } from '../offline/device.ts'

/** Whether a kept file may go: one of an intake the server does not know yet (`unsent`, by id) waits for it. The same function throughout. */
export function useDue(unsent: readonly string[]): (kept: KeptFile) => boolean {
	const waiting = useMemo(() => new Set<string>(), [])
	useEffect(() => {
		waiting.clear()
		for (const id of unsent) waiting.add(id)
	}, [waiting, unsent])
	return useCallback(({ contributionId }: KeptFile) => !waiting.has(contributionId), [waiting])
}
