import type { SerializeFrom } from '@remix-run/node'
import type { SeenContribution } from '#server/review/see-contribution.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { OpinionList } from './opinion-list.tsx'
import { VerdictView } from './verdict-view.tsx'

/** The verdict that stands, who found it and how, with every opinion it stands on. */
export function VerdictNotice({ match }: { match: SerializeFrom<SeenContribution>['match'] }) {
	const words = useWords().t.verdicts
	if (!match) return null
	return (
		<section className="panel stack-tight" aria-labelledby="standing-verdict">
			<h2 id="standing-verdict">{words.standsTitle}</h2>
			<p className="small">
				{words.standings[match.standing]} {words.by(match.verifiers.join(', '))}.
			</p>
			{match.opinions.length === 0 ? (
				<VerdictView verdict={{ ...match, judgement: match.verdict }} />
			) : (
				<OpinionList opinions={match.opinions} />
			)}
		</section>
	)
}
