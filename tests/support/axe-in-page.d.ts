import type { run } from 'axe-core'

declare global {
	/** axe-core, once its source has been run in the page. */
	interface Window {
		readonly axe: { readonly run: typeof run }
	}
}
