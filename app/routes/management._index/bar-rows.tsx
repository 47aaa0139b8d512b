import type { FigureTable } from '#app/figure-tables.ts'
import { figureAmount } from '#app/i18n/figure-amount.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { Legend } from './legend.tsx'

const width = 480
const bar = 16
const nameHeight = 20
const amountWidth = 140

/** Bars that lie, one group a row, each with its amount written at its end. */
export function BarRows({ table: { title, columns, rows, drawn = 1 } }: { table: FigureTable }) {
	const { t } = useWords()
	const series = columns.slice(0, drawn)
	const most = Math.max(1, ...rows.flatMap(({ values }) => values.slice(0, drawn).map((value) => value ?? 0)))
	const group = nameHeight + series.length * (bar + 2) + 8
	return (
		<figure className="chart">
			<svg viewBox={`0 0 ${width} ${rows.length * group}`} role="img" aria-label={t.management.chart(title)}>
				{rows.map(({ name, values }, row) => (
					<g key={name} transform={`translate(0 ${row * group})`}>
						<text y={nameHeight - 6}>{name}</text>
						{series.map(({ word, unit }, at) => {
							const value = values[at] ?? null
							const length = ((value ?? 0) / most) * (width - amountWidth)
							const top = nameHeight + at * (bar + 2)
							return (
								<g key={word}>
									<rect y={top} width={length} height={bar} className={`series-${at}`} />
									<text x={length + 6} y={top + bar - 3} className="amount">
										{figureAmount(t, unit, value)}
									</text>
								</g>
							)
						})}
					</g>
				))}
			</svg>
			<Legend words={series.map(({ word }) => word)} />
		</figure>
	)
}
