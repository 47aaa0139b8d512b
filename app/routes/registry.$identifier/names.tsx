import { publicTag } from '#moderation/contribute/language-tag.ts'
import { languageName } from '#app/i18n/language-name.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { highestRank } from '#moderation/publish/highest-rank.ts'
import type { EntryView } from './entry-view.ts'
import { SourceLine } from './source-line.tsx'

/** The head of the page: the name, the others in their languages, what it is. */
export function Names({ view }: { view: EntryView }) {
	const { t } = useWords()
	const { heritage, registry } = t
	const { record } = view
	const others = record.names.filter((name) => name.text !== view.title)
	const rank = highestRank(record.ranks.map((one) => one.rank))
	return (
		<header className="entry-head">
			<p className="small soft">
				<a href={`/registry?class=${record.heritageClass}`}>{heritage.classes[record.heritageClass]}</a>
				{record.heritageType && ` · ${heritage.types[record.heritageType]}`}
				{rank && (
					<>
						{' · '}
						<b className="ranked">◆ {heritage.ranks[rank]}</b>
					</>
				)}
				{view.standing === 'proposed' && ` · ${registry.proposed}`}
			</p>
			<h1>{view.title}</h1>
			{others.length > 0 && (
				<ul className="other-names" aria-label={registry.otherNames}>
					{others.map((name, index) => (
						<li key={index}>
							<span lang={publicTag(name.lang)}>{name.text}</span> <span className="small soft">{languageName(t, name.lang)}</span>
						</li>
					))}
				</ul>
			)}
			<SourceLine view={view} field="names" />
		</header>
	)
}
