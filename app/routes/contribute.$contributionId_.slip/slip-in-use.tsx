import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { SlipPaper } from '#server/slips/see-own-slip.ts'

/** The slip in use: since when, for whom; drawing another number, ending it. */
export function SlipInUse({ paper, slip }: { paper: SlipPaper; slip: NonNullable<SlipPaper['slip']> }) {
	const { t, locale } = useWords()
	const words = t.slips.own
	return (
		<section className="stack-tight slip-only-screen" aria-labelledby="in-use">
			<h2 id="in-use" className="serif">
				{words.standing}
			</h2>
			<p>
				<b>{slip.isForAnother ? words.isForAnother : words.isForSelf}</b> · {words.issuedAt(formatTime(locale, slip.issuedAt))}
				{slip.pinChangedAt && `, ${words.changedAt(formatTime(locale, slip.pinChangedAt))}`}
			</p>
			{slip.takenOverAt && <p>{words.takenOver(formatTime(locale, slip.takenOverAt))}</p>}
			<p>
				<LinkButton href={`/contribute/${paper.contributionId}/slip.pdf`}>{words.pdfBlank}</LinkButton>
			</p>
			{paper.mayIssue && (
				<>
					<form method="post" className="panel stack-tight">
						<input type="hidden" name="seen" value={slip.pinChangedAt ?? slip.issuedAt} />
						<h3>{words.again}</h3>
						<p>{words.againMeans}</p>
						<div className="row">
							<Button name="intent" value="change">
								{words.changePin}
							</Button>
						</div>
					</form>
					<form method="post" className="panel stack-tight">
						<h3>{words.lost}</h3>
						<p>{words.lostMeans}</p>
						<div className="row">
							<Button kind="danger" name="intent" value="end">
								{words.end}
							</Button>
						</div>
					</form>
				</>
			)}
		</section>
	)
}
