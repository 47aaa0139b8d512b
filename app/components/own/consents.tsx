import { languageName } from '#app/i18n/language-name.ts'
import { Button } from '#app/components/button.tsx'
import { LicenceBadge } from '#app/components/licence-badge.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { StoryConsent } from '#db/read/find-contribution-story.ts'
import { consentPurposes, consentTexts, type ConsentPurpose } from '#moderation/contribute/consent-text.ts'

/** What was agreed to, purpose by purpose: who agreed, how, when, in which words; what stands can be ended, each by itself. */
export function Consents({ consents, canRevoke }: { consents: readonly StoryConsent[]; canRevoke: boolean }) {
	const { consents: words } = useWords().t
	const given = consentPurposes.filter((purpose) => consents.some((consent) => consent.purpose === purpose))
	if (given.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="consents">
			<h2 id="consents" className="serif">
				{words.title}
			</h2>
			<ul className="consents">
				{given.map((purpose) => (
					<PurposeGiven
						key={purpose}
						purpose={purpose}
						consents={consents.filter((consent) => consent.purpose === purpose)}
						canRevoke={canRevoke && purpose !== 'keep'}
					/>
				))}
			</ul>
		</section>
	)
}

interface PurposeGivenProps {
	readonly purpose: ConsentPurpose
	readonly consents: readonly StoryConsent[]
	readonly canRevoke: boolean
}

function PurposeGiven({ purpose, consents, canRevoke }: PurposeGivenProps) {
	const { t } = useWords()
	const words = t.consents
	const standing = consents.filter((consent) => consent.revokedAt === null)
	const [first] = standing
	return (
		<li className="stack-tight">
			<h3>
				{t.purposes[purpose]} {purpose === 'reuse' && first && <LicenceBadge licence={first.licence} />}
			</h3>
			<p className={standing.length > 0 ? undefined : 'soft'}>{standing.length > 0 ? words.stands : words.ended}</p>
			{consents.map((consent) => (
				<Given key={consent.id} consent={consent} />
			))}
			{canRevoke && first && (
				<details className="panel">
					<summary>{words.end(t.purposes[purpose])}</summary>
					<form method="post" className="stack-tight">
						<input type="hidden" name="purpose" value={purpose} />
						<p>{words.follows[purpose]}</p>
						<div className="row">
							<Button kind="danger" name="intent" value="revoke">
								{words.endButton}
							</Button>
						</div>
					</form>
				</details>
			)}
		</li>
	)
}

function Given({ consent }: { consent: StoryConsent }) {
	const { t, locale } = useWords()
	const words = t.consents
	const text = consentTexts.find((each) => each.version === consent.textVersion)
	const language = consent.language === 'en' ? 'en' : 'vi'
	const paragraphs = consent.addedWords ?? text?.words[language] ?? []
	return (
		<div className="small stack-tight">
			<p className="soft">
				{words.by[consent.by](consent.personName ?? '')} · {words.ways[consent.way]} · {words.givenAt(formatTime(locale, consent.givenAt))}{' '}
				· {words.inLanguage(languageName(t, consent.language))}
			</p>
			{consent.revokedAt && consent.revokedWhy && (
				<p>
					{words.why[consent.revokedWhy]}:{' '}
					{words.clock(formatTime(locale, consent.revokeAskedAt ?? consent.revokedAt), formatTime(locale, consent.revokedAt))}
				</p>
			)}
			<details>
				<summary>{words.readText(consent.textVersion)}</summary>
				<div className="text stack-tight" lang={consent.addedWords ? consent.language : language}>
					{paragraphs.map((paragraph) => (
						<p key={paragraph}>{paragraph}</p>
					))}
				</div>
				<p className="soft consents-hash">
					{words.hash}: <code>{consent.textHash}</code>
				</p>
			</details>
		</div>
	)
}
