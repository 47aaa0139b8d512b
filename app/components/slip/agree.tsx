import { Button } from '#app/components/button.tsx'
import { useWords } from '#app/i18n/messages.tsx'
import { consentPurposes, currentConsent, type ConsentPurpose } from '#moderation/contribute/consent-text.ts'

/** What is not agreed to and may be: for each purpose its whole text, and the button under it. `standing`: what is agreed to already. */
export function Agree({ standing }: { standing: readonly ConsentPurpose[] }) {
	const { t, locale } = useWords()
	const words = t.slips.held
	const open = consentPurposes.filter((purpose) => purpose !== 'keep' && !standing.includes(purpose))
	if (open.length === 0) return null
	return (
		<section className="stack-tight" aria-labelledby="agree">
			<h2 id="agree" className="serif">
				{words.more}
			</h2>
			<p>{words.moreLead}</p>
			{open.map((purpose) => (
				<details key={purpose} className="panel">
					<summary>{t.purposes[purpose]}</summary>
					<form method="post" className="stack-tight">
						<input type="hidden" name="purpose" value={purpose} />
						<input type="hidden" name="version" value={currentConsent[purpose].version} />
						<input type="hidden" name="language" value={locale} />
						{currentConsent[purpose].words[locale].map((paragraph) => (
							<p key={paragraph}>{paragraph}</p>
						))}
						<div className="row">
							<Button name="intent" value="agree">
								{words.agree}
							</Button>
						</div>
					</form>
				</details>
			))}
		</section>
	)
}
