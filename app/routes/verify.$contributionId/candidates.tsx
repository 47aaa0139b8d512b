import { Link } from '@remix-run/react'
import type { SerializeFrom } from '@remix-run/node'
import type { DeskQuestion } from '#server/verify/see-verify-desk.ts'
import type { ProposedMatch, Proposal } from '#server/verify/propose-matches.ts'
import { deskHref } from '#app/forms/verify-desk.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { fitOf } from './fit-of.ts'

export interface CandidatesProps {
	readonly proposal: SerializeFrom<Proposal>
	/** Identifier of the entry laid beside the contribution. */
	readonly shown: string | null
	readonly asked: DeskQuestion
}

/** The entries a contribution may be about, best first; choosing one lays it beside the contribution. Links, so that it works without scripts. */
export function Candidates({ proposal, shown, asked }: CandidatesProps) {
	const { t } = useWords()
	const all = proposal.also ? [...proposal.candidates, proposal.also] : proposal.candidates
	return (
		<section aria-labelledby="candidates" className="stack-tight">
			<h2 id="candidates">{t.desk.candidates}</h2>
			<p className="soft small">
				{t.desk.proposal[proposal.verdict]} · {t.desk.confidence(proposal.confidence)}. {t.desk.candidatesHint}
			</p>
			{all.length === 0 && <p>{t.desk.noCandidates}</p>}
			<ol className="picks" id="picks">
				{all.map((candidate) => (
					<li key={candidate.entry.id}>
						<Pick
							candidate={candidate}
							isShown={candidate.entry.identifier === shown}
							isByHand={candidate === proposal.also}
							asked={asked}
						/>
					</li>
				))}
			</ol>
		</section>
	)
}

interface PickProps {
	readonly candidate: SerializeFrom<ProposedMatch>
	readonly isShown: boolean
	readonly isByHand: boolean
	readonly asked: DeskQuestion
}

function Pick({ candidate, isShown, isByHand, asked }: PickProps) {
	const { t } = useWords()
	const { entry, evidence, score } = candidate
	const words = t.verifyDesk
	const up = evidence.filter((line) => line.effect >= 0).length
	return (
		<Link
			to={deskHref({ ...asked, candidate: entry.identifier })}
			className="pick"
			aria-current={isShown ? 'true' : undefined}
			preventScrollReset
			replace
		>
			<b className="pick-title">{entry.title}</b>
			<span className="small">
				{isByHand && `${words.byHand} · `}
				{entry.identifier} · {t.heritage.classes[entry.heritageClass]}
				{entry.place && ` · ${entry.place}`}
			</span>
			<span className="small">
				<meter className="pick-meter" min={0} max={20} value={Math.max(score, 0)} aria-hidden="true" />
				{words.fits[fitOf(score)]} <span aria-hidden="true">{`▲ ${up} ▼ ${evidence.length - up}`}</span>
				<span className="sr-only">, {words.counts(up, evidence.length - up)}</span>
				{isShown && <b> · {words.shownNow}</b>}
			</span>
		</Link>
	)
}
