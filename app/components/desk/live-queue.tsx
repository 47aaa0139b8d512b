import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { ClaimStep } from '#moderation/contribution.ts'
import { useWords } from '../../i18n/messages.tsx'

/** Many changes in a row are read together. */
const gatherMs = 1500

/**
 * Reads the queue again when a colleague takes or decides something, and says so. A tab nobody looks at lets its connection go: browsers have six for a site.
 * Without scripts, or without a connection, the page is as good as when it was loaded.
 */
export function LiveQueue({ step, from }: { step: ClaimStep; from: number }) {
	const { t } = useWords()
	const { revalidate } = useRevalidator()
	const [changes, setChanges] = useState(0)
	const seen = useRef(from)
	useEffect(() => {
		let source: EventSource | undefined
		let timer: ReturnType<typeof setTimeout> | undefined
		const read = (): void => {
			timer = undefined
			revalidate()
			setChanges((count) => count + 1)
		}
		const onChange = ({ lastEventId }: MessageEvent): void => {
			seen.current = Number(lastEventId)
			timer ??= setTimeout(read, gatherMs)
		}
		const watch = (): void => {
			source?.close()
			source = document.hidden ? undefined : new EventSource(`/live/${step}?after=${seen.current}`)
			source?.addEventListener('change', onChange)
		}
		watch()
		document.addEventListener('visibilitychange', watch)
		return () => {
			document.removeEventListener('visibilitychange', watch)
			clearTimeout(timer)
			source?.close()
		}
	}, [step, revalidate])
	return (
		<p className="small soft" role="status" data-live={changes}>
			{changes > 0 && t.queue.changed}
		</p>
	)
}
