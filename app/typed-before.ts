/** What fields hold that a script is about to own: somebody may have typed into them before the page's scripts came. */
export function typedBefore<Name extends string>(within: Element | null, names: readonly Name[]): Partial<Record<Name, string>> {
	const held: Partial<Record<Name, string>> = {}
	for (const name of names) {
		const control = within?.querySelector(`[name="${name}"]`)
		if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) held[name] = control.value
	}
	return held
}
