/** Calls `hear` whenever the line may be back, until the signal ends it: the browser says so, or somebody looks at the page again. */
export function onLineBack(hear: () => void, signal: AbortSignal): void {
	window.addEventListener('online', hear, { signal })
	document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hear(), { signal })
}
