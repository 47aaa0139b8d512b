import type { Evidence } from '#moderation/verify/match-types.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { TwoPictures } from './two-pictures.tsx'

/** One reason for or against a match: a shape and a word, never colour alone. */
export function EvidenceRow({ evidence }: { evidence: Evidence }) {
	const { t } = useWords()
	const side = evidence.effect >= 0 ? 'for' : 'against'
	return (
		<li className={`evidence-${side}`}>
			<span aria-hidden="true">{side === 'for' ? '▲' : '▼'}</span>{' '}
			<span className="sr-only">{side === 'for' ? t.desk.forIt : t.desk.againstIt}: </span>
			<b>{t.desk.evidenceFields[evidence.field]}</b>{' '}
			{evidence.pictures && (
				<>
					{t.desk.pictureAgain[evidence.pictures.kind]} <TwoPictures mine={evidence.pictures.mine} theirs={evidence.pictures.theirs} />
				</>
			)}
			{evidence.mine && (
				<>
					{t.desk.mine} “{evidence.mine}”
				</>
			)}
			{evidence.mine && evidence.theirs && ' – '}
			{evidence.theirs && (
				<>
					{t.desk.theirs} “{evidence.theirs}”
				</>
			)}
		</li>
	)
}
