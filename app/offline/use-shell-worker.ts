import { useEffect } from 'react'
import { useWords } from '../i18n/messages.tsx'

const shellPrefix = 'ben-nuoc-shell-'

/** Keeps the pages that work without a line on this device. Registered from pages under `scope` alone, so that no other page ever meets the worker. */
export function useShellWorker(scope: '/contribute' | '/collection-day'): void {
	const { locale } = useWords()
	useEffect(() => {
		if (import.meta.env.DEV || !('serviceWorker' in navigator)) return
		const register = async (): Promise<void> => {
			const registration = await navigator.serviceWorker.register('/service-worker.js', { scope })
			const worker = registration.active ?? registration.waiting ?? registration.installing
			worker?.postMessage(locale)
		}
		// Without it the page works all the same while there is a line.
		void register().catch(() => undefined)
	}, [scope, locale])
}

/** Takes the kept pages and their worker off this device, as when someone signs out. What people gave and is not yet safe is not here. */
export async function clearShell(): Promise<void> {
	if (!('serviceWorker' in navigator)) return
	for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
	for (const name of await caches.keys()) if (name.startsWith(shellPrefix)) await caches.delete(name)
}
