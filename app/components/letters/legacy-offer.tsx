import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { legacyReading } from '#moderation/contribute/legacy-text.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../button.tsx'
import { controlOf } from './control-of.ts'

export interface LegacyOfferProps {
	/** Name of the field in its form. */
	readonly field: string
	readonly text: string
	/** The form's action takes `convert:` and the field's name: there the offer is good without scripts too. */
	readonly isTakenByForm?: boolean
}

/** Where a field seems to hold text typed in an old font: what it says in Unicode, and a button that takes it. Nothing is changed before, nor where one says no. */
export function LegacyOffer({ field, text, isTakenByForm = false }: LegacyOfferProps) {
	const { letters: words } = useWords().t.voice
	const place = useRef<HTMLDivElement>(null)
	const [typed, setTyped] = useState(isTakenByForm ? text : '')
	const [kept, setKept] = useState<string>()
	const [isLive, setLive] = useState(false)
	useEffect(() => {
		const control = controlOf(place.current, field)
		setLive(true)
		if (!control) return
		const look = (): void => setTyped(control.value)
		look()
		control.addEventListener('input', look)
		return () => control.removeEventListener('input', look)
	}, [field])
	const read = typed === kept ? null : legacyReading(typed)
	const take = (event: MouseEvent): void => {
		const control = controlOf(place.current, field)
		if (!control || read === null) return
		event.preventDefault()
		control.setRangeText(read, 0, control.value.length, 'end')
		control.dispatchEvent(new Event('input', { bubbles: true }))
		control.focus()
	}
	const keep = (): void => {
		setKept(typed)
		controlOf(place.current, field)?.focus()
	}
	return (
		<div ref={place}>
			{read !== null && (
				<div className="panel stack-tight" role="status" data-legacy={field}>
					<p>{words.legacy}</p>
					<p className="as-said">“{read.length > 300 ? `${read.slice(0, 300)}…` : read}”</p>
					<div className="row">
						<Button type={isTakenByForm ? 'submit' : 'button'} name="intent" value={`convert:${field}`} onClick={take}>
							{words.take}
						</Button>
						{isLive && (
							<Button type="button" kind="quiet" onClick={keep}>
								{words.keep}
							</Button>
						)}
					</div>
				</div>
			)}
		</div>
	)
}
