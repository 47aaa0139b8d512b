import type { FigureTable } from '#app/figure-tables.ts'
import { figureAmount } from '#app/i18n/figure-amount.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { BarRows } from './bar-rows.tsx'
import { BarColumns } from './bar-columns.tsx'

/** One figure: what it means, the chart, and beside it the table that holds every number of it. */
export function FigureSection({ table }: { table: FigureTable }) {
	const { t } = useWords()
	const { id, title, means, rows, drawn = 0 } = table
	const isDrawn = drawn > 0 && rows.some(({ values }) => values.slice(0, drawn).some((value) => value !== null && value > 0))
	return (
		<section className="stack-tight figure">
			<h2 id={id} className="serif">
				{title}
			</h2>
			<p className="soft">{means}</p>
			{rows.length === 0 ? (
				<p>{t.management.none}</p>
			) : (
				<div className="figure-both">
					{isDrawn && (table.shape === 'columns' ? <BarColumns table={table} /> : <BarRows table={table} />)}
					<Numbers table={table} />
				</div>
			)}
		</section>
	)
}

function Numbers({ table: { id, rowWord, columns, rows } }: { table: FigureTable }) {
	const { t } = useWords()
	return (
		<div className="scroll-x" role="region" aria-labelledby={id} tabIndex={0}>
			<table className="table figure-table">
				<thead>
					<tr>
						<th scope="col">{rowWord}</th>
						{columns.map(({ word }) => (
							<th key={word} scope="col">
								{word}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ name, values }) => (
						<tr key={name}>
							<th scope="row">{name}</th>
							{columns.map(({ word, unit }, at) => (
								<td key={word}>{figureAmount(t, unit, values[at] ?? null)}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
