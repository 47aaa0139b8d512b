import { publicTag } from '#moderation/contribute/language-tag.ts'
import type { SerializeFrom } from '@remix-run/node'
import { creditLine } from '#moderation/merge/attribution.ts'
import { sourcesOf } from '#moderation/merge/field-attribution.ts'
import { markDifferences, type Stretch } from '#moderation/merge/mark-differences.ts'
import type { SeenForMerge } from '#server/merge/see-for-merge.ts'
import { ContributedValue, RecordValue } from '#app/components/desk/field-value.tsx'
import { LicenceBadge } from '#app/components/licence-badge.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'

type Seen = SerializeFrom<SeenForMerge>
type Row = Seen['rows'][number]

/** What the registry says in a field, what of it the contribution does not say marked, and whose it is. */
export function HeldValue({ seen, row }: { seen: Seen; row: Row }) {
	const { t } = useWords()
	const marked = marksOf(row)
	if (!seen.entry) return <span className="soft">{t.desk.empty}</span>
	return (
		<>
			{marked && isOneText(seen, row) ? (
				<Marked stretches={marked.theirs} />
			) : (
				<RecordValue record={seen.record} field={row.field} place={seen.recordPlace} />
			)}
			<HeldSources row={row} />
		</>
	)
}

/** What was contributed, what of it the registry does not say marked, and whose it is. */
export function GivenValue({ seen, row }: { seen: Seen; row: Row }) {
	const { t, locale } = useWords()
	const { contribution, words } = seen
	const { match } = contribution
	const marked = marksOf(row)
	const isSame = marked !== null && [...marked.mine, ...marked.theirs].every((stretch) => stretch.isShared)
	return (
		<>
			{marked && row.field !== 'place' ? (
				<Marked stretches={marked.mine} lang={words.languages[0]} />
			) : (
				<ContributedValue words={words} field={row.field} place={contribution.placeLabel} />
			)}
			{isSame && <p className="small soft">{t.merge.same}</p>}
			<p className="small soft">
				{t.merge.whose(creditLine(words.people ?? [], locale) || words.credit || t.parts.creditAnonymous)}
				{match && `, ${t.merge.verifiedBy(match.verifiers.join(', '))}`}
				{contribution.submittedAt && `, ${t.merge.onDay(formatDate(locale, contribution.submittedAt))}`}{' '}
				{seen.terms && <LicenceBadge licence={seen.terms} />}
			</p>
		</>
	)
}

function isOneText({ record }: Seen, { field }: Row): boolean {
	return field === 'period' || field === 'maker' || (field === 'descriptions' && record.descriptions.length === 1)
}

function marksOf({ texts }: Row) {
	return texts && texts.held !== '' ? markDifferences(texts.given, texts.held) : null
}

function Marked({ stretches, lang }: { stretches: readonly Stretch[]; lang?: string | undefined }) {
	return (
		<p className="marked" lang={publicTag(lang)} dir="auto">
			{stretches.map((stretch, index) =>
				stretch.isShared ? <span key={index}>{stretch.text}</span> : <mark key={index}>{stretch.text}</mark>,
			)}
		</p>
	)
}

function HeldSources({ row: { origin } }: { row: Row }) {
	const { t, locale } = useWords()
	const sources = sourcesOf(origin ?? undefined)
	if (sources.length === 0)
		return (
			<p className="small soft">
				{t.merge.ofRegistry}
				{origin && `: ${t.registry.revisionKinds[origin.kind]}, ${formatDate(locale, origin.at)}`}
			</p>
		)
	return sources.map((source) => (
		<p key={source.contributionId} className="small soft">
			{t.merge.whose(creditLine(source.people ?? [], locale) || source.credit || t.parts.creditAnonymous)}
			{source.verifiedBy && `, ${t.merge.verifiedBy(source.verifiedBy)}`}
			{source.mergedBy && `, ${t.merge.mergedBy(source.mergedBy)}`}, {t.merge.onDay(formatDate(locale, source.at))}{' '}
			{source.licence && <LicenceBadge licence={source.licence} />}
		</p>
	))
}
