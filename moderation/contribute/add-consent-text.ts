import type { Actor } from '../actor.ts'
import type { FieldFault } from '../field-fault.ts'
import { canHouse } from '../permissions.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { consentLanguages, type ConsentPurpose } from './consent-text.ts'
import { tidyText, tooLong } from './typed-text.ts'

export interface TextAsked {
	readonly purpose: ConsentPurpose | null
	/** One of the languages of ours; not one the house has its own words in. */
	readonly language: string | null
	readonly words: string
}

export interface TextAdded {
	readonly purpose: ConsentPurpose
	readonly language: string
	/** One paragraph a line; the last is the sentence agreed to. */
	readonly words: string
	readonly version: string
}

const textMax = 6000

/**
 * An administrator adds the words of a consent in a language the house has none of, or a newer wording of them (lời đồng ý). `before`: how many there are for
 * that purpose in that language; none is ever changed.
 */
export function decideText(actor: Actor, asked: TextAsked, before: number): Result<TextAdded> {
	if (actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(actor, 'keep-consent-texts')) return refuse({ code: 'forbidden', action: 'keep-consent-texts' })
	const { purpose, language } = asked
	const words = tidyText(asked.words, 'several').replace(/\n{2,}/g, '\n')
	const faults: FieldFault[] = []
	if (purpose === null) faults.push({ field: 'purpose', code: 'missing' })
	if (language === null) faults.push({ field: 'language', code: 'missing' })
	else if (consentLanguages.some((own) => own === language)) faults.push({ field: 'language', code: 'not-allowed' })
	if (words === '') faults.push({ field: 'words', code: 'missing' })
	const long = tooLong('words', words, textMax)
	if (long) faults.push(long)
	if (faults.length > 0 || purpose === null || language === null) return refuse({ code: 'invalid', faults })
	return accept({ purpose, language, words, version: `${purpose}-${language}-${before + 1}` })
}
