import { useWords } from '#app/i18n/messages.tsx'
import { communityNames } from '#moderation/heritage.ts'
import type { AskFirst as AskFirstFacts } from '#moderation/publish/ask-first.ts'
import { LinkButton } from './link-button.tsx'
import { PageHead } from './page-head.tsx'

/** What stands at the address of something sacred that custodians let be known: whose it is and whom to ask. Not its name, nor a word of it. */
export function AskFirst({ facts }: { facts: AskFirstFacts }) {
	const { t } = useWords()
	const words = t.communities.askFirst
	const nameOf = (community: string): string => {
		const known = communityNames.find((name) => name === community)
		return known ? t.heritage.communityName(known) : community
	}
	return (
		<section className="stack">
			<PageHead title={words.title} lead={words.lead(facts.identifier)} />
			{facts.asked.map(({ community, ask }) => (
				<div key={`${community} ${ask}`} className="panel stack-tight">
					<p>
						{words.whose}: <b>{nameOf(community)}</b>
					</p>
					<p className="as-said" dir="auto">
						{words.whom}: {ask}
					</p>
				</div>
			))}
			<p>{words.belong}</p>
			<p className="row">
				<LinkButton href="/communities">{words.toCommunities}</LinkButton>
				<LinkButton href="/registry">{t.after.tombstone.registry}</LinkButton>
			</p>
		</section>
	)
}
