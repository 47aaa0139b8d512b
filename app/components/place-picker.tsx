import { KeysBeside } from './letters/keys-beside.tsx'
import { LegacyOffer } from './letters/legacy-offer.tsx'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { FieldFault } from '#moderation/field-fault.ts'
import { useWords } from '../i18n/messages.tsx'
import { Field } from './field.tsx'

/** A unit offered: its id, and its label in the reader's language. */
export interface PlaceChoice {
	readonly placeId: string
	readonly label: string
	readonly point?: { readonly latitude: number; readonly longitude: number } | null
}

export interface PlacePickerProps {
	readonly label: ReactNode
	readonly hint?: ReactNode
	/** Name of the field that holds the words typed. */
	readonly textName: string
	/** Name of the field that holds the id of the unit chosen; empty when none is. */
	readonly idName: string
	readonly text: string
	readonly chosen: PlaceChoice | null
	/** Units to choose from that the server found for `text`; for readers without scripts. */
	readonly choices?: readonly PlaceChoice[]
	readonly fault?: FieldFault | undefined
}

/**
 * Asks for a place: free words, which are kept as typed, tied to a unit where one is chosen. A combobox with scripts; words and choices to tick
 * without. Words changed beyond an addition undo the choice, so that words and unit never drift apart.
 */
export function PlacePicker(props: PlacePickerProps) {
	const [isLive, setLive] = useState(false)
	useEffect(() => setLive(true), [])
	return isLive ? <LivePicker {...props} /> : <PlainPicker {...props} />
}

function PlainPicker({ label, hint, textName, idName, text, chosen, choices = [], fault }: PlacePickerProps) {
	const { t } = useWords()
	const offered = [...(chosen ? [chosen] : []), ...choices.filter((choice) => choice.placeId !== chosen?.placeId)]
	return (
		<div className="stack-tight">
			<Field label={label} hint={hint} name={textName} defaultValue={text} fault={fault} autoComplete="off" />
			{offered.length > 0 && (
				<div className="choices" role="radiogroup" aria-label={t.places.chosen}>
					{[...offered, { placeId: '', label: t.places.asTyped }].map((choice) => (
						<label key={choice.placeId} className="choice">
							<input type="radio" name={idName} value={choice.placeId} defaultChecked={choice.placeId === (chosen?.placeId ?? '')} />
							<span>{choice.label}</span>
						</label>
					))}
				</div>
			)}
		</div>
	)
}

const waitMs = 200

function LivePicker({ label, hint, textName, idName, text, chosen: chosenAtFirst, fault }: PlacePickerProps) {
	const { t } = useWords()
	const listId = useId()
	const [typed, setTyped] = useState(text)
	const [chosen, setChosen] = useState(chosenAtFirst)
	/** Words for which the choice was made, or the page came: they ask for no suggestions. */
	const [settled, setSettled] = useState(text)
	const { offered, clear } = useSuggestions(typed, typed !== settled)
	const [active, setActive] = useState(-1)
	const idField = useAnnounced(chosen?.placeId ?? '')
	const isOpen = offered !== null && offered.length > 0

	const choose = (choice: PlaceChoice): void => {
		setChosen(choice)
		setSettled(typed)
		setActive(-1)
		clear()
	}
	const type = (words: string): void => {
		setTyped(words)
		setActive(-1)
		if (!words.includes(settled)) setChosen(null)
	}
	const onKeyDown = (event: KeyboardEvent): void => {
		if (!isOpen) return
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
		const now = offered[active]
		if (step !== 0) setActive((active + step + offered.length + (active === -1 && step === -1 ? 1 : 0)) % offered.length)
		else if (event.key === 'Enter' && now) choose(now)
		else if (event.key === 'Escape') clear()
		else return
		event.preventDefault()
	}
	return (
		<div className="place-picker">
			<Field
				label={label}
				hint={hint}
				name={textName}
				fault={fault}
				value={typed}
				onChange={(event) => type(event.target.value)}
				onKeyDown={onKeyDown}
				onBlur={clear}
				autoComplete="off"
				role="combobox"
				aria-expanded={isOpen}
				aria-controls={listId}
				aria-autocomplete="list"
				aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
			/>
			<ul id={listId} role="listbox" aria-label={t.places.chosen} className="place-options" hidden={!isOpen}>
				{offered?.map((choice, index) => (
					<li
						key={choice.placeId + choice.label}
						id={`${listId}-${index}`}
						role="option"
						aria-selected={index === active}
						onMouseDown={(event) => {
							event.preventDefault()
							choose(choice)
						}}
					>
						{choice.label}
					</li>
				))}
			</ul>
			<p role="status" className="small soft">
				{offered === null ? '' : offered.length === 0 ? t.places.notFound : t.places.suggestions(offered.length)}
			</p>
			<KeysBeside name={textName} label={typeof label === 'string' ? label : textName} />
			<LegacyOffer field={textName} text={text} />
			{chosen && (
				<p className="row small">
					<span>
						{t.places.chosen}: <strong>{chosen.label}</strong>
					</span>
					<button type="button" className="button button-quiet" onClick={() => setChosen(null)}>
						{t.places.clear}
					</button>
				</p>
			)}
			<input ref={idField} type="hidden" name={idName} value={chosen?.placeId ?? ''} />
		</div>
	)
}

/** A hidden field that tells its form of a new value, as typing would: drafts that save themselves listen for that. */
function useAnnounced(value: string): RefObject<HTMLInputElement> {
	const field = useRef<HTMLInputElement>(null)
	const announced = useRef(value)
	useEffect(() => {
		if (announced.current === value) return
		announced.current = value
		field.current?.dispatchEvent(new Event('input', { bubbles: true }))
	}, [value])
	return field
}

/** Asks the server for units a moment after the last key; null while there is nothing to say. */
function useSuggestions(typed: string, isWanted: boolean): { offered: readonly PlaceChoice[] | null; clear: () => void } {
	const [offered, setOffered] = useState<readonly PlaceChoice[] | null>(null)
	const asking = useRef<AbortController | null>(null)
	useEffect(() => {
		if (!isWanted || typed.trim().length < 2) {
			setOffered(null)
			return
		}
		const controller = new AbortController()
		asking.current = controller
		const timer = setTimeout(() => {
			askPlaces(typed, controller.signal).then(setOffered, () => undefined)
		}, waitMs)
		return () => {
			clearTimeout(timer)
			controller.abort()
		}
	}, [typed, isWanted])
	return {
		offered,
		clear() {
			asking.current?.abort()
			setOffered(null)
		},
	}
}

async function askPlaces(typed: string, signal: AbortSignal): Promise<readonly PlaceChoice[]> {
	const response = await fetch(`/places.json?q=${encodeURIComponent(typed)}`, { signal, headers: { Accept: 'application/json' } })
	if (!response.ok) return []
	const { places }: { places: PlaceChoice[] } = await response.json()
	return places
}
