import type { Refused } from './refusal-response.ts'

/** What the person had typed into one field of a refused form, to put back into it. */
export function typedText(refused: Pick<Refused, 'typed'> | null | undefined, name: string): string | undefined {
	const value = refused?.typed[name]
	return typeof value === 'string' ? value : value?.[0]
}
