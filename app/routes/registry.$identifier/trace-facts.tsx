import { LicenceBadge } from '#app/components/licence-badge.tsx'
import { termsName } from '#app/i18n/terms-name.ts'
import { licenceIn } from '#moderation/contribute/terms.ts'
import { mergeBehind, type PublicTrace, type TracedStep } from '#moderation/publish/trace.ts'
import { useCredit } from '#app/components/credit-line.tsx'
import { formatDate } from '#app/i18n/format-date.ts'
import { useWords } from '#app/i18n/messages.tsx'

/** The way of what was given into the registry: who gave it, with which consent, who verified it, who merged it, each with its day. */
export function TraceFacts({ trace, revision }: { trace: PublicTrace; revision: number }) {
	const { t, locale } = useWords()
	const words = t.registry.trace
	const day = (at: string) => <time dateTime={at}>{formatDate(locale, at)}</time>
	const step = (office: string, { at, by }: TracedStep) => (
		<>
			{by ? `${by} (${office})` : office}, {day(at)}
		</>
	)
	const merge = mergeBehind(trace, revision)
	const licence = licenceIn(trace.licence)
	const credit = useCredit(trace.credit, trace.people)
	return (
		<dl className="trace">
			<dt>{words.given}</dt>
			<dd>
				{credit}
				{trace.givenAt && <>, {day(trace.givenAt)}</>}
			</dd>
			{trace.consent && (
				<>
					<dt>{words.consent}</dt>
					<dd>
						{words.consentText(trace.consent.textVersion, licence && termsName(t, licence))}, {day(trace.consent.at)}
					</dd>
				</>
			)}
			{trace.licence && !licence && (
				<>
					<dt>{t.voice.rights.ofFile}</dt>
					<dd>
						<LicenceBadge licence={trace.licence} plain />
					</dd>
				</>
			)}
			{trace.verified && (
				<>
					<dt>{words.verified}</dt>
					<dd>{step(words.reviewers, trace.verified)}</dd>
				</>
			)}
			{merge && (
				<>
					<dt>{words.merged}</dt>
					<dd>
						{step(words.officers, merge)}, <a href={`#revision-${merge.revision}`}>{t.registry.revision(merge.revision)}</a>
					</dd>
				</>
			)}
		</dl>
	)
}
