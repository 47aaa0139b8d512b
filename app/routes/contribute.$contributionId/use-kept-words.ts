import { useEffect, useRef, type RefObject } from 'react'
import type { KeptWords } from '#app/offline/device.ts'
import { findWords, forgetWords, keepWords } from '#app/offline/kept-words.ts'

export interface KeptWordsOptions {
	readonly memberId: string
	readonly contributionId: string
	readonly form: RefObject<HTMLFormElement>
	/** The server has every word. */
	readonly isSaved: boolean
	/** The page came back with what was typed: that is newer than anything kept. */
	readonly isSkipped: boolean
	/** What the words are typed over. */
	readonly base: () => Pick<KeptWords, 'version' | 'agreed'>
	/** The form was filled with words of an earlier session that the server does not have. */
	readonly onFilled: (kept: KeptWords) => void
}

const pauseMs = 400

/** Keeps the draft's words on this device while the server does not have them: a closed window, an empty battery or a day without a line takes none. */
export function useKeptWords(options: KeptWordsOptions): void {
	const last = useRef(options)
	useEffect(() => {
		last.current = options
	})
	const { form, isSaved, isSkipped, memberId, contributionId } = options
	const mayForget = useRef(false)
	useEffect(() => {
		let isGone = false
		if (isSkipped) mayForget.current = true
		else
			void findWords({ memberId, contributionId }).then((kept) => {
				mayForget.current = true
				if (isGone || !kept || !form.current) return
				if (fill(form.current, kept.fields)) last.current.onFilled(kept)
				else if (last.current.isSaved) void forgetWords({ memberId, contributionId })
			})
		return () => {
			isGone = true
		}
	}, [form, isSkipped, memberId, contributionId])
	useEffect(() => {
		const element = form.current
		if (!element) return
		let timer: ReturnType<typeof setTimeout>
		const keep = (): void => {
			const fields = [...new FormData(element)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
			void keepWords({ memberId, contributionId, ...last.current.base(), fields })
		}
		const later = (): void => {
			clearTimeout(timer)
			timer = setTimeout(() => !last.current.isSaved && keep(), pauseMs)
		}
		const over = new AbortController()
		const { signal } = over
		const keepHidden = (): void => {
			if (document.visibilityState === 'hidden' && !last.current.isSaved) keep()
		}
		element.addEventListener('input', later, { signal })
		document.addEventListener('visibilitychange', keepHidden, { signal })
		return () => {
			clearTimeout(timer)
			over.abort()
		}
	}, [form, memberId, contributionId])
	useEffect(() => {
		if (isSaved && mayForget.current) void forgetWords({ memberId, contributionId })
	}, [isSaved, memberId, contributionId])
}

/**
 * Whether anything became other than the page had it. Hidden fields and consents stay as the page came: those are given anew each time; and so does what
 * somebody filled in before the page knew of earlier words.
 */
function fill(form: HTMLFormElement, fields: KeptWords['fields']): boolean {
	let isFilled = false
	const touched = new Set([...form.elements].filter(isTouched).map((control) => control.getAttribute('name')))
	for (const control of form.elements) {
		if (touched.has(control.getAttribute('name'))) continue
		if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
			if (control.name.startsWith('consent')) continue
			const isOn = fields.some(([name, value]) => name === control.name && value === control.value)
			isFilled ||= control.checked !== isOn
			control.checked = isOn
		} else if (isWords(control)) {
			const kept = fields.find(([name]) => name === control.name)
			if (!kept || control.value === kept[1]) continue
			control.value = kept[1]
			isFilled = true
		}
	}
	return isFilled
}

function isWords(control: Element): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
	if (control instanceof HTMLInputElement) return !['hidden', 'file', 'submit', 'password'].includes(control.type)
	return control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement
}

function isTouched(control: Element): boolean {
	if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
		return control.checked !== control.defaultChecked
	return isWords(control) && !(control instanceof HTMLSelectElement) && control.value !== control.defaultValue
}
