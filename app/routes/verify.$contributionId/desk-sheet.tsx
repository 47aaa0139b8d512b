import type { SerializeFrom } from '@remix-run/node'
import type { DeskQuestion, VerifyDesk } from '#server/verify/see-verify-desk.ts'
import { EntryComparison } from '#app/components/compare/entry-comparison.tsx'
import { EvidenceList } from '#app/components/desk/evidence-list.tsx'
import { Findings } from '#app/components/desk/findings.tsx'
import { Given } from '#app/components/desk/given.tsx'
import { historyPath } from '#app/components/desk/history-path.ts'
import { StepsSoFar } from '#app/components/desk/steps-so-far.tsx'
import { dotsOf, sideOfPlace, sideOfRecord } from '#app/components/place-map/sides-of.ts'
import { PlaceMap } from '#app/components/place-map/place-map.tsx'
import { BesideFiles } from '#app/components/zoom/beside-files.tsx'
import { deskHref } from '#app/forms/verify-desk.ts'
import { useWords } from '#app/i18n/messages.tsx'

type Shown = SerializeFrom<VerifyDesk> & { readonly asked: DeskQuestion }

/** What the decision rests on, from the top: the two beside each other, the evidence, files, places, and what went before. */
export function DeskSheet({ desk }: { desk: Shown }) {
	const { t } = useWords()
	const { contribution, candidate, places, asked } = desk
	const back = `/verify/${contribution.facts.id}${deskHref(asked)}`
	return (
		<div className="verify-sheet stack">
			{candidate ? (
				<section aria-labelledby="beside" className="stack-tight">
					<h2 id="beside">{t.verifyDesk.beside}</h2>
					<EntryComparison contribution={contribution} entry={candidate} places={places} />
					<p className="small soft">{t.verifyDesk.legend}</p>
				</section>
			) : (
				<>
					<p className="panel">{asked.candidate ? t.verifyDesk.unknownCandidate : t.verifyDesk.noCandidate}</p>
					<Given contribution={{ ...contribution, files: [] }} />
				</>
			)}
			{candidate && <EvidenceList evidence={candidate.evidence} />}
			<BesideFiles mine={contribution.files} theirs={candidate?.media ?? []} notes={desk.notes} canNote={desk.canNote} back={back} />
			<PlaceMap
				mine={sideOfPlace(t, places, contribution.placeId)}
				theirs={candidate && sideOfRecord(t, places, candidate.record)}
				centres={dotsOf(places)}
			/>
			<Findings findings={contribution.findings} files={contribution.files} copies={contribution.copies} />
			<StepsSoFar steps={contribution.steps} history={historyPath(contribution)} />
		</div>
	)
}
