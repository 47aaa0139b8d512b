import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../button.tsx'
import './keys.css'

/** One shortcut of a desk: the keys that call it, what it does in words, and the deed; false when there was nothing to do. */
export interface DeskKey {
	readonly keys: readonly string[]
	readonly label: string
	readonly run: (key: string) => void
}

const stored = 'desk-keys'

/**
 * Single-key shortcuts of a desk with their list in a dialog. They do nothing while someone types or a dialog is open, and can be turned off for
 * good on this device (WCAG 2.1.4 Character Key Shortcuts).
 */
export function DeskKeys({ shortcuts }: { shortcuts: readonly DeskKey[] }) {
	const { verifyDesk: t } = useWords().t
	const [isOn, setOn] = useState<boolean | null>(null)
	const help = useRef<HTMLDialogElement>(null)
	useEffect(() => setOn(readChoice()), [])
	const latest = useRef(shortcuts)
	useEffect(() => {
		latest.current = shortcuts
	})
	useEffect(() => {
		if (!isOn) return
		const onKeyDown = (event: KeyboardEvent): void => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target) || isDialogOpen()) return
			if (event.key === '?') help.current?.showModal()
			else {
				const shortcut = latest.current.find((one) => one.keys.includes(event.key))
				if (!shortcut) return
				shortcut.run(event.key)
			}
			event.preventDefault()
		}
		document.addEventListener('keydown', onKeyDown)
		return () => document.removeEventListener('keydown', onKeyDown)
	}, [isOn])
	if (isOn === null) return null
	const choose = (on: boolean): void => {
		setOn(on)
		writeChoice(on)
	}
	return (
		<div className="desk-keys">
			<Button type="button" kind="quiet" onClick={() => help.current?.showModal()}>
				{t.help} <kbd>?</kbd>
			</Button>
			<dialog ref={help} className="keys-help" aria-labelledby="keys-help">
				<h2 id="keys-help">{t.helpTitle}</h2>
				<p className="small soft">{t.helpLead}</p>
				<dl className="keys-list">
					{[...shortcuts, { keys: ['?'], label: t.keyHelp }].map(({ keys, label }) => (
						<div key={label}>
							<dt>
								{keys.map((key) => (
									<kbd key={key}>{key === ' ' ? '␣' : key}</kbd>
								))}
							</dt>
							<dd>{label}</dd>
						</div>
					))}
				</dl>
				<label className="row">
					<input type="checkbox" checked={isOn} onChange={(event) => choose(event.target.checked)} /> {t.helpOn}
				</label>
				<form method="dialog">
					<Button>{t.close}</Button>
				</form>
			</dialog>
		</div>
	)
}

/** Text fields, lists and players use letters and digits themselves; ticks and buttons do not. */
function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false
	if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit', 'reset'].includes(target.type)
	return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function isDialogOpen(): boolean {
	return document.querySelector('dialog[open]') !== null
}

function readChoice(): boolean {
	try {
		return localStorage.getItem(stored) !== 'off'
	} catch {
		return true
	}
}

/** Where the browser keeps nothing, the choice holds for this page. */
function writeChoice(isOn: boolean): void {
	try {
		localStorage.setItem(stored, isOn ? 'on' : 'off')
	} catch {
		return
	}
}
