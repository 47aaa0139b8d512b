import { LanguageNames } from '#app/components/languages/language-names.tsx'
import { formatDate } from '../../i18n/format-date.ts'
import { useWords } from '../../i18n/messages.tsx'
import { LicenceBadge } from '../licence-badge.tsx'
import { ComparedRow } from './compared-row.tsx'
import type { Comparison } from './comparison.ts'

type Both = Pick<Comparison, 'contribution' | 'entry'>
type Theirs = Pick<Comparison, 'entry'>

export function ClassRow({ contribution, entry }: Both) {
	const { t } = useWords()
	const { heritageClass, heritageType } = entry.record
	const mine = contribution.heritageClass
	return (
		<ComparedRow
			label={t.verifyDesk.rows.heritageClass}
			standing={mine === null ? 'theirs' : mine === heritageClass ? 'same' : 'differs'}
			mine={mine && t.heritage.classes[mine]}
			theirs={
				<>
					{t.heritage.classes[heritageClass]}
					{heritageType && ` · ${t.heritage.types[heritageType]}`}
				</>
			}
		/>
	)
}

/** Ranks with the numbers and days of their decisions: contributors name them, if at all, in their story. */
export function RanksRow({ entry }: Theirs) {
	const { t, locale } = useWords()
	const { ranks } = entry.record
	if (ranks.length === 0) return null
	return (
		<ComparedRow
			label={t.verifyDesk.rows.ranks}
			standing={null}
			mine={null}
			theirs={
				<ul>
					{ranks.map((rank, index) => (
						<li key={index}>
							<b>{t.heritage.ranks[rank.rank]}</b>
							{' · '}
							{rank.decisionNumber ? t.verifyDesk.decision(rank.decisionNumber) : t.verifyDesk.noDecision}
							{rank.decisionDate
								? ` ${t.verifyDesk.onDay(formatDate(locale, rank.decisionDate))}`
								: rank.year !== null && ` (${rank.year})`}
						</li>
					))}
				</ul>
			}
		/>
	)
}

export function CommunitiesRow({ contribution, entry }: Both) {
	const { t } = useWords()
	const { communities } = entry.record
	if (communities.length === 0 && contribution.languages.length === 0) return null
	return (
		<ComparedRow
			label={t.verifyDesk.rows.communities}
			standing={null}
			mine={contribution.languages.length > 0 ? <LanguageNames of={contribution.languages} /> : null}
			theirs={
				communities.length > 0 &&
				communities
					.map(({ name, localGroup }) => [t.heritage.communityName(name), localGroup && `(${localGroup})`].filter(Boolean).join(' '))
					.join(', ')
			}
		/>
	)
}

/** What the entry is part of, and what it consists of: a gift about a part is not a gift about the whole. */
export function PartsRow({ entry }: Theirs) {
	const { t } = useWords()
	const { parent, components } = entry
	if (!parent && components.length === 0) return null
	return (
		<ComparedRow
			label={t.verifyDesk.rows.parts}
			standing={null}
			mine={null}
			theirs={
				<>
					{parent && (
						<p>
							{t.verifyDesk.partOf} <a href={`?candidate=${encodeURIComponent(parent.identifier)}`}>{parent.title}</a>
						</p>
					)}
					{components.length > 0 && (
						<>
							<p>{t.verifyDesk.has}</p>
							<ul>
								{components.map((part) => (
									<li key={part.identifier}>
										<a href={`?candidate=${encodeURIComponent(part.identifier)}`}>{part.title}</a>
									</li>
								))}
							</ul>
						</>
					)}
				</>
			}
		/>
	)
}

/** Who says so: the giver, those who speak or are seen, and the licence; the registry's source and how sure it is. */
export function SourceRow({ contribution, entry }: Both) {
	const { t } = useWords()
	const { source, certainty } = entry.record
	const { licence } = contribution
	const said = [contribution.contributorName, contribution.shown].filter(Boolean).join('; ')
	return (
		<ComparedRow
			label={t.verifyDesk.rows.source}
			standing={null}
			mine={
				<>
					{said}{' '}
					{licence && licence !== 'keep-only' ? (
						<LicenceBadge licence={licence} />
					) : (
						<span className="badge">{t.heritage.licences['keep-only'].name}</span>
					)}
				</>
			}
			theirs={
				(source ?? certainty) && (
					<>
						{source}
						{certainty && <span className="small soft"> · {t.heritage.certainties[certainty]}</span>}
					</>
				)
			}
		/>
	)
}

export function NotesRow({ entry }: Theirs) {
	const { t } = useWords()
	const { notes } = entry.record
	return notes && <ComparedRow label={t.verifyDesk.rows.notes} standing={null} mine={null} theirs={notes} />
}
