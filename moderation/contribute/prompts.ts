import { consentPurposes, currentConsent } from './consent-text.ts'
import { contributionStates, type ContributionState } from '../lifecycle.ts'
import { voiceSubjects } from './voice.ts'

/** Languages prompts may be spoken in (tiếng đọc lời nhắc): those of the province's larger peoples, Vietnamese, English. None is ever made by a machine. */
export const promptLanguages = ['vi', 'rad', 'cmo', 'mng', 'mnn', 'jra', 'en'] as const
export type PromptLanguage = (typeof promptLanguages)[number]

/** What can be read aloud (lời nhắc): the questions of giving by voice, each consent text in force, by its version, and where a contribution stands. */
export const promptKeys: readonly string[] = [
	'subject',
	...voiceSubjects.map((subject) => `tell-${subject}`),
	'language',
	'where',
	'whom',
	'agree',
	'say',
	...consentPurposes.map((purpose) => consentPromptKey(currentConsent[purpose].version)),
	...contributionStates.filter((state) => state !== 'draft').map(statusPromptKey),
]

/** Of a text that people agree to, the reading is bound to its version: a new wording has no reading until somebody reads it. */
export function consentPromptKey(version: string): string {
	return `consent-${version}`
}

/** Where a contribution stands, as whoever holds its slip hears it. */
export function statusPromptKey(state: ContributionState): string {
	return `status-${state}`
}

export function promptLanguageNamed(name: string | null | undefined): PromptLanguage | undefined {
	return promptLanguages.find((language) => language === name)
}

/** The longest reading, in bytes: some four minutes. */
export const maxPromptBytes = 4_000_000
