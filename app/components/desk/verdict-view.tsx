import type { OpinionView } from '#db/read/list-opinions.ts'
import type { Cited } from '#moderation/verify/cited.ts'
import { useWords } from '#app/i18n/messages.tsx'
import './verdict.css'

/** A verdict with all it stands on, whoever gave it. */
export type ShownVerdict = Pick<
	OpinionView,
	| 'judgement'
	| 'identifier'
	| 'entryTitle'
	| 'parentIdentifier'
	| 'parentTitle'
	| 'duplicateCode'
	| 'confidence'
	| 'cited'
	| 'positions'
	| 'wouldChange'
	| 'reason'
	| 'classes'
>

/** One verdict in words: what, about what, how sure, on which evidence, what would change it. For the desks alone: it may name people. */
export function VerdictView({ verdict }: { verdict: ShownVerdict }) {
	const { t } = useWords()
	const words = t.verdicts
	const { identifier, parentIdentifier, duplicateCode } = verdict
	return (
		<div className="stack-tight">
			<p>
				<b>{t.desk.judgements[verdict.judgement].name}</b>
				{identifier && (
					<>
						{' · '}
						<EntryLink identifier={identifier} title={verdict.entryTitle} />
					</>
				)}
				{parentIdentifier && (
					<>
						{' · '}
						<EntryLink identifier={parentIdentifier} title={words.of(verdict.parentTitle ?? parentIdentifier)} />
					</>
				)}
				{duplicateCode && ` · ${duplicateCode}`}
			</p>
			<p className="small">
				{words.sure(t.desk.confidences[verdict.confidence])}
				{verdict.classes.map((one) => ` · ${words.classes[one]}`)}
			</p>
			{verdict.positions.map((position, index) => (
				<blockquote key={index} className="said">
					<b>{position.holder}</b>: {position.words}
				</blockquote>
			))}
			<CitedList cited={verdict.cited} />
			{verdict.wouldChange && <p className="small">{words.changes(verdict.wouldChange)}</p>}
			{verdict.reason && <p className="small">{words.told(verdict.reason)}</p>}
		</div>
	)
}

function EntryLink({ identifier, title }: { identifier: string; title: string | null }) {
	return (
		<a href={`/registry/${identifier}`} target="_blank" rel="noreferrer">
			{identifier}
			{title && ` · ${title}`}
		</a>
	)
}

function CitedList({ cited }: { cited: readonly Cited[] }) {
	const words = useWords().t.verdicts
	if (cited.length === 0) return null
	return (
		<ul className="small">
			{cited.map((source, index) => (
				<li key={index}>
					<b>{words.kinds[source.kind].one}</b>: {sourceWords(source, words).filter(Boolean).join(' · ')}
				</li>
			))}
		</ul>
	)
}

function sourceWords(source: Cited, words: ReturnType<typeof useWords>['t']['verdicts']): string[] {
	switch (source.kind) {
		case 'inventory-code':
			return [source.code, source.note]
		case 'document':
			return [source.title, source.page && words.page(source.page), source.kept && words.kept(source.kept), source.note]
		case 'person':
			return [source.name, source.relation, source.note]
		case 'own-knowledge':
			return [source.note]
	}
}
