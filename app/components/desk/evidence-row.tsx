import { heritageClasses } from '#moderation/heritage.ts'
import type { Evidence } from '#moderation/verify/match-types.ts'
import { oneOf } from '#app/forms/one-of.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { TwoPictures } from './two-pictures.tsx'
import type { Messages } from '#app/i18n/vi.ts'

/** One reason for or against a match, as a sentence: a shape and words, never colour alone. */
export function EvidenceRow({ evidence }: { evidence: Evidence }) {
	const { t } = useWords()
	const side = evidence.effect >= 0 ? 'for' : 'against'
	const weight = Math.abs(evidence.effect)
	const strength = weight >= 3 ? 'strong' : weight >= 1 ? 'fair' : 'slight'
	const [mine, theirs] = [said(t, evidence, evidence.mine), said(t, evidence, evidence.theirs)]
	return (
		<li className={`evidence-${side}`}>
			<span aria-hidden="true">{side === 'for' ? '▲' : '▼'}</span> <b>{t.verifyDesk.evidence[evidence.field][side]}</b>{' '}
			{weight > 0 && <span className="small">({t.verifyDesk.strengths[strength]})</span>}
			{evidence.pictures && (
				<span className="evidence-words">
					{t.desk.pictureAgain[evidence.pictures.kind]} <TwoPictures mine={evidence.pictures.mine} theirs={evidence.pictures.theirs} />
				</span>
			)}
			{(mine || theirs) && (
				<span className="evidence-words">
					{mine && (
						<>
							{t.verifyDesk.said} “{mine}”
						</>
					)}
					{mine && theirs && ', '}
					{theirs && (
						<>
							{t.verifyDesk.registryHas} “{theirs}”
						</>
					)}
				</span>
			)}
		</li>
	)
}

/** Classes are compared by code; everything else is evidence in its own words. */
function said(t: Messages, { field }: Evidence, words: string): string {
	const known = field === 'class' ? oneOf(heritageClasses, words) : null
	return known ? t.heritage.classes[known] : words
}
