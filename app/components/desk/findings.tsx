import type { SerializeFrom } from '@remix-run/node'
import { isCopyFinding } from '#moderation/screen/media-finding.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import type { DeskFile } from '#db/read/find-desk-contribution.ts'
import type { CopyPlace } from '#server/review/tell-findings.ts'
import { findingSentence } from '#app/i18n/finding-sentence.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { TwoPictures } from './two-pictures.tsx'

interface FindingsProps {
	readonly findings: readonly StoredFinding[]
	readonly files: readonly DeskFile[]
	/** Where the other file of a copy stands, by its media id. */
	readonly copies: SerializeFrom<Readonly<Record<string, CopyPlace>>>
}

/** What screening pointed to, in words, with the words or pictures it means. */
export function Findings({ findings, files, copies }: FindingsProps) {
	const { t } = useWords()
	if (findings.length === 0) return null
	return (
		<section aria-labelledby="findings" className="panel stack-tight">
			<h2 id="findings">{t.desk.findingsTitle}</h2>
			<p className="soft small">{t.desk.findingsHint}</p>
			<ul className="findings">
				{findings.map((finding, index) => (
					<li key={index}>
						{finding.kind === 'text' ? <mark>{finding.words}</mark> : <b>{files.find((file) => file.id === finding.mediaId)?.fileName}</b>}{' '}
						{findingSentence(t, finding)}
						{finding.kind === 'media' && isCopyFinding(finding) && (
							<WhereElse mine={finding.mediaId ?? ''} theirs={finding.facts.otherId} place={copies[finding.facts.otherId]} />
						)}
					</li>
				))}
			</ul>
		</section>
	)
}

function WhereElse({ mine, theirs, place }: { mine: string; theirs: string; place: SerializeFrom<CopyPlace> | undefined }) {
	if (!place) return null
	const { contribution, entry } = place
	return (
		<>
			{contribution && (
				<>
					{' '}
					<a href={`/review/${contribution.id}`} target="_blank" rel="noreferrer">
						{contribution.code}
						{contribution.title && ` · ${contribution.title}`}
					</a>{' '}
					({contribution.contributorName})
				</>
			)}
			{entry && (
				<>
					{' '}
					<a href={`/registry/${entry.identifier}`} target="_blank" rel="noreferrer">
						{entry.identifier} · {entry.title}
					</a>
				</>
			)}
			{place.isPicture && <TwoPictures mine={mine} theirs={theirs} />}
		</>
	)
}
