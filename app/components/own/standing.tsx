import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { OwnSlip } from '#db/read/find-slip.ts'
import type { ContributionStory } from '#db/read/find-contribution-story.ts'
import type { SeenRecord } from '#db/read/find-seen.ts'
import type { GiftRule } from '#db/read/list-gift-rules.ts'
import { limitsSight } from '#moderation/publish/access-rule.ts'
import { RulesOnIt } from './rules-on-it.tsx'
import { creditLine, creditParts, peopleOf } from '#moderation/merge/attribution.ts'

interface StandingProps {
	readonly story: Pick<ContributionStory, 'state' | 'draft' | 'people' | 'entry'>
	readonly giverName: string
	readonly seen: SeenRecord | null
	readonly slip: OwnSlip | null
	readonly rules: readonly GiftRule[]
}

/** Who sees it now, how it is credited, how often it was read and taken, and its slip. */
export function Standing({ story, giverName, seen, slip, rules }: StandingProps) {
	const { t, locale } = useWords()
	const words = t.standing
	const { creditChoice, creditName, maker, shown } = story.draft
	const credit = creditLine(creditParts(peopleOf({ giverName, creditChoice, creditName, maker, shown }, story.people)), locale)
	const facts: [string, string][] = [
		[words.audience, words.audiences[audienceOf(story, rules)]],
		[words.credit, credit || words.uncredited],
		...(seen ? [[words.seen, words.seenTimes(seen)] as [string, string]] : []),
		[words.slip, slip ? words.slipSince(slip.code, formatDate(locale, slip.issuedAt)) : words.noSlip],
	]
	return (
		<section className="stack-tight" aria-labelledby="standing">
			<h2 id="standing" className="serif">
				{words.title}
			</h2>
			<dl className="draft-facts">
				{facts.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>
							<bdi>{value}</bdi>
						</dd>
					</div>
				))}
			</dl>
			<RulesOnIt rules={rules} />
			{seen && <p className="small soft">{words.seenNote}</p>}
		</section>
	)
}

function audienceOf(
	{ state, entry }: StandingProps['story'],
	rules: readonly GiftRule[],
): 'everyone' | 'ruled' | 'giver' | 'nobody' | 'desks' {
	if (state === 'draft') return 'giver'
	if (state === 'withdrawn') return 'nobody'
	if (entry !== null) return 'everyone'
	const isShown = state === 'merged' || state === 'published'
	return isShown && rules.some((rule) => rule.on !== 'file' && limitsSight(rule.kind)) ? 'ruled' : 'desks'
}
