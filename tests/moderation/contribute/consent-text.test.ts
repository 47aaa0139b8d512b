import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { consentLanguages, consentsFor, consentTexts, consentWords, currentConsent } from '#moderation/contribute/consent-text.ts'
import { licenceChoices } from '#moderation/contribute/licence.ts'

/** What people agreed to may never change: a new wording is a new version, added below. */
test.each([
	['keep-1', 'vi', '7bd5b1b33838ab5e2b02bd85c1ec156a9d3adbe10e5ae0937717bed5347d625d'],
	['keep-1', 'en', '88822aa3ee8489d14b30f80ba077e92fcb4884aa0531d1a775a3b8c5a45e0e70'],
	['publish-1', 'vi', '52a94ce1280257991d5c8512ad61089070996f6aaf86bd14cddcf8fbbe7a0aba'],
	['publish-1', 'en', 'b1e6d879de4192d5a68bb5ec92f4248e09352c44baf51ddd2fc9c090d8a77aec'],
] as const)('%s in %s reads as it did when first shown', (version, language, hash) => {
	const text = consentTexts.find((each) => each.version === version)
	expect(text && createHash('sha256').update(consentWords(text, language)).digest('hex')).toBe(hash)
})

test('versions are unique, and every text says the same number of things in each language', () => {
	expect(new Set(consentTexts.map((text) => text.version)).size).toBe(consentTexts.length)
	for (const text of consentTexts) {
		expect(new Set(consentLanguages.map((language) => text.words[language].length)).size).toBe(1)
		for (const language of consentLanguages) expect(consentWords(text, language)).toBe(consentWords(text, language).normalize('NFC'))
	}
})

test.each(licenceChoices.map((licence) => ({ licence, purposes: licence === 'keep-only' ? ['keep'] : ['keep', 'publish'] })))(
	'$licence asks for consent to $purposes',
	({ licence, purposes }) => {
		expect(consentsFor(licence).map((text) => text.purpose)).toEqual(purposes)
	},
)

test('the text in force is the newest of its purpose', () => {
	for (const purpose of ['keep', 'publish'] as const)
		expect(currentConsent[purpose]).toBe(consentTexts.findLast((text) => text.purpose === purpose))
})
