import { creditChoices } from '#moderation/contribution.ts'
import {
	consentLanguages,
	consentPurposes,
	currentConsent,
	type ConsentLanguage,
	type ConsentPurpose,
} from '#moderation/contribute/consent-text.ts'
import { readSlipCode } from '#moderation/contribute/slip-code.ts'
import { readSlipPin } from '#moderation/contribute/slip-pin.ts'
import type { TakeOverChoice } from '#moderation/contribute/take-over.ts'
import { tidyText } from '#moderation/contribute/typed-text.ts'
import { refuse, accept, type Result } from '#moderation/refusal.ts'
import { oneOf, textOf } from './one-of.ts'

/** Code and number as typed: the deed says what is wrong with them. Longer than any could be is cut. */
export function parseOpening(form: FormData, code: string | undefined): { readonly code: string; readonly pin: string } {
	return { code: (code ?? textOf(form, 'code')).slice(0, 100), pin: textOf(form, 'pin').slice(0, 100) }
}

/** The sign in the square of a slip's paper, from the address the square leads to or the form that kept it. */
export function parsePaperSign(text: string | null | undefined): string | null {
	return typeof text === 'string' && /^[0-9a-f]{20}$/.test(text) ? text : null
}

/** A code in an address, as it was issued; undefined when it is none. */
export function parseSlipCode(text: string | undefined): string | undefined {
	return readSlipCode((text ?? '').slice(0, 100))
}

interface IssueAsked {
	readonly isForAnother: boolean
	/** When the number shown on the page was drawn; empty for none. */
	readonly seen: string
}

/** Whom a new slip is for, nothing being chosen beforehand; or another number for the one there is. */
export function parseIssue(form: FormData): Result<IssueAsked> {
	const seen = textOf(form, 'seen').slice(0, 40)
	if (form.get('intent') === 'change') return accept({ isForAnother: false, seen })
	const whom = oneOf(['another', 'self'], form.get('whom'))
	return whom === null
		? refuse({ code: 'invalid', faults: [{ field: 'whom', code: 'missing' }] })
		: accept({ isForAnother: whom === 'another', seen })
}

/** The number to print on a paper; null leaves room for it. */
export function parsePrintedPin(form: FormData): string | null {
	return readSlipPin(textOf(form, 'pin')) ?? null
}

export function parseTakeOver(form: FormData): TakeOverChoice {
	return {
		creditChoice: oneOf(creditChoices, form.get('creditChoice')),
		creditName: tidyText(textOf(form, 'creditName'), 'one'),
		published: oneOf(['follow', 'keep'] as const, form.get('published')),
		namesHelper: form.get('helper') !== 'unnamed',
	}
}

/** One purpose agreed to, in the words of the version in force: a page left open over a change of words agrees to nothing. */
export function parseAgreement(form: FormData): Result<{ readonly purpose: ConsentPurpose; readonly language: ConsentLanguage }> {
	const purpose = oneOf(consentPurposes, form.get('purpose'))
	const language = oneOf(consentLanguages, form.get('language'))
	if (purpose === null || language === null || textOf(form, 'version') !== currentConsent[purpose].version)
		return refuse({ code: 'invalid', faults: [{ field: 'purpose', code: 'not-allowed' }] })
	return accept({ purpose, language })
}
