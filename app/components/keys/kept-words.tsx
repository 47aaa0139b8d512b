import { useEffect } from 'react'

const prefix = 'kept-words '

/**
 * Keeps what is typed in a form in this tab until it is sent: another page opened, a lost line or a reload takes no sentence. `name` says whose words
 * they are; words under other names are let go. Only fields still as the page came are filled.
 */
export function KeptWords({ form, name }: { form: string; name: string }) {
	useEffect(() => {
		const element = document.querySelector<HTMLFormElement>(form)
		if (!element) return
		restore(element, prefix + name)
		const keep = (): void => save(element, prefix + name)
		if (controlsOf(element).some(isTouched)) keep()
		element.addEventListener('input', keep)
		element.addEventListener('change', keep)
		return () => {
			element.removeEventListener('input', keep)
			element.removeEventListener('change', keep)
		}
	}, [form, name])
	return null
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function controlsOf(form: HTMLFormElement): Control[] {
	return [...form.elements].filter(
		(one): one is Control =>
			(one instanceof HTMLInputElement && !['hidden', 'password', 'submit', 'file'].includes(one.type)) ||
			one instanceof HTMLTextAreaElement ||
			one instanceof HTMLSelectElement,
	)
}

const isTick = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

/** Filled in otherwise than the page came: here, or before its scripts did. */
const isTouched = (control: Control): boolean =>
	isTick(control)
		? control.checked !== control.defaultChecked
		: !(control instanceof HTMLSelectElement) && control.value !== control.defaultValue

function save(form: HTMLFormElement, key: string): void {
	const words = controlsOf(form).flatMap((control) =>
		isTick(control)
			? control.checked
				? [[control.name, control.value]]
				: []
			: control.value === ''
				? []
				: [[control.name, control.value]],
	)
	try {
		sessionStorage.setItem(key, JSON.stringify(words))
	} catch {
		return
	}
}

function restore(form: HTMLFormElement, key: string): void {
	const kept = read(key)
	const controls = controlsOf(form)
	const answered = new Set(controls.filter(isTick).flatMap((control) => (control.checked ? [control.name] : [])))
	for (const control of controls) {
		const values = kept.filter(([name]) => name === control.name).map(([, value]) => value)
		if (isTick(control)) control.checked ||= !answered.has(control.name) && values.includes(control.value)
		else if (control.value === '' && values[0] !== undefined) {
			control.value = values[0]
			control.closest('details')?.setAttribute('open', '')
		}
	}
}

function read(key: string): [string, string][] {
	try {
		for (const other of Object.keys(sessionStorage)) if (other.startsWith(prefix) && other !== key) sessionStorage.removeItem(other)
		const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
		return Array.isArray(kept) ? kept : []
	} catch {
		return []
	}
}
