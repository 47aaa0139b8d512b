import { LicenceBadge } from '#app/components/licence-badge.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { StoryConsent } from '#db/read/find-contribution-story.ts'
import { consentTexts } from '#moderation/contribute/consent-text.ts'

/** What was agreed to: for what, when, in which words; the words themselves stay readable. */
export function Consents({ consents }: { consents: readonly StoryConsent[] }) {
	const { t, locale } = useWords()
	const words = t.mine
	if (consents.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="consents">
			<h2 id="consents" className="serif">
				{words.consents}
			</h2>
			<ul className="consents">
				{consents.map((consent) => {
					const text = consentTexts.find((each) => each.version === consent.textVersion)
					const language = consent.language === 'en' ? 'en' : 'vi'
					return (
						<li key={consent.id} className="stack-tight">
							<p>
								<b>{text ? words.purposes[text.purpose] : consent.textVersion}</b>{' '}
								{text?.purpose === 'publish' && <LicenceBadge licence={consent.licence} />}
							</p>
							<p className="small soft">
								{words.givenAt(formatTime(locale, consent.givenAt))} · {words.inLanguage(language)}
								{consent.withdrawnAt && ` · ${words.withdrawnAt(formatTime(locale, consent.withdrawnAt))}`}
							</p>
							<details>
								<summary>{words.readText(consent.textVersion)}</summary>
								<div className="text stack-tight" lang={language}>
									{text?.words[language].map((paragraph) => (
										<p key={paragraph}>{paragraph}</p>
									))}
								</div>
								<p className="small soft consents-hash">
									{words.hash}: <code>{consent.textHash}</code>
								</p>
							</details>
						</li>
					)
				})}
			</ul>
		</section>
	)
}
