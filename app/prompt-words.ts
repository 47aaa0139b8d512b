import { consentPurposes, currentConsent } from '#moderation/contribute/consent-text.ts'
import { contributionStates } from '#moderation/lifecycle.ts'
import { consentPromptKey, statusPromptKey } from '#moderation/contribute/prompts.ts'
import { voiceSubjects } from '#moderation/contribute/voice.ts'
import type { Words } from './i18n/messages.tsx'

/** What each prompt says, in the page's language: the words a reading stands beside. */
export function promptWords({ t, locale }: Words): Readonly<Record<string, string>> {
	const { voice } = t
	const language = locale === 'en' ? 'en' : 'vi'
	return {
		subject: voice.start.question,
		...Object.fromEntries(voiceSubjects.map((subject) => [`tell-${subject}`, voice.subjects[subject].ask])),
		language: voice.language.title,
		where: `${voice.where.title} ${voice.where.lead}`,
		whom: voice.whom.title,
		agree: voice.agree.lead,
		say: voice.agree.say,
		...Object.fromEntries(
			consentPurposes.map((purpose) => {
				const { version, words } = currentConsent[purpose]
				return [consentPromptKey(version), words[language].join('\n')]
			}),
		),
		...Object.fromEntries(
			contributionStates.map((state) => [statusPromptKey(state), `${t.parts.states[state].now} ${t.parts.states[state].next}`.trim()]),
		),
	}
}
