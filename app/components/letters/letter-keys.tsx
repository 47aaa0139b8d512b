import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { combiningBreve, insertLetter } from '#moderation/contribute/letters.ts'
import { useWords } from '../../i18n/messages.tsx'

/** Keys of letters an ordinary keyboard lacks: one stop for the Tab key, arrows move among them. A letter goes in at the caret of the field beside. */
export function LetterKeys({
	letters,
	fieldName,
	target,
}: {
	letters: readonly string[]
	fieldName: string
	target: () => TextField | null
}) {
	const { letters: words } = useWords().t.voice
	const [isUpper, setUpper] = useState(false)
	const [active, setActive] = useState(0)
	const [said, setSaid] = useState('')
	const bar = useRef<HTMLDivElement>(null)
	const keys = [...letters.map((letter) => (isUpper ? upper(letter) : letter)), combiningBreve]
	const put = (event: MouseEvent, letter: string): void => {
		const field = target()
		if (!field) return
		insert(field, letter)
		setSaid(words.added(letter === combiningBreve ? words.breve : letter))
		if (event.detail > 0) field.focus()
	}
	const onKeyDown = (event: KeyboardEvent): void => {
		const last = keys.length
		const to = { ArrowRight: active + 1, ArrowLeft: active - 1, Home: 0, End: last }[event.key]
		if (to === undefined) return
		event.preventDefault()
		const next = (to + last + 1) % (last + 1)
		setActive(next)
		bar.current?.querySelectorAll('button')[next]?.focus()
	}
	return (
		<div ref={bar} className="letter-keys" role="toolbar" aria-label={words.keysOf(fieldName)} onKeyDown={onKeyDown}>
			<button
				type="button"
				aria-pressed={isUpper}
				tabIndex={active === 0 ? 0 : -1}
				onClick={() => setUpper(!isUpper)}
				onFocus={() => setActive(0)}
			>
				⇧<span className="sr-only"> {words.upper}</span>
			</button>
			{keys.map((letter, index) => (
				<button
					key={letters[index] ?? letter}
					type="button"
					tabIndex={active === index + 1 ? 0 : -1}
					onFocus={() => setActive(index + 1)}
					onMouseDown={(event) => event.preventDefault()}
					onClick={(event) => put(event, letter)}
					aria-label={letter === combiningBreve ? words.breve : undefined}
				>
					{letter === combiningBreve ? '◌̆' : letter}
				</button>
			))}
			<span role="status" className="sr-only">
				{said}
			</span>
		</div>
	)
}

export type TextField = HTMLInputElement | HTMLTextAreaElement

/** Told to the page as typing would be: drafts that save themselves, and fields that suggest, listen for that. */
function insert(field: TextField, letter: string): void {
	const from = field.selectionStart ?? field.value.length
	const { text, caret } = insertLetter(field.value, from, field.selectionEnd ?? from, letter)
	field.setRangeText(text, 0, field.value.length, 'end')
	field.setSelectionRange(caret, caret)
	field.dispatchEvent(new Event('input', { bubbles: true }))
}

function upper(letter: string): string {
	return letter.toLocaleUpperCase('vi').normalize('NFC')
}
