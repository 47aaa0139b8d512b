import type { EntryHistory, HistoryLine } from '#db/read/find-entry-history.ts'
import type { OfferedAct } from '#server/merge/offer-act.ts'
import { Button } from '#app/components/button.tsx'
import { faultOf } from '#app/components/fault-of.ts'
import { Field } from '#app/components/field.tsx'
import { formatTime } from '#app/i18n/format-time.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Refused } from '#app/refusal-response.ts'
import { typedText } from '#app/typed-text.ts'
import { Part } from './part.tsx'
import { LineActs } from './line-acts.tsx'

export interface HistoryLinesProps {
	readonly history: EntryHistory
	readonly offer: OfferedAct
	readonly answered: Refused | undefined
}

/** Revision by revision, the latest first, each with its acts; a merge that still stands can be undone as a whole. */
export function HistoryLines({ history, offer, answered }: HistoryLinesProps) {
	const { t, locale } = useWords()
	return (
		<ol className="stack history-lines">
			{history.lines.map((line) => (
				<li key={line.number} id={`revision-${line.number}`} className="panel stack-tight">
					<h2 className="candidate-name">
						{t.desk.revision(line.number)} · {t.desk.revisionKinds[line.kind]}
					</h2>
					<p className="small soft">
						{formatTime(locale, line.at)}
						{line.author && ` · ${line.author}`}
						{line.contributionTitle && ` · ${t.desk.fromContribution}: ${line.contributionTitle}`}
						{line.files > 0 && ` · ${t.desk.filesBrought(line.files)}`}
					</p>
					<p className="small">{line.fields.map((field) => t.registry.fields[field]).join(', ')}</p>
					{line.visibility && <p className="badge">{t.entries.sight.told[line.visibility]}</p>}
					{line.reason && <p className="said">{line.reason}</p>}
					<LineActs line={line} offer={offer} answered={answered} />
					{line.joined && <Part history={history} line={line} joined={line.joined} answered={answered} />}
					{line.kind === 'merge' && history.joinedInto === null && <Undo history={history} line={line} answered={answered} />}
				</li>
			))}
		</ol>
	)
}

function Undo({ history, line, answered }: { history: EntryHistory; line: HistoryLine; answered: Refused | undefined }) {
	const { t } = useWords()
	if (line.isUndone) return <p className="badge">{t.desk.undone}</p>
	const isAnswered = typedText(answered, 'revision') === String(line.number) && typedText(answered, 'intent') === ''
	return (
		<details open={isAnswered}>
			<summary>{t.desk.undo}</summary>
			<form method="post" className="stack-tight">
				<p className="small">{t.desk.undoMeans}</p>
				<input type="hidden" name="entryVersion" value={history.version} />
				<input type="hidden" name="revision" value={line.number} />
				<Field
					as="textarea"
					id={`undo-${line.number}`}
					name="reason"
					rows={2}
					label={t.desk.undoReason}
					fault={isAnswered ? faultOf(answered?.refusal, 'reason') : undefined}
					defaultValue={isAnswered ? typedText(answered, 'reason') : ''}
					required
				/>
				<Button kind="danger">{t.desk.undo}</Button>
			</form>
		</details>
	)
}
