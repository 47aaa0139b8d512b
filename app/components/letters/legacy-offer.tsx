import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { legacyReading, type LegacyField } from '#moderation/contribute/legacy-text.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../button.tsx'

/** Where a field seems to hold text typed in an old font: what it says in Unicode, and a button that takes it. Nothing is changed before. */
export function LegacyOffer({ field, text }: { field: LegacyField; text: string }) {
	const { letters: words } = useWords().t.voice
	const place = useRef<HTMLDivElement>(null)
	const [typed, setTyped] = useState(text)
	useEffect(() => {
		const control = controlOf(place.current, field)
		if (!control) return
		const look = (): void => setTyped(control.value)
		control.addEventListener('input', look)
		return () => control.removeEventListener('input', look)
	}, [field])
	const read = legacyReading(typed)
	const take = (event: MouseEvent): void => {
		const control = controlOf(place.current, field)
		if (!control || read === null) return
		event.preventDefault()
		control.setRangeText(read, 0, control.value.length, 'end')
		control.dispatchEvent(new Event('input', { bubbles: true }))
		control.focus()
	}
	return (
		<div ref={place}>
			{read !== null && (
				<div className="panel stack-tight" role="status" data-legacy={field}>
					<p>{words.legacy}</p>
					<p className="as-said">“{read.length > 300 ? `${read.slice(0, 300)}…` : read}”</p>
					<div>
						<Button name="intent" value={`convert:${field}`} onClick={take}>
							{words.take}
						</Button>
					</div>
				</div>
			)}
		</div>
	)
}

function controlOf(place: HTMLElement | null, name: string): HTMLInputElement | HTMLTextAreaElement | null {
	const found = place?.closest('form')?.elements.namedItem(name)
	return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
}
