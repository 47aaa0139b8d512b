import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import type { DeskFile } from '#db/read/find-desk-contribution.ts'
import { findingSentence } from '#app/i18n/finding-sentence.ts'
import { useWords } from '#app/i18n/messages.tsx'

/** What screening pointed to, in words, with the words it means. */
export function Findings({ findings, files }: { findings: readonly StoredFinding[]; files: readonly DeskFile[] }) {
	const { t } = useWords()
	if (findings.length === 0) return null
	return (
		<section aria-labelledby="findings" className="panel stack-tight">
			<h2 id="findings">{t.desk.findingsTitle}</h2>
			<p className="soft small">{t.desk.findingsHint}</p>
			<ul>
				{findings.map((finding, index) => (
					<li key={index}>
						{finding.kind === 'text' ? <mark>{finding.words}</mark> : <b>{files.find((file) => file.id === finding.mediaId)?.fileName}</b>}{' '}
						{findingSentence(t, finding)}
					</li>
				))}
			</ul>
		</section>
	)
}
