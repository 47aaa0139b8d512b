import type { ContributionState } from '#moderation/lifecycle.ts'
import type { Outcome as Found } from '#db/read/find-outcome.ts'
import { useWords } from '#app/i18n/messages.tsx'

/** What verification found, in plain words, and what the desk says to the contributor. */
export function Outcome({ outcome, state }: { outcome: Found; state: ContributionState }) {
	const words = useWords().t.verdicts
	const { judgement, standing, entry, ownEarlierCode, message } = outcome
	const isKeptAsWished = state === 'kept' && judgement !== 'not-heritage'
	return (
		<section className="panel stack-tight" aria-labelledby="outcome">
			<h2 id="outcome" className="serif">
				{words.outcomeTitle}
			</h2>
			<p>
				{words.outcome[judgement](entry?.title ?? '')}
				{isKeptAsWished && ` ${words.outcomeKept}`}
				{ownEarlierCode && ` ${words.outcomeYours(ownEarlierCode)}`}
			</p>
			{message && (
				<blockquote className="as-said" dir="auto">
					{message}
				</blockquote>
			)}
			{standing !== 'alone' && <p className="small soft">{standing === 'agreed' ? words.outcomeTwo : words.outcomeThree}</p>}
			{entry && (
				<p className="small">
					<a href={`/registry/${entry.identifier}`}>
						{entry.identifier} · {entry.title}
					</a>
				</p>
			)}
		</section>
	)
}
