import type { SerializeFrom } from '@remix-run/node'
import { opinionRounds } from '#moderation/verify/judgements.ts'
import type { OpinionView } from '#db/read/list-opinions.ts'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { VerdictView } from './verdict-view.tsx'

/** Opinions side by side, in the order they were given. */
export function OpinionList({ opinions }: { opinions: readonly SerializeFrom<OpinionView>[] }) {
	const { t, locale } = useWords()
	const nameOf = (round: number): string => {
		const known = opinionRounds.find((one) => one === round)
		return known ? t.verdicts.opinionNames[known] : ''
	}
	return (
		<ol className="opinions list-none">
			{opinions.map((opinion) => (
				<li key={opinion.id} className="panel stack-tight">
					<h3>{nameOf(opinion.round)}</h3>
					<p className="small soft">
						{opinion.by}, <time dateTime={opinion.at}>{formatTime(locale, opinion.at)}</time>
					</p>
					<VerdictView verdict={opinion} />
				</li>
			))}
		</ol>
	)
}
