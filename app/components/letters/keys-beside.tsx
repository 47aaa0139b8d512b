import { useEffect, useId, useRef, useState, type ComponentType, type ComponentProps } from 'react'
import { allLetters, lettersFor } from '#moderation/contribute/letters.ts'
import { useWords } from '../../i18n/messages.tsx'
import type { LetterKeys, TextField } from './letter-keys.tsx'
import { controlOf } from './control-of.ts'
import './letter-keys.css'

export interface KeysBesideProps {
	/** Of the field in its form. */
	readonly name: string
	/** What the field is called. */
	readonly label: string
	/** Where words of the language are most to be expected the keys need not be asked for. */
	readonly opensItself?: boolean
}

/**
 * Beside a text field: a button that opens keys for Ê Đê, M'nông and J'rai letters; in a form that asks for languages only while one of these is ticked. The keys
 * are loaded when they are opened; without scripts the field is a field.
 */
export function KeysBeside({ name, label, opensItself = false }: KeysBesideProps) {
	const { letters: words } = useWords().t.voice
	const place = useRef<HTMLDivElement>(null)
	const id = useId()
	const [letters, setLetters] = useState<readonly string[]>([])
	const [asked, setAsked] = useState<boolean>()
	const [Keys, setKeys] = useState<ComponentType<ComponentProps<typeof LetterKeys>>>()
	const isOffered = letters.length > 0
	const isOpen = isOffered && (asked ?? opensItself)
	useEffect(() => {
		const form = place.current?.closest('form')
		if (!form) return
		const look = (): void => setLetters(lettersWanted(form))
		look()
		form.addEventListener('change', look)
		return () => form.removeEventListener('change', look)
	}, [])
	useEffect(() => {
		if (isOpen) void import('./letter-keys.tsx').then((found) => setKeys(() => found.LetterKeys))
	}, [isOpen])
	const target = (): TextField | null => controlOf(place.current, name)
	return (
		<div ref={place}>
			{isOffered && (
				<button type="button" className="letters-open" aria-expanded={isOpen} aria-controls={id} onClick={() => setAsked(!isOpen)}>
					ƀ č ŏ ê̆<span className="sr-only"> {words.open(label)}</span>
				</button>
			)}
			<div id={id}>{isOpen && Keys && <Keys letters={letters} fieldName={label} target={target} />}</div>
		</div>
	)
}

function lettersWanted(form: HTMLFormElement): readonly string[] {
	const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=languages]')]
	if (boxes.length === 0) return allLetters
	return lettersFor(boxes.filter((box) => box.checked).map((box) => box.value))
}
