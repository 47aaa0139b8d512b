const name = 'waiting'

/** Fired on `window` when the number of things not yet safe has changed. */
export const waitingChanged = 'ben-nuoc:waiting'

/**
 * How many things this device keeps that are not yet safe on the server, as its browser has told in a cookie: so pages without a script can say it too.
 * A number and nothing else; whose they are stays on the device.
 */
export function waitingIn(cookies: string | null): number {
	return Number(new RegExp(`(?:^|;\\s*)${name}=(\\d{1,4})(?:;|$)`).exec(cookies ?? '')?.[1] ?? 0)
}

/** Whether the device that asks keeps things not yet safe on the server. */
export const isDeviceWaiting = (request: Request): boolean => waitingIn(request.headers.get('Cookie')) > 0

/** Tells this page and all that come how many there are. */
export function tellWaiting(count: number): void {
	const seconds = count === 0 ? 0 : 365 * 24 * 60 * 60
	document.cookie = `${name}=${Math.min(count, 9999)}; path=/; max-age=${seconds}; samesite=lax`
	window.dispatchEvent(new Event(waitingChanged))
}
