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
	readonly fault?: FieldFault | string | undefined
}

/**
 * Asks for a place: free words, which are kept as typed, tied to a unit where one is chosen. A combobox with scripts; words and choices to tick
 * without. Words changed beyond an addition undo the choice, so that words and unit never drift apart.
 */
export function PlacePicker(props: PlacePickerProps) {
	const { label, hint, textName, idName, text, chosen: chosenAtFirst, fault } = props
	const { t } = useWords()
	const listId = useId()
	const whole = useRef<HTMLDivElement>(null)
	const [isLive, setLive] = useState(false)
	const [typed, setTyped] = useState(text)
	const [chosen, setChosen] = useState(chosenAtFirst)
	/** Words for which the choice was made, or the page came: they ask for no suggestions. */
	const [settled, setSettled] = useState(text)
	const { offered, clear } = useSuggestions(typed, typed !== settled)
	const [active, setActive] = useState(-1)
	const idField = useAnnounced(chosen?.placeId ?? '')
	const isOpen = offered !== null && offered.length > 0
	const atFirst = useRef(props)
	useEffect(() => {
		const answer = answerIn(whole.current, atFirst.current)
		setTyped(answer.text)
		setChosen(answer.chosen)
		if (answer.chosen || !answer.isFocused) setSettled(answer.text)
		setLive(true)
	}, [])

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
		<div className={isLive ? 'place-picker' : 'stack-tight'} ref={whole}>
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
				{...(isLive && {
					role: 'combobox',
					'aria-expanded': isOpen,
					'aria-controls': listId,
					'aria-autocomplete': 'list',
					'aria-activedescendant': isOpen && active >= 0 ? `${listId}-${active}` : undefined,
				})}
			/>
			{isLive ? (
				<>
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
				</>
			) : (
				<OfferedPlaces {...props} />
			)}
		</div>
	)
}

/** What a page without scripts offers, or one whose scripts have not come: units to tick. */
function OfferedPlaces({ idName, chosen, choices = [] }: PlacePickerProps) {
	const { t } = useWords()
	const offered = offeredIn(chosen, choices)
	if (offered.length === 0) return null
	return (
		<div className="choices" role="radiogroup" aria-label={t.places.chosen}>
			{[...offered, { placeId: '', label: t.places.asTyped }].map((choice) => (
				<label key={choice.placeId} className="choice">
					<input type="radio" name={idName} value={choice.placeId} defaultChecked={choice.placeId === (chosen?.placeId ?? '')} />
					<span>{choice.label}</span>
				</label>
			))}
		</div>
	)
}

const offeredIn = (chosen: PlaceChoice | null, choices: readonly PlaceChoice[]): readonly PlaceChoice[] => [
	...(chosen ? [chosen] : []),
	...choices.filter((choice) => choice.placeId !== chosen?.placeId),
]

/** What somebody typed and ticked before the page's scripts came. */
function answerIn(
	whole: HTMLElement | null,
	{ textName, text, chosen, choices = [] }: PlacePickerProps,
): { readonly text: string; readonly chosen: PlaceChoice | null; readonly isFocused: boolean } {
	const words = whole?.querySelector<HTMLInputElement>(`input[name="${textName}"]`)
	const ticked = whole?.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value ?? ''
	const typed = words?.value ?? text
	const found = offeredIn(chosen, choices).find((choice) => choice.placeId === ticked) ?? null
	return { text: typed, chosen: found === chosen && !typed.includes(text) ? null : found, isFocused: words === document.activeElement }
}

const waitMs = 200

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
