import { createHash } from 'node:crypto'
import { consentLanguages, consentWords, currentConsent, type ConsentPurpose } from '#moderation/contribute/consent-text.ts'
import type { WordsAgreedTo } from '#moderation/contribute/give-consent.ts'
import { findAddedConsentText } from '#db/read/find-added-consent-text.ts'
import type { Db, Transaction } from '#db/schema.ts'

/** The words of a purpose in one language, as they are shown and read out now. */
export interface ConsentTextShown extends WordsAgreedTo {
	/** Paragraphs; the last is the sentence agreed to. */
	readonly paragraphs: readonly string[]
}

/** The words in force for a purpose in a language (BCP 47); undefined where the house has none in it yet. */
export async function consentTextIn(
	db: Db | Transaction,
	purpose: ConsentPurpose,
	language: string,
): Promise<ConsentTextShown | undefined> {
	const own = consentLanguages.find((each) => each === language)
	if (own) {
		const text = currentConsent[purpose]
		const textHash = hashOfWords(consentWords(text, own))
		return { purpose, textVersion: text.version, textHash, language: own, paragraphs: text.words[own] }
	}
	const added = await findAddedConsentText(db, purpose, language)
	return added && { purpose, textVersion: added.version, textHash: added.hash, language, paragraphs: added.words.split('\n') }
}

/** SHA-256 in hex of words in UTF-8. */
export function hashOfWords(words: string): string {
	return createHash('sha256').update(words, 'utf8').digest('hex')
}
