/** The text field of a name in the form a place stands in. */
export function controlOf(place: HTMLElement | null, name: string): HTMLInputElement | HTMLTextAreaElement | null {
	const found = place?.closest('form')?.elements.namedItem(name)
	return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
}
