import type { Refused } from './refusal-response.ts'

/** What the person had typed in a field before the refusal, or the fallback. */
export function typedText(answered: Pick<Refused, 'typed'> | undefined, name: string, fallback = ''): string {
	const typed = answered?.typed[name]
	return typed === undefined ? fallback : typeof typed === 'string' ? typed : (typed[0] ?? fallback)
}

/** All values typed or ticked under one name. */
export function typedList(answered: Pick<Refused, 'typed'> | undefined, name: string): readonly string[] {
	const typed = answered?.typed[name]
	return typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed
}
