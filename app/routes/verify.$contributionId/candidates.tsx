import type { SerializeFrom } from '@remix-run/node'
import type { Proposal } from '#server/verify/propose-matches.ts'
import { EvidenceRow } from '#app/components/desk/evidence-row.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { useWords } from '#app/i18n/messages.tsx'

type Shown = SerializeFrom<Proposal>

/** The entries a contribution may be about, each with its evidence; with `choose`, as radio cards of the verdict's form. */
export function Candidates({ proposal, choose, chosen }: { proposal: Shown; choose?: boolean; chosen?: string }) {
	const { t } = useWords()
	return (
		<section aria-labelledby="candidates" className="stack">
			<h2 id="candidates">{t.desk.candidates}</h2>
			<p className="soft small">
				{t.desk.proposal[proposal.verdict]} · {t.desk.confidence(proposal.confidence)}. {t.desk.candidatesHint}
			</p>
			{proposal.candidates.length === 0 && <p>{t.desk.noCandidates}</p>}
			<ol className="candidates">
				{proposal.candidates.map((candidate) => (
					<li key={candidate.entry.id} className="panel stack-tight">
						<Candidate candidate={candidate} choose={choose ?? false} isChosen={chosen === candidate.entry.identifier} />
					</li>
				))}
			</ol>
			<p>
				<LinkButton href="/registry" kind="quiet" target="_blank">
					{t.desk.searchRegistry}
				</LinkButton>
			</p>
		</section>
	)
}

function Candidate({ candidate, choose, isChosen }: { candidate: Shown['candidates'][number]; choose: boolean; isChosen: boolean }) {
	const { t } = useWords()
	const { entry, evidence } = candidate
	const name = `${entry.identifier} · ${entry.title}`
	return (
		<>
			<h3 className="candidate-name">
				{choose ? (
					<label>
						<input type="radio" name="candidate" value={entry.identifier} defaultChecked={isChosen} /> {name}
					</label>
				) : (
					name
				)}
			</h3>
			<p className="small">
				{t.heritage.classes[entry.heritageClass]}
				{entry.ranks.map((rank) => ` · ${t.heritage.ranks[rank]}`)}
				{entry.place && ` · ${entry.place}`} ·{' '}
				<a href={`/registry/${entry.identifier}`} target="_blank" rel="noreferrer">
					{t.desk.openEntry}
				</a>
			</p>
			<p className="small soft">{entry.description}</p>
			<ul className="evidence">
				{evidence.map((line, index) => (
					<EvidenceRow key={index} evidence={line} />
				))}
			</ul>
		</>
	)
}
