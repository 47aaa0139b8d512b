import { useEffect, useRef, useState, type ComponentType, type ComponentProps } from 'react'
import { lettersFor } from '#moderation/contribute/letters.ts'
import type { LetterKeys, TextField } from './letter-keys.tsx'

/**
 * Beside a text field: keys for Ê Đê, M'nông and J'rai letters while one of these languages is ticked in the same form. The keys are loaded only then; without
 * scripts the field is a field.
 */
export function KeysBeside({ name, label }: { name: string; label: string }) {
	const place = useRef<HTMLDivElement>(null)
	const [languages, setLanguages] = useState<readonly string[]>([])
	const [Keys, setKeys] = useState<ComponentType<ComponentProps<typeof LetterKeys>>>()
	const letters = lettersFor(languages)
	const isWanted = letters.length > 0
	useEffect(() => {
		const form = place.current?.closest('form')
		if (!form) return
		const look = (): void => {
			const ticked = [...form.querySelectorAll<HTMLInputElement>('input[name=languages]:checked')]
			setLanguages(ticked.map((box) => box.value))
		}
		look()
		form.addEventListener('change', look)
		return () => form.removeEventListener('change', look)
	}, [])
	useEffect(() => {
		if (isWanted) void import('./letter-keys.tsx').then((found) => setKeys(() => found.LetterKeys))
	}, [isWanted])
	const target = (): TextField | null => {
		const found = place.current?.closest('form')?.elements.namedItem(name)
		return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : null
	}
	return <div ref={place}>{isWanted && Keys && <Keys letters={letters} fieldName={label} target={target} />}</div>
}
