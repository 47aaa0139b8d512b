import type { SerializeFrom } from '@remix-run/node'
import type { SeenContribution } from '#server/review/see-contribution.ts'
import { Button } from '#app/components/button.tsx'
import { OpinionList } from '#app/components/desk/opinion-list.tsx'
import { VerdictNotice } from '#app/components/desk/verdict-notice.tsx'
import { Notice } from '#app/components/notice.tsx'
import { useWords } from '#app/i18n/messages.tsx'

/** What this viewer may know of the verdicts so far: their own, both once two have answered, the one that stands; of a first opinion only that there is one. */
export function OpinionsSoFar({ contribution }: { contribution: SerializeFrom<SeenContribution> }) {
	const words = useWords().t.verdicts
	const { opinions, opinionWanted, hasAnswered, match, joined } = contribution
	return (
		<>
			{opinionWanted === 2 && !hasAnswered && contribution.actions.includes('verify') && (
				<Notice kind="info" title={words.blind.title}>
					{words.blind.text}
				</Notice>
			)}
			{opinionWanted === 3 && contribution.actions.includes('verify') && (
				<Notice kind="warning" title={words.third.title}>
					{words.third.text}
				</Notice>
			)}
			{opinions.length > 0 && (
				<section className="stack-tight" aria-labelledby="opinions">
					<h2 id="opinions">{opinions.length > 1 ? words.bothTitle : words.ownTitle}</h2>
					{opinionWanted === 2 && <p className="soft">{words.ownText}</p>}
					<OpinionList opinions={opinions} />
					{opinionWanted === 2 && contribution.actions.includes('take-back-opinion') && (
						<form method="post" className="row">
							<input type="hidden" name="version" value={contribution.facts.version} />
							<Button kind="quiet" name="intent" value="take-back">
								{words.takeBack}
							</Button>
							<span className="small soft">{words.takeBackMeans}</span>
						</form>
					)}
				</section>
			)}
			<VerdictNotice match={match} />
			{joined.length > 0 && (
				<section aria-labelledby="joined">
					<h2 id="joined">{words.joined}</h2>
					<ul>
						{joined.map((other) => (
							<li key={other.id}>
								<a href={`/verify/${other.id}`}>
									{other.code} · {other.title}
								</a>
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	)
}
