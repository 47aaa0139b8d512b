import type { Evidence } from '#moderation/verify/match-types.ts'
import { useWords } from '../../i18n/messages.tsx'
import { EvidenceRow } from './evidence-row.tsx'

/** What speaks for a match and what against it, in two columns, the weightiest first. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
	const { t } = useWords()
	const words = t.verifyDesk
	const sides = [
		{ name: `▲ ${t.desk.forIt}`, none: words.nothingFor, lines: evidence.filter((line) => line.effect >= 0) },
		{ name: `▼ ${t.desk.againstIt}`, none: words.nothingAgainst, lines: evidence.filter((line) => line.effect < 0) },
	]
	return (
		<section aria-labelledby="evidence" className="stack-tight">
			<h2 id="evidence">{words.evidenceTitle}</h2>
			<p className="small soft">{evidence.length === 0 ? words.noEvidence : words.evidenceLead}</p>
			{evidence.length > 0 && (
				<div className="evidence-sides">
					{sides.map((side) => (
						<div key={side.name}>
							<h3>{side.name}</h3>
							{side.lines.length === 0 && <p className="small soft">{side.none}</p>}
							<ul className="evidence">
								{side.lines.map((line, index) => (
									<EvidenceRow key={index} evidence={line} />
								))}
							</ul>
						</div>
					))}
				</div>
			)}
		</section>
	)
}
