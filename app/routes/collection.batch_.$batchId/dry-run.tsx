import { Button } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Field } from '#app/components/field.tsx'
import { cellField } from '#app/forms/collection-batch.ts'
import { problemSentence } from '#app/i18n/problem-sentence.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { typedText } from '#app/typed-text.ts'
import type { BatchColumn } from '#moderation/collection/batch-columns.ts'
import { columnsOfLines, type BatchFault } from '#moderation/collection/batch.ts'
import '#app/components/collection/collection.css'
import type { BatchProps } from './seen.ts'

/** The dry run: how many rows are ready, and each faulty one with its cells, what is wrong and what to do; mended here by a plain form. */
export function DryRun({ seen, answered }: BatchProps) {
	const { t } = useWords()
	const words = t.collectionBatch
	const faulty = seen.rows.filter(({ faults }) => faults.length > 0)
	const good = seen.rows.length - faulty.length
	return (
		<>
			<section className="stack-tight" aria-labelledby="check">
				<h2 id="check">{words.checkTitle}</h2>
				<p>
					<b>{words.good(good)}</b> · <b>{words.faulty(faulty.length)}</b> · {words.photosFound(seen.photosFound)}. {words.checkLead}{' '}
					<a href={`/collection/batch/${seen.id}?columns=1`}>{words.mapAgain}</a>
				</p>
				{good > 0 && (
					<form method="post" className="stack-tight">
						<input type="hidden" name="version" value={seen.version} />
						<p>{words.importMeans}</p>
						<div className="row">
							<Button kind="primary" name="intent" value="import">
								{faulty.length === 0 ? words.importAll(good) : words.importGood(good)}
							</Button>
						</div>
					</form>
				)}
			</section>
			{faulty.length > 0 && (
				<form method="post" className="stack">
					<input type="hidden" name="version" value={seen.version} />
					<EnterSaves />
					<Notice kind="warning" title={words.faulty(faulty.length)} />
					{faulty.map((row) => (
						<FaultyRow key={row.number} number={row.number} faults={row.faults} answered={answered} />
					))}
					<div className="row">
						<Button name="intent" value="mend">
							{words.saveRows}
						</Button>
					</div>
				</form>
			)}
			<GoodRows seen={seen} answered={answered} />
		</>
	)
}

/** The Enter key presses a form's first button: it must be the one that saves, not one that drops a row. */
function EnterSaves() {
	return <button className="sr-only" tabIndex={-1} aria-hidden="true" name="intent" value="mend" />
}

function FaultyRow({
	number,
	faults,
	answered,
}: Pick<BatchProps, 'answered'> & { readonly number: number; readonly faults: readonly BatchFault[] }) {
	const { t } = useWords()
	const { fields } = t.collection
	const words = t.collectionBatch
	const columns = [...new Set(faults.map(({ column }) => column))]
	const of = (column: BatchColumn): readonly BatchFault[] => faults.filter((fault) => fault.column === column)
	return (
		<fieldset className="stack-tight batch-row" data-row={number}>
			<legend>
				<h3>{words.row(number)}</h3>
			</legend>
			{columns.map((column) => (
				<Field
					key={column}
					{...(columnsOfLines.includes(column) && { as: 'textarea' as const, rows: 3 })}
					name={cellField(number, column)}
					label={fields[column]}
					fault={of(column)
						.map(({ problem }) => problemSentence(t, problem))
						.join(' ')}
					defaultValue={typedText(answered, cellField(number, column), of(column)[0]?.value ?? '')}
				/>
			))}
			<div className="row">
				<Button kind="quiet" name="drop" value={number}>
					{words.dropRow}
				</Button>
			</div>
		</fieldset>
	)
}

const mostShown = 100

function GoodRows({ seen }: BatchProps) {
	const { t } = useWords()
	const words = t.collectionBatch
	const good = seen.rows.flatMap(({ number, draft }) => (draft ? [{ number, draft }] : []))
	if (good.length === 0) return null
	return (
		<details>
			<summary>{words.goodRows}</summary>
			<ol className="stack-tight">
				{good.slice(0, mostShown).map(({ number, draft }) => (
					<li key={number} value={number}>
						<bdi>{draft.name}</bdi> · {draft.material} · {draft.dimensions} · {draft.dating}
					</li>
				))}
			</ol>
			{good.length > mostShown && <p>{words.moreRows(good.length - mostShown)}</p>}
		</details>
	)
}
