/** The value if it is one of those allowed. For reading choices out of forms and addresses. */
export function oneOf<Value extends string>(allowed: readonly Value[], candidate: FormDataEntryValue | null): Value | null {
	return allowed.find((value) => value === candidate) ?? null
}

/** Text of a form field in NFC with line ends folded to \n; empty when absent. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n') : ''
}

/** A whole number of a hidden field, or -1, which no version ever is. */
export function versionOf(form: FormData, name = 'version'): number {
	const value = textOf(form, name)
	return /^\d{1,9}$/.test(value) ? Number(value) : -1
}
