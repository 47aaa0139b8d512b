import { useEffect, useSyncExternalStore } from 'react'
import { useWords } from '../i18n/messages.tsx'
import { recountIfKept } from '../offline/recount-if-kept.ts'
import { waitingChanged, waitingIn } from '../offline/waiting-cookie.ts'

function subscribe(hear: () => void): () => void {
	window.addEventListener(waitingChanged, hear)
	return () => window.removeEventListener(waitingChanged, hear)
}

/** What this device keeps and the server does not yet have, on every page until there is nothing left. `told`: as the cookie said when the page was made; scripts count
 * anew, for a browser that was killed may have forgotten its last cookies. */
export function WaitingCount({ told }: { readonly told: number }) {
	const { t } = useWords()
	const waiting = useSyncExternalStore(
		subscribe,
		() => waitingIn(document.cookie),
		() => told,
	)
	useEffect(() => void recountIfKept(), [])
	if (waiting === 0) return null
	return (
		<p className="waiting-count" role="status">
			<a href="/contribute/kept">{t.offline.waiting(waiting)}</a>
		</p>
	)
}
