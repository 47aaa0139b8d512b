import { countGraphemes } from '../count-graphemes.ts'
import type { FieldFault } from '../field-fault.ts'

/** No script in use puts more UTF-16 units than this into one character on average; a text that does is an attack on whoever must draw it. */
const unitsPerCharacter = 12
/** Controls, and the marks that turn the direction of what follows: one left open would write the rest of a page backwards. */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** What was typed, as it is kept: NFC, lone surrogates replaced, controls gone; a single line has its breaks turned to spaces, several keep theirs. */
export function tidyText(typed: string, lines: 'one' | 'several'): string {
	const whole = typed.toWellFormed().normalize('NFC')
	if (lines === 'one')
		return whole
			.replace(/[\s\u0085]+/gu, ' ')
			.replace(controls, '')
			.trim()
	return whole
		.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
		.replace(controls, (control) => (control === '\n' || control === '\t' ? control : ''))
		.trim()
}

/** The fault of a text longer than `max` characters as a reader counts them. */
export function tooLong(field: string, text: string, max: number): FieldFault | undefined {
	if (text.length <= max) return undefined
	if (text.length > max * unitsPerCharacter) return { field, code: 'too-long', max, length: text.length }
	const length = countGraphemes(text)
	return length > max ? { field, code: 'too-long', max, length } : undefined
}
