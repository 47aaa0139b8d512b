import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { GiftRule } from '#db/read/list-gift-rules.ts'
import { communityNames } from '#moderation/heritage.ts'

/** The rules communities have laid on what was given, each in plain words: who may see it or what may be done with it, on what, since when. */
export function RulesOnIt({ rules }: { rules: readonly GiftRule[] }) {
	const { t, locale } = useWords()
	const words = t.standing.rules
	if (rules.length === 0) return null
	const nameOf = (community: string): string => {
		const known = communityNames.find((name) => name === community)
		return known ? t.heritage.communityName(known) : community
	}
	return (
		<div className="stack-tight">
			<h3>{words.title}</h3>
			<ul className="stack-tight rules-on-it">
				{rules.map((rule) => (
					<li key={`${rule.on} ${rule.file ?? ''} ${rule.kind} ${rule.since}`}>
						<b>{t.rules.names[rule.kind]}</b>
						{': '}
						{words.means[rule.kind](nameOf(rule.community))}
						{rule.season && ` ${t.communities.season(rule.season)}.`}{' '}
						<span className="small soft">
							<bdi>{words.on[rule.on](rule.file ?? '')}</bdi>, {words.since(formatDate(locale, rule.since))}
						</span>
					</li>
				))}
			</ul>
			<p className="small soft">{words.who}</p>
		</div>
	)
}
