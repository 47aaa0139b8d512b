const rule = 'ben-nuoc:link'
const now = 'ben-nuoc:link-now'
/** Fired on `window` when the choice changes. */
const linkChanged = 'ben-nuoc:link-changed'

interface Connection extends EventTarget {
	readonly type?: string
	readonly saveData?: boolean
}

function connection(): Connection | undefined {
	return 'connection' in navigator && navigator.connection instanceof EventTarget ? navigator.connection : undefined
}

/** What line this device says it is on; most browsers do not say. */
function lineNow(): 'wifi' | 'mobile' | 'unknown' {
	const type = connection()?.type
	if (type === 'wifi' || type === 'ethernet') return 'wifi'
	return type === 'cellular' ? 'mobile' : 'unknown'
}

/** Whether files go on Wi-Fi only, as chosen on this device. */
export function isWifiOnly(): boolean {
	return read(localStorage, rule) === 'wifi'
}

export function setWifiOnly(isOnly: boolean): void {
	write(localStorage, rule, isOnly ? 'wifi' : 'any')
	write(sessionStorage, now, '')
	window.dispatchEvent(new Event(linkChanged))
}

/** The person says that this line may be used, until the tab is closed. */
export function allowThisLine(): void {
	write(sessionStorage, now, 'yes')
	window.dispatchEvent(new Event(linkChanged))
}

/** Whether files may go out now. Where the browser does not tell its line, the person is asked. */
export function mayUseLine(): boolean {
	return !isWifiOnly() || lineNow() === 'wifi' || read(sessionStorage, now) === 'yes'
}

/** Until files may go out, or the signal ends the wait. */
export function untilLineAllowed(signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const look = (): void => {
			if (!mayUseLine() && !signal.aborted) return
			window.removeEventListener(linkChanged, look)
			connection()?.removeEventListener('change', look)
			resolve()
		}
		window.addEventListener(linkChanged, look)
		connection()?.addEventListener('change', look)
		signal.addEventListener('abort', look, { once: true })
		look()
	})
}

/** Storage may be refused altogether; then there is no choice to remember. */
function read(storage: Storage, key: string): string | null {
	try {
		return storage.getItem(key)
	} catch {
		return null
	}
}

function write(storage: Storage, key: string, value: string): void {
	try {
		storage.setItem(key, value)
	} catch {
		return
	}
}
