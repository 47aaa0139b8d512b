import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/messages.tsx'
import type { EntryField } from '#moderation/entry.ts'
import type { EntryLink } from '#db/read/find-public-entry.ts'
import type { EntryView } from './entry-view.ts'
import { isPlaceKnown, PlaceFact, PointFact } from './place-fact.tsx'
import { RankFacts } from './rank-facts.tsx'
import { SourceLine } from './source-line.tsx'

/** The facts of the entry, each with whose words it is when it came from a contribution. */
export function EntryFacts({ view }: { view: EntryView }) {
	const { t } = useWords()
	const { registry, heritage } = t
	const { record } = view
	return (
		<aside className="panel facts" aria-label={registry.facts}>
			<h2>{registry.facts}</h2>
			<dl>
				<Fact title={registry.identifier}>{view.identifier}</Fact>
				<Fact title={registry.heritageClass} field="heritageClass" view={view}>
					{heritage.classes[record.heritageClass]}
				</Fact>
				<Fact title={registry.heritageType} field="heritageType" view={view}>
					{record.heritageType && heritage.types[record.heritageType]}
				</Fact>
				<Fact title={registry.ranks} field="ranks" view={view}>
					{record.ranks.length > 0 && <RankFacts ranks={record.ranks} source={record.source} />}
				</Fact>
				<Fact title={registry.communities} field="communities" view={view}>
					{record.communities.length > 0 &&
						record.communities.map((community, index) => (
							<span key={community.name}>
								{index > 0 && ', '}
								<a href={`/registry?community=${encodeURIComponent(community.name)}`}>{heritage.communityName(community.name)}</a>
								{community.localGroup && ` (${community.localGroup})`}
							</span>
						))}
				</Fact>
				<Fact title={registry.rules}>{view.ruleKinds.length > 0 && view.ruleKinds.map((kind) => t.rules.names[kind]).join(', ')}</Fact>
				<Fact title={registry.place} field="place" view={view}>
					{isPlaceKnown(record.place, view.placeNow) && <PlaceFact place={record.place} now={view.placeNow} />}
				</Fact>
				<Fact title={registry.point} field="point" view={view}>
					{record.point && <PointFact point={record.point} isCoarse={view.isSpotCoarse} />}
				</Fact>
				<Fact title={registry.year} field="year" view={view}>
					{record.year}
				</Fact>
				<Fact title={registry.period} field="period" view={view}>
					{record.period}
				</Fact>
				<Fact title={registry.maker} field="maker" view={view}>
					{record.maker}
				</Fact>
				<Fact title={registry.partOf}>{view.parent && <Link to={view.parent} />}</Fact>
				<Fact title={registry.components}>
					{view.components.length > 0 && (
						<ul>
							{view.components.map((component) => (
								<li key={component.identifier}>
									<Link to={component} />
								</li>
							))}
						</ul>
					)}
				</Fact>
			</dl>
		</aside>
	)
}

/** One fact; nothing at all when it is not known. */
function Fact({ title, children, field, view }: { title: string; children: ReactNode; field?: EntryField; view?: EntryView }) {
	if (children === null || children === undefined || children === false || children === '') return null
	return (
		<div>
			<dt>{title}</dt>
			<dd>
				{children}
				{field && view && <SourceLine view={view} field={field} />}
			</dd>
		</div>
	)
}

function Link({ to }: { to: EntryLink }) {
	return <a href={`/registry/${encodeURIComponent(to.identifier)}`}>{to.title}</a>
}
